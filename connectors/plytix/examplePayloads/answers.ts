/** Answer to a deletion that is done. */
export interface Deleted {
  id: string;
  deleted: true;
}

/** Answer to a change that Plytix carries out a little later. */
export interface Accepted {
  id: string;
  accepted: true;
}

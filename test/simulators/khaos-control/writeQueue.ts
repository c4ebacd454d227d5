/** Lets one write run at a time, some wait, and turns away the rest. */
export interface WriteQueue {
  /** Runs the work when its turn comes, or answers `undefined` at once when too many wait. Passes on what the work throws. */
  run<T>(work: () => Promise<T>): Promise<{ result: T } | undefined>;
}

/** Builds the queue; `waiting` is asked at each write. */
export function createWriteQueue(waiting: () => number): WriteQueue {
  let inside = 0;
  let tail: Promise<unknown> = Promise.resolve();
  return {
    async run(work) {
      if (inside > waiting()) return undefined;
      inside += 1;
      const turn = tail.then(work);
      tail = turn.catch(() => undefined);
      try {
        return { result: await turn };
      } finally {
        inside -= 1;
      }
    },
  };
}

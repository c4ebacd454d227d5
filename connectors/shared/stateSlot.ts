/** One named place in a state object of the platform. */
export interface StateSlot<T> {
  /** The stored value, or `undefined` when there is none or it cannot be understood. Never throws. */
  read(): T | undefined;
  /** Stores a serialisable value. */
  write(value: T): void;
  /** Forgets the value. */
  clear(): void;
}

/** What {@link createStateSlot} needs. */
export interface StateSlotOptions<T> {
  /** The state object, changed in place; data sources have none, then the value lives as long as the slot. */
  state: Record<string, unknown> | undefined;
  key: string;
  /** Turns whatever lies there into a value, or `undefined` when it is unusable. */
  parse(value: unknown): T | undefined;
}

/**
 * A typed view on one key of execution, flow or cross-flow state. A damaged value reads as absent, so the caller starts anew.
 * The platform stores the object by reference, so writing in place is enough.
 */
export const createStateSlot = <T>({ state, key, parse }: StateSlotOptions<T>): StateSlot<T> => {
  const home: Record<string, unknown> = state ?? {};
  return {
    read: () => (Object.hasOwn(home, key) ? parse(home[key]) : undefined),
    write: (value) => {
      home[key] = value;
    },
    clear: () => {
      delete home[key];
    },
  };
};

/** Gives numbers from 0 (included) to 1 (excluded); the same seed gives the same sequence on every machine. */
export type SeededRandom = () => number;

/** Builds a generator (mulberry32) from a whole number. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One element of a list; `undefined` when the list is empty. */
export function pick<T>(random: SeededRandom, list: readonly T[]): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** A shuffled copy (Fisher–Yates); the given list stays as it is. */
export function shuffled<T>(random: SeededRandom, list: readonly T[]): T[] {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const a = copy[last];
    const b = copy[other];
    if (a === undefined || b === undefined) continue;
    copy[last] = b;
    copy[other] = a;
  }
  return copy;
}

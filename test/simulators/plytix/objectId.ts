import { createHash } from "node:crypto";

/** A 24-hex id in the form of a MongoDB ObjectId; the same text always gives the same id. */
export const objectIdOf = (text: string): string => createHash("sha1").update(text).digest("hex").slice(0, 24);

/** Gives a new id at each call, per kind of entity; the sequence is the same in every run. */
export function createIdSource(): (kind: string) => string {
  const counters = new Map<string, number>();
  return (kind) => {
    const next = (counters.get(kind) ?? 0) + 1;
    counters.set(kind, next);
    return objectIdOf(`${kind}:${next}`);
  };
}

/** A whole number from 0 to 2^32 - 1 that depends on the text alone; stands in for chance. */
export const hashNumber = (text: string): number => createHash("sha1").update(text).digest().readUInt32BE(0);

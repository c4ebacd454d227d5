/** Characters of one fingerprint. */
const LENGTH = 8;

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Four digits for 24 bits. */
const toDigits = (bits: number): string => [18, 12, 6, 0].map((shift) => DIGITS.charAt((bits >>> shift) & 63)).join("");

/** One pass of FNV-1a with an end mix, so that neighbouring ids differ in every bit. */
const hash = (text: string, seed: number): number => {
  let state = seed;
  for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (state ^ (state >>> 13)) >>> 8;
};

/**
 * Short stand-in for an id, 48 bits in 8 characters: a listing of 50,000 products is remembered in 400 KB. Two ids with the same
 * one are taken for one product, which makes a listing look smaller than it is, never larger. Pure.
 */
export const fingerprintOf = (id: string): string =>
  `${toDigits(hash(id, 0x811c9dc5))}${toDigits(hash(id, 0x5bd1e995))}`;

/** Reads back what {@link toFingerprintText} wrote; a rest that is no whole fingerprint is dropped. Never throws. */
export const readFingerprints = (text: string): Set<string> => {
  const found = new Set<string>();
  for (let start = 0; start + LENGTH <= text.length; start += LENGTH) found.add(text.slice(start, start + LENGTH));
  return found;
};

/** Writes fingerprints one after the other; empty text for none. Pure. */
export const toFingerprintText = (fingerprints: Iterable<string>): string => [...fingerprints].join("");

import type { KhaosProfile } from "./profile";

/** Windows-1252 code points above Latin-1 (0x80–0x9F of that code page). */
const windows1252Extras = new Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ");

const isRepresentable = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return point === 0x09 || point === 0x0a || point === 0x0d;
  if (point < 0x7f) return true;
  if (point >= 0xa0 && point <= 0xff) return true;
  return windows1252Extras.has(character);
};

const isUnicodeSafe = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  const isControl =
    (point < 0x20 && point !== 0x09 && point !== 0x0a && point !== 0x0d) || (point >= 0x7f && point < 0xa0);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return !(isControl || isSurrogate || point === 0xfffe || point === 0xffff);
};

/**
 * Characters of `value` that this system cannot store or that cannot travel in XML: outside Windows-1252 (or, for a Unicode system, control
 * characters and lone surrogates). TAB and line breaks are not reported, since they have an agreed replacement. Each character once, in order; empty when all is well.
 */
export const findUnrepresentable = (value: string, profile: Pick<KhaosProfile, "characterSet">): string[] => {
  const isFine = profile.characterSet === "unicode" ? isUnicodeSafe : isRepresentable;
  const found = new Set<string>();
  for (const character of value.normalize("NFC")) if (!isFine(character)) found.add(character);
  return [...found];
};

/**
 * The text of one cell: composed (NFC), trimmed, TAB as a space, line breaks as the profile's replacement. The result never holds a TAB, CR or LF.
 * The empty text stays empty; callers never send it.
 */
export const toCellText = (value: string, profile: Pick<KhaosProfile, "lineBreak">): string =>
  value
    .normalize("NFC")
    .replace(/\t/g, " ")
    .trim()
    .replace(/\r\n|\r|\n/g, profile.lineBreak);

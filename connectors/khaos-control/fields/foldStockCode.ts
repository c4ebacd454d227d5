/** A Stock Code as it is compared: trimmed, composed (NFC) and without case. Folding twice is folding once. Never throws. @source KC-22, KC-23 */
export const foldStockCode = (code: string): string => code.normalize("NFC").trim().toLowerCase();

/** Codes once each by folding, in their first order and spelling; blank ones are dropped. Never throws. */
export const uniqueStockCodes = (codes: readonly string[]): string[] => {
  const byFolded = new Map<string, string>();
  for (const code of codes) {
    const folded = foldStockCode(code);
    if (folded !== "" && !byFolded.has(folded)) byFolded.set(folded, code);
  }
  return [...byFolded.values()];
};

/** True when a code can be asked for: codes are joined by commas in calls, so one that holds a comma cannot; neither can the empty one. @source KC-22 */
export const isAskable = (code: string): boolean => code.trim() !== "" && !/[,\p{Cc}]/u.test(code.trim());

/**
 * A Stock Code reduced to what people mean by it: case, spaces and punctuation are dropped and so are leading zeros of each group of digits. Two codes that
 * are equal here but differ otherwise are probably the same item. Empty when the code holds no letter or digit. Never throws.
 */
export const looseStockCode = (code: string): string =>
  code
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/(?<!\p{N})0+(?=\p{N})/gu, "");

/** The code that the importer composes for a child: the parent's code and the suffix of each axis, joined by the separator. @source KC-39 */
export const composeChildCode = (place: {
  parentCode: string;
  suffixes: readonly string[];
  separator: string;
}): string => [place.parentCode.trim(), ...place.suffixes.map((suffix) => suffix.trim())].join(place.separator);

import type { KhaosSwitches } from "./switches";
import { fitsWindows1252 } from "./windows1252";

/** Letters whose other case is longer or outside the database's character set stay as they are. */
function safely(letter: string, changed: string): string {
  return changed.length === letter.length && fitsWindows1252(changed) ? changed : letter;
}

const upper = (text: string) => text.replace(/\p{L}/gu, (letter) => safely(letter, letter.toUpperCase()));
const lower = (text: string) => text.replace(/\p{L}/gu, (letter) => safely(letter, letter.toLowerCase()));

/** A letter begins a word unless a letter, digit or apostrophe stands before it. */
const initialCapitals = (text: string) =>
  lower(text).replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => safely(letter, letter.toUpperCase()));

/** What saving does to the case of a description. */
export function applyDescriptionCase(text: string, mode: KhaosSwitches["descriptionCase"]): string {
  switch (mode) {
    case "normal":
      return initialCapitals(text);
    case "upper":
      return upper(text);
    case "lower":
      return lower(text);
    case "asTyped":
      return text;
  }
}

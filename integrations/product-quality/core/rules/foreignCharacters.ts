import { findUnrepresentable } from "../../../../connectors/khaos-control/fields/cellText";
import type { KhaosProfile } from "../../../../connectors/khaos-control/fields/profile";

/** A character as a person can find it: signs that nobody can see are named by their number. */
const toVisible = (character: string): string =>
  /[\p{C}\p{M}\p{Z}]/u.test(character)
    ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
    : character;

/** The characters of a text that Khaos Control cannot store, as they may be shown; null when it can store them all. Never throws. */
export const foreignCharacters = (text: string, profile: KhaosProfile): string | null => {
  const foreign = findUnrepresentable(text, profile);
  return foreign.length === 0 ? null : foreign.map(toVisible).join(" ");
};

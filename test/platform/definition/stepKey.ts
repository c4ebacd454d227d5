/**
 * The key by which references name a step: the name is split at everything that is no letter or digit, all is lower-cased and
 * the first letter of each word but the first is capital (`Queue's URL` → `queueSUrl`). Empty when the name has neither letter
 * nor digit. Never throws.
 * @source PR-19
 */
export function toStepKey(name: string): string {
  return name
    .split(/[^0-9A-Za-z]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase())
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
}

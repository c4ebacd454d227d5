/** What stands in place of a secret. */
export const REDACTED = "***";

/** Takes secrets out of a text. Never throws. */
export type Redact = (text: string) => string;

/** Shorter values are not searched for: replacing every "a" would hide the message and the secret's length alike. */
const MIN_SECRET_LENGTH = 4;

const SECRET_KEY = /pass(word)?|secret|token|api_?key|authorization|credential|cookie|page_?key/i;

const BEARER = /\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{6,}/g;
const JSON_PAIR = /("(?:[^"\\]*(?:password|secret|token|api_?key|authorization)[^"\\]*)"\s*:\s*)"(?:[^"\\]|\\.)*"/gi;
const USER_INFO = /\b(https?:\/\/)[^/\s@:]+:[^/\s@]+@/gi;
const JWT = /\beyJ[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?/g;

/** True for a key whose value is a secret whatever it holds, such as `api_password` or `Authorization`. */
export const isSecretKey = (key: string): boolean => SECRET_KEY.test(key);

/** Removes what looks like a secret by its surroundings: bearer tokens, basic credentials, user info in addresses, JSON pairs. */
export const redactByShape: Redact = (text) =>
  text
    .replace(JWT, REDACTED)
    .replace(BEARER, `$1 ${REDACTED}`)
    .replace(USER_INFO, `$1${REDACTED}@`)
    .replace(JSON_PAIR, `$1"${REDACTED}"`);

const xmlEscaped = (value: string): string =>
  value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** The forms in which a secret may turn up: as it is, and encoded for addresses, base64, JSON and XML. */
const formsOf = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret, "utf8").toString("base64"),
  JSON.stringify(secret).slice(1, -1),
  xmlEscaped(secret),
];

/**
 * Builds a redactor for the secrets of one connection. Empty and very short secrets (under 4 characters) are only
 * caught by their surroundings, not by value.
 */
export const createRedactor = (secrets: readonly (string | undefined)[]): Redact => {
  const values = secrets.filter((secret): secret is string => (secret?.length ?? 0) >= MIN_SECRET_LENGTH);
  const forms = [...new Set(values.flatMap(formsOf))].sort((a, b) => b.length - a.length);
  return (text) =>
    redactByShape(forms.reduce((rest, form) => (rest.includes(form) ? rest.split(form).join(REDACTED) : rest), text));
};

/** Redacts a JSON-like value in depth: secrets by value in every text, and whole values under secret keys. */
export const redactValue = (value: unknown, redact: Redact): unknown => {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((entry) => redactValue(entry, redact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, isSecretKey(key) ? REDACTED : redactValue(entry, redact)]),
  );
};

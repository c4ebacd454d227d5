/** A reference taken apart: the step it starts at, and the path from there. */
export interface Reference {
  stepKey: string;
  /** `results`, `error`, `currentItem` or `index`; empty when the reference has no second part. */
  part: string;
  path: string[];
}

const SEGMENT = /^(?:\.?([^.[\]"]+)|\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\])/;

/**
 * Takes a reference apart (`step.results.items[0].Id`, `step.results.items.0.id`, `step.results[".tag"]`).
 * `undefined` when the text does not follow that grammar. Never throws.
 */
export function parseReference(text: string): Reference | undefined {
  const segments: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const match = SEGMENT.exec(rest);
    if (match === null) return undefined;
    segments.push(match[1] ?? match[3] ?? (match[2] ?? "").replace(/\\(.)/g, "$1"));
    rest = rest.slice(match[0].length);
  }
  const [stepKey, part = "", ...path] = segments;
  return stepKey === undefined ? undefined : { stepKey, part, path };
}

/** Follows a path through a value; a missing or inherited property, and anything below it, is `undefined`. Never throws. */
export function followPath(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

const SLOT = /\{\{\s*([$#])(.*?)\s*\}\}/g;

/** One `{{…}}` of a template: a reference (`$`) or a config variable (`#`). */
export interface TemplateSlot {
  kind: "reference" | "configVar";
  value: string;
}

/** All slots of a template, in order; empty for plain text. */
export function templateSlots(text: string): TemplateSlot[] {
  return [...text.matchAll(SLOT)].map((match) => toSlot(match[1], match[2]));
}

/** Fills the slots of a template. `undefined` and `null` become nothing, objects their JSON text. */
export function fillTemplate(text: string, fill: (slot: TemplateSlot) => unknown): string {
  return text.replace(SLOT, (_all, sign: string, value: string) => toText(fill(toSlot(sign, value))));
}

function toSlot(sign: string | undefined, value: string | undefined): TemplateSlot {
  return { kind: sign === "$" ? "reference" : "configVar", value: (value ?? "").trim() };
}

function toText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

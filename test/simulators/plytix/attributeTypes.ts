import { z } from "zod";
import { isEmptyValue, type TypeClass } from "./records";
import { isDate, parseInstant } from "./timestamps";

const mediaValue = z.object({ id: z.string().optional(), filename: z.string().optional() }).loose();

/** Filter type of each kind of attribute: texts of every sort are text, completeness is a decimal. */
export function filterTypeOf(typeClass: TypeClass): string {
  if (typeClass === "MultilineAttribute" || typeClass === "HtmlAttribute" || typeClass === "UrlAttribute") {
    return "TextAttribute";
  }
  return typeClass === "CompletenessAttribute" ? "DecimalAttribute" : typeClass;
}

/** Whether a kind of attribute refers to assets. */
export const isMedia = (typeClass: TypeClass): boolean =>
  typeClass === "MediaAttribute" || typeClass === "MediaGalleryAttribute";

/** Whether a kind of attribute has a list of options. */
export const hasOptions = (typeClass: TypeClass): boolean =>
  typeClass === "DropdownAttribute" || typeClass === "MultiSelectAttribute";

/** What is known of a label's values: enough to infer its kind, and cheap to gather for 50,000 products. */
export interface ValueSummary {
  typeClass: TypeClass;
  options: string[];
}

/**
 * Infers the kind of an attribute from all its values. Few short texts that recur become a dropdown; numbers are integers
 * only when all are; nothing but empty values is a text. Mixed kinds are a text, and the values stay as they are.
 */
export function inferType(values: readonly unknown[]): ValueSummary {
  const present = values.filter((value) => !isEmptyValue(value));
  const kind = (typeClass: TypeClass): ValueSummary => ({ typeClass, options: [] });
  if (present.length === 0) return kind("TextAttribute");
  if (present.every((value) => typeof value === "boolean")) return kind("BooleanAttribute");
  if (present.every((value) => typeof value === "number")) {
    return kind(present.every(Number.isInteger) ? "IntAttribute" : "DecimalAttribute");
  }
  if (present.every(Array.isArray)) return inferList(present.flat());
  if (present.every((value) => typeof value === "object")) return kind("MediaAttribute");
  if (present.every((value) => typeof value === "string")) return inferText(present);
  return kind("TextAttribute");
}

function inferList(items: unknown[]): ValueSummary {
  const texts = items.filter((item) => typeof item === "string");
  if (texts.length === items.length) return { typeClass: "MultiSelectAttribute", options: [...new Set(texts)] };
  const typeClass = items.every((item) => mediaValue.safeParse(item).success)
    ? "MediaGalleryAttribute"
    : "TextAttribute";
  return { typeClass, options: [] };
}

const MAX_INFERRED_OPTIONS = 60;
const MAX_OPTION_LENGTH = 80;

function inferText(texts: string[]): ValueSummary {
  const kind = (typeClass: TypeClass): ValueSummary => ({ typeClass, options: [] });
  if (texts.every(isDate)) return kind("DateAttribute");
  if (texts.every((text) => /^https?:\/\/\S+$/.test(text))) return kind("UrlAttribute");
  if (texts.some((text) => /<\/?[a-z][^>]*>/i.test(text))) return kind("HtmlAttribute");
  if (texts.some((text) => /[\r\n]/.test(text))) return kind("MultilineAttribute");
  const distinct = new Set(texts);
  const recurring = distinct.size <= MAX_INFERRED_OPTIONS && distinct.size * 2 <= texts.length;
  const wordy = [...distinct].every((text) => text.length <= MAX_OPTION_LENGTH && !/^\d{6,}$/.test(text));
  return recurring && wordy ? { typeClass: "DropdownAttribute", options: [...distinct] } : kind("TextAttribute");
}

const MAX_INTEGER_LENGTH = 16;

/**
 * Checks a value that an API client writes and gives it in stored form.
 * @returns the stored value, or the text of the 422 entry.
 */
export function checkWrittenValue(
  attribute: { name: string; typeClass: TypeClass; options: readonly string[] },
  value: unknown,
): { value: unknown } | { problem: string } {
  if (isEmptyValue(value)) return { value: null };
  switch (attribute.typeClass) {
    case "BooleanAttribute":
      return typeof value === "boolean" ? { value } : { problem: "Not a valid boolean." };
    case "IntAttribute":
      return /^-?\d+$/.test(String(value)) && String(value).length <= MAX_INTEGER_LENGTH
        ? { value: Number(value) }
        : { problem: "Not a valid integer." };
    case "DecimalAttribute":
      return /^-?\d+(\.\d+)?$/.test(String(value))
        ? { value: Number(value) }
        : { problem: "Not a valid decimal value. Format must be: ." };
    case "DateAttribute":
      return typeof value === "string" && isDate(value) ? { value } : { problem: "Not a valid date." };
    case "DropdownAttribute":
    case "MultiSelectAttribute":
      return checkOptions(attribute, value);
    default:
      return typeof value === "string" ? { value } : { problem: "Not a valid string." };
  }
}

function checkOptions(
  attribute: { name: string; typeClass: TypeClass; options: readonly string[] },
  value: unknown,
): { value: unknown } | { problem: string } {
  const multiple = attribute.typeClass === "MultiSelectAttribute";
  if (Array.isArray(value) !== multiple) return { problem: multiple ? "Not a valid list." : "Not a valid string." };
  const unknown = [value].flat().filter((option) => !attribute.options.includes(String(option)));
  if (unknown.length === 0) return { value };
  const listed = unknown.map((option) => `u'${String(option)}'`).join(", ");
  return { problem: `[${listed}] are not a valid values for ${attribute.name} attribute.` };
}

/** Asset references inside a media value of a catalogue: file names and ids in their order, unusable entries left out. */
export function mediaEntries(value: unknown): { id?: string; filename?: string }[] {
  return [value].flat().flatMap((entry): { id?: string; filename?: string }[] => {
    if (typeof entry === "string") return [{ id: entry }];
    const parsed = mediaValue.safeParse(entry);
    return parsed.success ? [{ id: parsed.data.id, filename: parsed.data.filename }] : [];
  });
}

/** Instant of a stored date value; `undefined` when it is none. */
export const dateValue = (value: unknown): number | undefined =>
  typeof value === "string" ? parseInstant(value) : undefined;

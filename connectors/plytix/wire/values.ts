import { z } from "zod";
import { toUtcIso } from "./timestamps";

/** Text; numbers are written out, empty and absent are `null`, anything else too. @source PX-43 */
export const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)
  .transform((value) => (value === undefined || value === null || value === "" ? null : value));

/** Number, also one given as text; `null` when absent, empty or none. @source PX-43 */
export const number = z
  .unknown()
  .optional()
  .transform((value) => {
    if (typeof value === "number") return Number.isFinite(value) ? value : null;
    const parsed = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
    return Number.isFinite(parsed) ? parsed : null;
  });

/** Yes or no; `null` when absent or neither. */
export const flag = z
  .boolean()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** List of texts; entries that are none are left out, an absent list is empty. */
export const textList = z
  .unknown()
  .optional()
  .transform((value) =>
    Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [],
  );

/** Instant in ISO form, UTC, with `Z`; `null` when absent or unreadable. @source PX-25 */
export const instant = z.unknown().optional().transform(toUtcIso);

const reference = z.union([z.string().min(1), z.looseObject({ id: z.string().min(1) }).transform(({ id }) => id)]);

const isText = (value: string | undefined): value is string => value !== undefined;

/** Ids of a list of ids or of objects with an id; entries without one are left out, an absent list is empty. @source PX-44 */
export const idList = z
  .unknown()
  .optional()
  .transform((value) =>
    Array.isArray(value) ? value.map((entry) => reference.safeParse(entry).data).filter(isText) : [],
  );

/** The entries of a list that a reader understands; an absent list is empty. */
export const listOf = <Row>(toRow: (value: unknown) => Row | null) =>
  z
    .unknown()
    .optional()
    .transform((value): Row[] => (Array.isArray(value) ? value.map(toRow).filter((row) => row !== null) : []));

/** Makes a reader of rows: `null` for a row that does not fit. It never throws. */
export const rowReader =
  <Row>(schema: z.ZodType<Row>) =>
  (value: unknown): Row | null =>
    schema.safeParse(value).data ?? null;

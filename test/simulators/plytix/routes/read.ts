import type { z } from "zod";
import { apiError } from "../apiError";

/**
 * Reads a body against a schema.
 * @throws ApiError 422 `<subject> data validation failed` naming the first field that does not fit.
 */
export function readBody<T>(schema: z.ZodType<T>, body: unknown, subject: string): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.map(String).join(".") ?? "";
  throw apiError(422, `${subject} data validation failed`, [
    { field: field === "" ? "_schema" : field, msg: issue?.message ?? "Invalid input type." },
  ]);
}

/** 201 or 200 with one record. */
export const one = (status: number, record: unknown) => ({ status, body: { data: [record] } });

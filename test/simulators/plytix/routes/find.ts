import { notFound } from "../apiError";
import type { ProductRecord } from "../records";
import type { Call } from "../router";
import type { World } from "../world";

/** The n-th id of a path, from 0; empty when the path has fewer. */
export const pathId = (call: Call, index = 0): string => call.ids[index] ?? "";

/**
 * The product a path names.
 * @throws ApiError 404
 */
export function productOf(world: World, call: Call, index = 0): ProductRecord {
  const id = pathId(call, index);
  const record = world.products.get(id);
  if (record === undefined) throw notFound(id);
  return record;
}

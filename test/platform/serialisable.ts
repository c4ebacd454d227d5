import { types } from "node:util";

/** A value that the platform could not store; the message says where it is and what it is. */
export class SerialisationError extends Error {
  override readonly name = "SerialisationError";
}

/** What else besides texts, numbers, flags, lists and plain objects is allowed. */
export type Extra = "binary" | "nothing";

/**
 * Checks that a value survives being stored. State takes texts, finite numbers, flags, null, lists and plain objects; step
 * results (`binary`) also buffers and dates. An absent property is fine.
 * @throws SerialisationError naming the path of the first value that would be lost or changed.
 */
export function checkSerialisable(value: unknown, where: string, extra: Extra): void {
  visit({ value, where, extra, above: new Set() });
}

interface Visit {
  value: unknown;
  where: string;
  extra: Extra;
  above: Set<object>;
}

function visit({ value, where, extra, above }: Visit): void {
  if (value === null || value === undefined || typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number") {
    if (Number.isFinite(value) || extra === "binary") return;
    throw new SerialisationError(`${where} is ${value}, which cannot be stored`);
  }
  if (typeof value !== "object") throw new SerialisationError(`${where} is a ${typeof value}, which cannot be stored`);
  if (extra === "binary" && (types.isUint8Array(value) || types.isAnyArrayBuffer(value) || types.isDate(value))) return;
  if (above.has(value)) throw new SerialisationError(`${where} contains itself`);
  if (!Array.isArray(value) && !isPlain(value)) {
    throw new SerialisationError(
      `${where} is a ${value.constructor?.name ?? "class instance"}, which cannot be stored`,
    );
  }
  above.add(value);
  for (const [key, inner] of Object.entries(value)) visit({ value: inner, where: `${where}.${key}`, extra, above });
  above.delete(value);
}

function isPlain(value: object): boolean {
  // Bundles may come from another realm (jest), so the prototype is judged by shape and not by identity.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null);
}

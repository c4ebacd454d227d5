import type { Connection } from "@prismatic-io/spectral";
import { z } from "zod";
import { connectionKeyOf } from "../shared/inputs";
import { createStateSlot, type StateSlot } from "../shared/stateSlot";
import type { StockItem } from "./fields/stockItem";
import type { StockReader } from "./readStock";

const notesSchema = z.record(z.string(), z.string());

/**
 * Parents of children that an earlier step of the same execution read, by the child's code: a child can only be asked for by its parent's code, and without
 * these notes the list of all stock would have to be read once more. Lives in execution state; without it nothing is remembered.
 */
export const parentNotesOf = (
  context: { executionState?: Record<string, unknown> },
  connection: Connection,
): StateSlot<Record<string, string>> =>
  createStateSlot({
    state: context.executionState,
    key: `khaosParents:${connectionKeyOf(connection)}`,
    parse: (value) => notesSchema.safeParse(value).data,
  });

/** Adds the children among `items` to the notes. */
export const rememberParents = (notes: StateSlot<Record<string, string>>, items: readonly StockItem[]): void => {
  const found = items.flatMap(({ stockCode, parentCode }): [string, string][] =>
    parentCode === null ? [] : [[stockCode, parentCode]],
  );
  if (found.length > 0) notes.write({ ...notes.read(), ...Object.fromEntries(found) });
};

/** Tells a reader what the notes hold. */
export const recallParents = (
  notes: StateSlot<Record<string, string>>,
  reader: Pick<StockReader, "noteParent">,
): void => {
  for (const [child, parent] of Object.entries(notes.read() ?? {})) reader.noteParent(child, parent);
};

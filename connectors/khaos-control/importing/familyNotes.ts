import type { Connection } from "@prismatic-io/spectral";
import { z } from "zod";
import { connectionKeyOf } from "../../shared/inputs";
import { createStateSlot, type StateSlot } from "../../shared/stateSlot";
import { foldStockCode } from "../fields/foldStockCode";
import type { StockItem } from "../fields/stockItem";

/** A child's code and its place: suffix and text per axis. */
const memberSchema = z.object({
  stockCode: z.string(),
  scsPath: z.array(z.object({ code: z.string(), description: z.string() })),
});
const notesSchema = z.record(z.string(), z.array(memberSchema));

/** One child of a family. */
export type FamilyMember = z.infer<typeof memberSchema>;

/** Children of the SCS parents that were read, by the parent's folded code; a parent without children has an empty list. */
export type Families = Readonly<Record<string, FamilyMember[]>>;

/**
 * Families that an earlier step of the same execution read, so that an import need not read them once more to see which places are taken. Lives in execution
 * state; without it every family is read again.
 */
export const familyNotesOf = (
  context: { executionState?: Record<string, unknown> },
  connection: Connection,
): StateSlot<Families> =>
  createStateSlot({
    state: context.executionState,
    key: `khaosFamilies:${connectionKeyOf(connection)}`,
    parse: (value) => notesSchema.safeParse(value).data,
  });

/** Adds the families among `items`, which hold each parent together with all its children. */
export const rememberFamilies = (notes: StateSlot<Families>, items: readonly StockItem[]): void => {
  const families = new Map<string, FamilyMember[]>();
  for (const { stockCode, isScsParent } of items) if (isScsParent) families.set(foldStockCode(stockCode), []);
  if (families.size === 0) return;
  for (const { stockCode, parentCode, scsPath } of items) {
    if (parentCode !== null) families.get(foldStockCode(parentCode))?.push({ stockCode, scsPath });
  }
  notes.write({ ...notes.read(), ...Object.fromEntries(families) });
};

/** The noted families, once: an import changes them, so the next one has to look again. Empty when nothing was noted. */
export const takeFamilies = (notes: StateSlot<Families>): Map<string, FamilyMember[]> => {
  const families = new Map(Object.entries(notes.read() ?? {}));
  notes.clear();
  return families;
};

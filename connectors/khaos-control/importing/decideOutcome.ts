import { foldStockCode } from "../fields/foldStockCode";
import type { KhaosProfile } from "../fields/profile";
import { findStockField } from "../fields/stockFields";
import type { FieldMismatch, PlannedRow, RowOutcome } from "../fields/stockItem";
import type { ExportedItem } from "../wire/exportStock";
import { findFinanceChanges, findMismatches } from "./compareRow";
import type { RowState } from "./rowState";

const plainText = (parts: readonly string[]): string | null => {
  const text = [...new Set(parts)].join("; ").slice(0, 500);
  return text === "" ? null : text;
};

const base = (state: RowState): Pick<RowOutcome, "sku" | "stockCode" | "verb"> => ({
  sku: state.planned.sku,
  stockCode: state.planned.stockCode,
  verb: state.planned.verb,
});

const outcomeOf = (
  state: RowState,
  outcome: RowOutcome["outcome"],
  given: { detail?: string | null; mismatches?: FieldMismatch[]; systemDown?: boolean } = {},
): RowOutcome => ({
  ...base(state),
  outcome,
  detail: given.detail ?? null,
  mismatches: given.mismatches ?? [],
  systemDown: given.systemDown ?? false,
});

const isSeed = ({ field }: FieldMismatch): boolean => findStockField(field)?.owner === "seedOnCreate";

const labels = (mismatches: readonly FieldMismatch[]): string =>
  mismatches.map(({ field }) => findStockField(field)?.label ?? field).join(", ");

/** A child whose place holds an item of another code: the system composes codes otherwise, or somebody linked an item there meanwhile. */
const whenElsewhere = (state: RowState, found: string): RowOutcome => {
  const mismatches = [{ field: "stockCode", planned: state.planned.stockCode, found }];
  const isComposed = foldStockCode(found).startsWith(foldStockCode(state.row.scs?.parentCode ?? ""));
  if (isComposed && !state.isAnsweredAsUpdate) {
    return outcomeOf(state, "mismatch", { detail: `Created under another Stock Code: ${found}`, mismatches });
  }
  const detail = `Its place in the family holds ${found}, which was there before; the cost of that item may have been overwritten`;
  return outcomeOf(state, "financeChanged", { detail, mismatches });
};

const answeredAsUpdate =
  "The importer reports an update where an item was to be created; its cost may have been overwritten";

const whenAbsent = (state: RowState): RowOutcome => {
  const said = plainText([...state.messages, ...state.unattributed]);
  if (state.isUnclear) {
    return outcomeOf(state, "unknown", {
      detail: "The import gave no clear answer and the item was not found afterwards",
      systemDown: true,
    });
  }
  if (state.row.verb === "update") {
    return outcomeOf(state, state.messages.length > 0 ? "rejected" : "unknown", {
      detail: said ?? "The item was not found when it was read back",
    });
  }
  if (state.isAnsweredAsUpdate && state.messages.length === 0 && state.composedCode === null) {
    return outcomeOf(state, "financeChanged", { detail: answeredAsUpdate });
  }
  if (state.composedCode !== null) return whenElsewhere(state, state.composedCode);
  return outcomeOf(state, "rejected", {
    detail: said ?? "The importer took the row without a message, but the item does not exist",
  });
};

const whenDifferent = (state: RowState, judged: PlannedRow, mismatches: FieldMismatch[]): RowOutcome => {
  const isNew = judged.verb === "create";
  const seeds = isNew ? mismatches.filter(isSeed) : [];
  if (seeds.length > 0) {
    return outcomeOf(state, "seedNotApplied", {
      detail: `Created, but not taken as sent: ${labels(seeds)}`,
      mismatches,
    });
  }
  const said = plainText(state.messages);
  if (!isNew && said !== null && state.encoded.leftOut.length === 0) {
    return outcomeOf(state, "rejected", { detail: said, mismatches });
  }
  const withoutId = state.encoded.leftOut.includes("countryOfOrigin") ? ["This system has no id for the country"] : [];
  const detail = plainText([...state.messages, ...state.unattributed, ...withoutId]);
  if (state.isUnclear) return outcomeOf(state, "unknown", { detail, mismatches, systemDown: true });
  return outcomeOf(state, "mismatch", { detail, mismatches });
};

/**
 * The row that the item is judged by. A create that was sent and met its item afterwards is still answerable for all that it was to seed: nobody knows
 * whether it made the item.
 */
const judgedRow = (state: RowState): PlannedRow =>
  state.first.verb === "create" && state.isTried && !state.hasMetExisting ? state.first : state.row;

/** Signs that an item which the row should have made was there before, in plain words; null when there is none. */
const findPast = (state: RowState, item: ExportedItem): string | null => {
  if (state.row.verb !== "create" || state.messages.length > 0) return null;
  if (item.deleted) return "is marked as deleted";
  if (item.isScsParent) return "has a size, colour and style tree";
  return state.row.kind === "plain" && item.parentCode !== null ? `is a variant of ${item.parentCode}` : null;
};

const findFinanceTrouble = (state: RowState, item: ExportedItem, profile: KhaosProfile): RowOutcome | null => {
  const mismatches = () => findMismatches(state.row, item, profile);
  if (state.isAnsweredAsUpdate) {
    return outcomeOf(state, "financeChanged", { detail: answeredAsUpdate, mismatches: mismatches() });
  }
  const past = findPast(state, item);
  if (past !== null) {
    const detail = `The item was to be created but ${past}, so it was there before; its cost may have been overwritten`;
    return outcomeOf(state, "financeChanged", { detail, mismatches: mismatches() });
  }
  const finance = findFinanceChanges(state.row, item, profile);
  if (finance.length === 0) return null;
  const detail = `Differs from before the write: ${labels(finance)}`;
  return outcomeOf(state, "financeChanged", { detail, mismatches: [...finance, ...mismatches()] });
};

/**
 * What became of a row that was sent, by comparing the item as it is now with the plan; the importer's own words only explain. Rows that were settled
 * earlier keep their outcome. Pure, never throws. @source KC-63
 */
export const decideOutcome = (state: RowState, item: ExportedItem | undefined, profile: KhaosProfile): RowOutcome => {
  if (state.settled) return state.settled;
  if (!item) return whenAbsent(state);
  const trouble = findFinanceTrouble(state, item, profile);
  if (trouble !== null) return trouble;
  const judged = judgedRow(state);
  const mismatches = findMismatches(judged, item, profile);
  if (mismatches.length > 0) return whenDifferent(state, judged, mismatches);
  if (judged.verb === "create") return outcomeOf(state, "created");
  const detail = state.hasMetExisting
    ? "The item came into being before it could be created; cost and other seeded fields were left alone"
    : null;
  return outcomeOf(state, "updated", { detail });
};

/** What is known of a row that was sent and could not be read back. */
export const decideUnread = (state: RowState): RowOutcome =>
  state.settled ??
  (state.isAnsweredAsUpdate
    ? outcomeOf(state, "financeChanged", { detail: answeredAsUpdate })
    : outcomeOf(state, "unknown", { detail: "Khaos Control could not be read back", systemDown: true }));

/** What a row's outcome would be if everything went well, for a dry run. Pure. */
export const foreseeOutcome = (state: RowState): RowOutcome => {
  if (state.settled) return state.settled;
  return outcomeOf(state, state.row.verb === "create" ? "created" : "updated");
};

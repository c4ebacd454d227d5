import type { KhaosProfile } from "../fields/profile";
import { findStockField } from "../fields/stockFields";
import type { FieldMismatch, RowOutcome } from "../fields/stockItem";
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
  return outcomeOf(state, "rejected", {
    detail: said ?? "The importer took the row without a message, but the item does not exist",
  });
};

const whenDifferent = (state: RowState, mismatches: FieldMismatch[]): RowOutcome => {
  const isNew = state.row.verb === "create";
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
 * What became of a row that was sent, by comparing the item as it is now with the plan; the importer's own words only explain. Rows that were settled
 * earlier keep their outcome. Pure, never throws. @source KC-63
 */
export const decideOutcome = (state: RowState, item: ExportedItem | undefined, profile: KhaosProfile): RowOutcome => {
  if (state.settled) return state.settled;
  if (!item) return whenAbsent(state);
  if (state.isAnsweredAsUpdate) {
    const detail = "The importer reports an update where an item was to be created; its cost may have been overwritten";
    return outcomeOf(state, "financeChanged", { detail, mismatches: findMismatches(state.row, item, profile) });
  }
  const finance = findFinanceChanges(state.row, item, profile);
  if (finance.length > 0) {
    const detail = `Differs from before the write: ${labels(finance)}`;
    return outcomeOf(state, "financeChanged", {
      detail,
      mismatches: [...finance, ...findMismatches(state.row, item, profile)],
    });
  }
  const mismatches = findMismatches(state.row, item, profile);
  if (mismatches.length > 0) return whenDifferent(state, mismatches);
  if (state.row.verb === "create") return outcomeOf(state, "created");
  if (state.planned.verb === "create") {
    return state.hasMetExisting
      ? outcomeOf(state, "updated", {
          detail: "The item came into being before it could be created; cost and other seeded fields were left alone",
        })
      : outcomeOf(state, "created");
  }
  return outcomeOf(state, "updated");
};

/** What a row's outcome would be if everything went well, for a dry run. Pure. */
export const foreseeOutcome = (state: RowState): RowOutcome => {
  if (state.settled) return state.settled;
  return outcomeOf(state, state.row.verb === "create" ? "created" : "updated");
};

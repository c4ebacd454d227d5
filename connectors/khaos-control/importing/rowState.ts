import { composeChildCode, foldStockCode } from "../fields/foldStockCode";
import type { KhaosProfile } from "../fields/profile";
import { findStockField } from "../fields/stockFields";
import type { FieldValues, PlannedRow, RowOutcome } from "../fields/stockItem";
import { type EncodeContext, type EncodedRow, encodeRow } from "../tsv/encode";

/** What happened to one planned row so far. Changed in place by the import, read by the judgement at the end. */
export interface RowState {
  /** The row as it was planned. */
  planned: PlannedRow;
  /** The row as it was sent first: codes composed (NFC) and trimmed, a new child stock controlled. */
  first: PlannedRow;
  /** The row as it is sent: a create that met an existing item has become an update here. */
  row: PlannedRow;
  encoded: EncodedRow;
  /** True once a call that carried the row was sent, whatever came of it. */
  isTried: boolean;
  /** True once a call that carried the row may have been carried out. */
  isSent: boolean;
  /** Calls that carried the row and gave no clear answer. */
  silences: number;
  /** True when the last call that carried the row gave no clear answer. */
  isUnclear: boolean;
  /** True when the importer said that it updated an item where the row should have created one. */
  isAnsweredAsUpdate: boolean;
  /** True when the item existed before the row was sent for the first time. */
  hasMetExisting: boolean;
  /** Code of the item that the importer made at the row's place, where it is not the row's own; null otherwise. */
  composedCode: string | null;
  /** What the importer said about this row. */
  messages: string[];
  /** What the importer said in the same call without naming a row. */
  unattributed: string[];
  /** Set as soon as the row's fate is decided without a read-back. */
  settled: RowOutcome | null;
}

/** The fields of a row that may be written to an item which exists: PIM-owned ones, for a child without its description. */
const ownedByPim = (row: PlannedRow): FieldValues =>
  Object.fromEntries(
    Object.entries(row.fields).filter(([name]) => {
      const field = findStockField(name);
      return field?.owner === "pim" && !field.finance && !(row.scs !== null && name === "description");
    }),
  );

/** The update that a create becomes when its item exists by now: no finance and no seeded field is left in it. Pure. */
export const toUpdate = (row: PlannedRow, profile: KhaosProfile): PlannedRow => ({
  ...row,
  verb: "update",
  kind: row.kind === "scs" && profile.scs.childUpdate === "plain" ? "plain" : row.kind,
  fields: ownedByPim(row),
  resend: {},
  requires: null,
});

const toCode = (code: string): string => code.normalize("NFC").trim();

/** The row with its codes as they go into a cell: they are looked up as they are sent, so that no other item is meant. */
const withCellCodes = (row: PlannedRow): PlannedRow => ({
  ...row,
  stockCode: toCode(row.stockCode),
  requires: row.requires === null ? null : toCode(row.requires),
  scs: row.scs && {
    ...row.scs,
    parentCode: toCode(row.scs.parentCode),
    axes: row.scs.axes.map((axis) => ({ ...axis, code: toCode(axis.code) })),
  },
});

const withStockControl = (row: PlannedRow): PlannedRow =>
  row.kind === "scs" && row.verb === "create" && row.fields.stockControlled === undefined
    ? { ...row, fields: { ...row.fields, stockControlled: true } }
    : row;

/** A row at the start of the import. A new child is always stock controlled, since the importer wants the column for every new code. @source KC-34, KC-41 */
export const startRow = (planned: PlannedRow, context: EncodeContext): RowState => {
  const row = withStockControl(withCellCodes(planned));
  return {
    planned,
    first: row,
    row,
    encoded: encodeRow(row, context),
    isTried: false,
    isSent: false,
    silences: 0,
    isUnclear: false,
    isAnsweredAsUpdate: false,
    hasMetExisting: false,
    composedCode: null,
    messages: [],
    unattributed: [],
    settled: null,
  };
};

/** Decides a row without a read-back, once; a later decision changes nothing. */
export const settle = (
  state: RowState,
  outcome: RowOutcome["outcome"],
  given: { detail: string | null; systemDown?: boolean },
): void => {
  state.settled ??= {
    sku: state.planned.sku,
    stockCode: state.planned.stockCode,
    verb: state.planned.verb,
    outcome,
    detail: given.detail,
    mismatches: [],
    systemDown: given.systemDown ?? false,
  };
};

/** True for a row whose planned code is not the one that the importer would compose from parent and suffixes. Plain rows always fit. */
export const isComposedDifferently = (row: PlannedRow, profile: KhaosProfile): boolean => {
  if (row.kind !== "scs" || !row.scs || row.verb !== "create") return false;
  const composed = composeChildCode({
    parentCode: row.scs.parentCode,
    suffixes: row.scs.axes.map(({ code }) => code),
    separator: profile.scs.separator,
  });
  return foldStockCode(composed) !== foldStockCode(row.stockCode);
};

/** The rows whose fate is not decided yet. */
export const openRows = (states: readonly RowState[]): RowState[] => states.filter(({ settled }) => settled === null);

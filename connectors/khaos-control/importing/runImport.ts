import { foldStockCode } from "../fields/foldStockCode";
import type { ImportResult, PlannedRow } from "../fields/stockItem";
import type { ItemsByCode } from "../readStock";
import { isUnverifiable } from "./compareRow";
import { decideOutcome, decideUnread } from "./decideOutcome";
import { foreseeImport } from "./foreseeImport";
import {
  type ImportDesk,
  type ImportTools,
  isKnown,
  learnCountries,
  learnExisting,
  leaveUnsent,
  noteAway,
  openDesk,
} from "./importDesk";
import { findOccupant, groupByParent, settleOccupied } from "./occupiedPlaces";
import { buildCreateCalls, buildUpdateCalls, orderPhases } from "./phases";
import { isComposedDifferently, openRows, type RowState, settle, startRow } from "./rowState";
import { sendCalls } from "./sendCalls";

const countryCodes = (rows: readonly PlannedRow[]): string[] =>
  rows.flatMap(({ fields, resend }) =>
    [fields.countryOfOrigin, resend.countryOfOrigin].filter(
      (code): code is string => typeof code === "string" && code !== "",
    ),
  );

/** Settles rows that cannot be sent whatever Khaos Control says. */
const settleUnsendable = (states: readonly RowState[], desk: ImportDesk): void => {
  const seen = new Set<string>();
  for (const state of states) {
    const { row, encoded } = state;
    const code = foldStockCode(row.stockCode);
    if (seen.has(code)) settle(state, "rejected", { detail: "Another row of the same import has this Stock Code" });
    seen.add(code);
    const [problem] = encoded.problems;
    if (problem !== undefined) settle(state, "rejected", { detail: problem });
    if (isComposedDifferently(row, desk.profile)) {
      settle(state, "rejected", {
        detail: "The importer would compose another Stock Code from the parent's code and the suffixes",
      });
    }
    if (row.verb === "create") continue;
    if (desk.profile.mandatoryColumnsOnUpdate) {
      settle(state, "rejected", {
        detail: "This system wants cost and other seeded columns on every update, so nothing is updated",
      });
    }
    if (encoded.sentFields.length > 0) continue;
    const hasNoId = encoded.leftOut.includes("countryOfOrigin");
    settle(state, hasNoId ? "rejected" : "unchanged", {
      detail: hasNoId ? "This system has no id for the country" : "There is nothing to write",
    });
  }
};

/** Settles rows whose required code is not confirmed; asks for codes that nobody asked for yet, all in one batch. */
const confirmRequired = async (desk: ImportDesk, states: readonly RowState[]): Promise<RowState[]> => {
  const waiting = openRows(states).filter(({ row }) => row.requires !== null && !isKnown(desk, row.requires));
  const codes = waiting.flatMap(({ row }) => (row.requires === null ? [] : [row.requires]));
  if (codes.length > 0 && desk.stopped === null) await learnExisting(desk, codes);
  if (desk.stopped !== null) leaveUnsent(desk, openRows(states));
  for (const state of waiting) {
    const { requires } = state.row;
    if (requires !== null && !isKnown(desk, requires))
      settle(state, "notSent", { detail: `${requires} was not confirmed in Khaos Control` });
  }
  return openRows(states);
};

const sendPhases = async (desk: ImportDesk, states: readonly RowState[]): Promise<void> => {
  const { profile } = desk;
  const phases = orderPhases(openRows(states));
  const create = async (list: readonly RowState[]) =>
    sendCalls(desk, buildCreateCalls(await confirmRequired(desk, list), profile));
  for (const list of phases.required) await create(list);
  const scs = await confirmRequired(desk, phases.scsCreates);
  await settleOccupied(desk, scs);
  await sendCalls(desk, buildCreateCalls(openRows(scs), profile));
  await create(phases.otherCreates);
  const updates = [...(await confirmRequired(desk, phases.updates)), ...openRows(desk.converted)];
  await settleOccupied(
    desk,
    updates.filter(({ row }) => row.kind === "scs"),
  );
  await sendCalls(desk, buildUpdateCalls(openRows(updates), profile));
};

/** A child that is not there under its own code may stand at its place under another: the system composes codes by a template of its own. @source KC-39 */
const noteComposedCodes = (states: readonly RowState[], items: ItemsByCode): void => {
  const absent = states.filter(({ row }) => row.kind === "scs" && !items.has(foldStockCode(row.stockCode)));
  if (absent.length === 0) return;
  const families = groupByParent(items.values());
  for (const state of absent) {
    const siblings = families.get(foldStockCode(state.row.scs?.parentCode ?? "")) ?? [];
    state.composedCode = findOccupant(state.row, siblings);
  }
};

/** New plain items that exist although no document held them: somebody made them as variants, which come in their parents' documents only. */
const readHidden = async (desk: ImportDesk, states: readonly RowState[], items: ItemsByCode): Promise<ItemsByCode> => {
  const absent = states
    .filter(({ row, messages }) => row.verb === "create" && row.kind === "plain" && messages.length === 0)
    .map(({ row }) => row.stockCode)
    .filter((code) => !items.has(foldStockCode(code)));
  const existing = absent.length === 0 ? [] : [...(await desk.reader.readStatus(absent)).keys()];
  return existing.length === 0 ? new Map() : desk.reader.readItems(existing);
};

const readBack = async (desk: ImportDesk, states: readonly RowState[]): Promise<ItemsByCode | null> => {
  const sent = openRows(states);
  if (sent.length === 0) return new Map();
  const codeOf = ({ row }: RowState) => row.stockCode;
  try {
    const updates = sent.filter(({ row }) => row.verb === "update");
    const items = await desk.reader.readItems(sent.map(codeOf), updates.map(codeOf));
    noteComposedCodes(sent, items);
    return new Map([...items, ...(await readHidden(desk, sent, items))]);
  } catch (error) {
    noteAway(desk, error);
    return null;
  }
};

const unverifiableFields = (desk: ImportDesk, states: readonly RowState[], isDryRun: boolean): string[] => {
  const sent = states.filter(({ isSent, settled }) => isSent || (isDryRun && settled === null));
  const names = new Set(sent.flatMap(({ encoded }) => encoded.sentFields));
  return [...names].filter((name) => isUnverifiable(name, desk.profile));
};

/**
 * Writes planned rows and says what became of each, in the order of the rows. Parents are written before what requires them, creates before updates;
 * every code is looked up before it is created; everything is read back. Khaos Control going away is an outcome, not an error.
 * @throws ConnectorError for wrong credentials before anything was written, and for our own faults.
 */
export const runImport = async (
  rows: readonly PlannedRow[],
  tools: ImportTools & { isDryRun: boolean },
): Promise<ImportResult> => {
  const { isDryRun: dryRun, profile, reader } = tools;
  const desk = openDesk(tools);
  const { encoding } = desk;
  await learnCountries(desk, countryCodes(rows));
  const states = rows.map((row) => startRow(row, encoding));
  for (const { row } of states) if (row.scs) reader.noteParent(row.stockCode, row.scs.parentCode);
  settleUnsendable(states, desk);
  if (dryRun) {
    const outcomes = await foreseeImport(desk, states);
    return { outcomes, calls: 0, dryRun, unverifiable: unverifiableFields(desk, states, true) };
  }
  await sendPhases(desk, states);
  const items = await readBack(desk, states);
  const outcomes = states.map((state) =>
    items === null ? decideUnread(state) : decideOutcome(state, items.get(foldStockCode(state.row.stockCode)), profile),
  );
  return { outcomes, calls: desk.calls, dryRun, unverifiable: unverifiableFields(desk, states, false) };
};

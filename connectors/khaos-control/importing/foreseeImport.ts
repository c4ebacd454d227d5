import { foldStockCode } from "../fields/foldStockCode";
import type { RowOutcome } from "../fields/stockItem";
import { foreseeOutcome } from "./decideOutcome";
import { type ImportDesk, isKnown, learnExisting, leaveUnsent } from "./importDesk";
import { settleOccupied } from "./occupiedPlaces";
import { buildCreateCalls, buildUpdateCalls, guardCall, orderPhases, tsvOf } from "./phases";
import { openRows, type RowState, settle } from "./rowState";

const judgeByGuard = (desk: ImportDesk, states: readonly RowState[]): void => {
  const phases = orderPhases(openRows(states));
  const calls = [
    ...buildCreateCalls([...phases.required.flat(), ...phases.otherCreates], desk.profile),
    ...buildCreateCalls(phases.scsCreates, desk.profile),
    ...buildUpdateCalls(phases.updates, desk.profile),
  ];
  for (const call of calls) {
    const verdict = guardCall(desk, call, tsvOf(call));
    if (verdict.allowed) continue;
    for (const state of call.states)
      settle(state, "rejected", { detail: `Stopped by the finance guard: ${verdict.reason}` });
  }
};

/**
 * What an import would do, without writing: existence is looked up, places in families, required codes and the finance guard are judged, the rest is taken to go well. Never throws for
 * a system that is away.
 */
export const foreseeImport = async (desk: ImportDesk, states: readonly RowState[]): Promise<RowOutcome[]> => {
  const creates = openRows(states).filter(({ row }) => row.verb === "create");
  const made = new Set(
    creates.flatMap(({ row }) => [row.stockCode, row.scs?.parentCode ?? row.stockCode]).map(foldStockCode),
  );
  const required = openRows(states).flatMap(({ row }) => (row.requires === null ? [] : [row.requires]));
  await learnExisting(desk, [...creates.map(({ row }) => row.stockCode), ...required]);
  await settleOccupied(
    desk,
    openRows(creates).filter(({ row }) => row.kind === "scs" && !isKnown(desk, row.stockCode)),
  );
  if (desk.stopped !== null) leaveUnsent(desk, openRows(states));
  for (const state of openRows(states)) {
    const { requires } = state.row;
    if (requires !== null && !isKnown(desk, requires) && !made.has(foldStockCode(requires))) {
      settle(state, "notSent", { detail: `${requires} does not exist in Khaos Control` });
    }
    if (state.row.verb === "create" && isKnown(desk, state.row.stockCode)) {
      settle(state, "updated", { detail: "The item exists already; cost and other seeded fields would be left alone" });
    }
  }
  judgeByGuard(desk, states);
  return states.map(foreseeOutcome);
};

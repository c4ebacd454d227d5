import { type ConnectorError, isConnectorError } from "../../shared/errors";
import { foldStockCode } from "../fields/foldStockCode";
import { limits } from "../limits";
import { findMismatches } from "./compareRow";
import { type ImportDesk, isEnvironment, learnParents, leaveUnsent, noteAway, noteTried } from "./importDesk";
import { halve, type ImportCall } from "./phases";
import type { RowState } from "./rowState";

/** Rows that are not in Khaos Control as planned; null when it went away meanwhile. */
const readUnwritten = async (desk: ImportDesk, states: readonly RowState[]): Promise<RowState[] | null> => {
  try {
    const codes = states.map(({ row }) => row.stockCode);
    const updates = states.filter(({ row }) => row.verb === "update").map(({ row }) => row.stockCode);
    const items = await desk.reader.readItems(codes, updates);
    learnParents(desk, items.values());
    return states.filter(({ row }) => {
      const item = items.get(foldStockCode(row.stockCode));
      return item === undefined || findMismatches(row, item, desk.profile).length > 0;
    });
  } catch (error) {
    noteAway(desk, error);
    return null;
  }
};

const countFailure = (desk: ImportDesk, reason: string): void => {
  desk.failuresInARow += 1;
  if (desk.failuresInARow < limits.failedCallsInARow) return;
  // So many refusals without one success are no longer the fault of single rows.
  for (const state of desk.refusedInARow) {
    state.isSent = false;
    state.messages = [];
  }
  desk.stopped ??= `${desk.failuresInARow} import calls failed one after the other; the last one: ${reason}`;
};

/** After a refusal of the whole call in the system's own words: what is not written is sent again in halves, until the row that stopped it stands alone. */
const afterRefusal = async (desk: ImportDesk, call: ImportCall, words: string): Promise<ImportCall[]> => {
  noteTried(desk, call.states);
  for (const state of call.states) state.isSent = true;
  if (call.states.length === 1) {
    for (const state of call.states) state.messages.push(words);
    desk.refusedInARow.push(...call.states);
    countFailure(desk, words);
    if (desk.stopped !== null) leaveUnsent(desk, desk.refusedInARow);
    return [];
  }
  countFailure(desk, words);
  const unwritten = await readUnwritten(desk, call.states);
  for (const state of call.states) state.isUnclear = unwritten === null;
  for (const state of unwritten ?? []) state.isSent = false;
  if (desk.stopped !== null) leaveUnsent(desk, desk.refusedInARow);
  return unwritten && unwritten.length > 0 ? halve({ ...call, states: unwritten }) : [];
};

/** After a call that may or may not have been carried out: what is not written is sent again, a few times at most. @source KC-71 */
export const afterSilence = async (desk: ImportDesk, call: ImportCall, reason: string): Promise<ImportCall[]> => {
  countFailure(desk, reason);
  noteTried(desk, call.states);
  for (const state of call.states) {
    state.isSent = true;
    state.isUnclear = true;
    state.silences += 1;
  }
  const unwritten = await readUnwritten(desk, call.states);
  if (unwritten === null) return [];
  for (const state of call.states) state.isUnclear = unwritten.includes(state);
  const again = unwritten.filter(({ silences }) => silences < limits.importAttempts);
  return again.length > 0 ? [{ ...call, states: again }] : [];
};

/** After a call that certainly did not begin: the same rows again after a wait, a few times. */
const afterNoStart = async (desk: ImportDesk, call: ImportCall, error: ConnectorError): Promise<ImportCall[]> => {
  const failures = desk.failuresInARow;
  if (failures >= limits.importAttempts) {
    desk.stopped ??= error.message;
    return [call];
  }
  await desk.clock.sleep(error.retryAfterMs ?? limits.importWaitMs * failures);
  return [call];
};

/**
 * What has to be sent after an import call failed. Never the same call blindly: creating calls are looked up again before they go out.
 * @throws the error itself when it is no trouble of the environment.
 */
export const afterError = async (desk: ImportDesk, call: ImportCall, error: unknown): Promise<ImportCall[]> => {
  if (!isConnectorError(error) || !isEnvironment(error)) {
    noteAway(desk, error);
    return [call];
  }
  if (error.type === "refused") {
    return afterRefusal(desk, call, error.detail);
  }
  if (error.reached === "unknown") return afterSilence(desk, call, error.message);
  countFailure(desk, error.message);
  return afterNoStart(desk, call, error);
};

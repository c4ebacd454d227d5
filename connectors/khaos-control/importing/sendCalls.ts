import { foldStockCode } from "../fields/foldStockCode";
import { encodeRow } from "../tsv/encode";
import type { ImportAnswer } from "../wire/importAnswer";
import { afterError, afterSilence } from "./failedCalls";
import { type ImportDesk, isKnown, learnExisting, leaveUnsent, noteTried } from "./importDesk";
import { guardCall, type ImportCall, tsvOf } from "./phases";
import { type RowState, settle, toUpdate } from "./rowState";

const codesOf = (call: ImportCall): string[] =>
  call.states.flatMap(({ row }) =>
    row.kind === "scs" && row.scs ? [row.stockCode, row.scs.parentCode] : [row.stockCode],
  );

const convert = (desk: ImportDesk, state: RowState): void => {
  state.hasMetExisting = !state.isTried;
  state.row = toUpdate(state.row, desk.profile);
  state.encoded = encodeRow(state.row, desk.encoding);
  desk.converted.push(state);
};

/** True when the item that has the row's code by now is the child that the row means. Plain rows mean whatever has their code. */
const isMeant = (desk: ImportDesk, { row }: RowState): boolean =>
  row.kind !== "scs" ||
  row.scs === null ||
  desk.parentOf.get(foldStockCode(row.stockCode)) === foldStockCode(row.scs.parentCode);

/** Why a family must not be added to now, in plain words; null when it may be. */
const reasonToWait = (desk: ImportDesk, { row }: RowState): string | null => {
  if (row.kind !== "scs" || row.scs === null) return null;
  const { parentCode } = row.scs;
  const parent = foldStockCode(parentCode);
  if (!desk.known.has(parent)) {
    return desk.begunFamilies.has(parent) ? `The first part of the family ${parentCode} was not confirmed` : null;
  }
  const isFamiliar = desk.readFamilies.has(parent) || desk.triedFamilies.has(parent);
  // Nobody has looked yet whose places are taken in it.
  return isFamiliar ? null : `${parentCode} came into being while the import ran`;
};

/** The rows of a creating call that may still be created, after looking once more which codes exist. Null when Khaos Control went away. */
const recheck = async (desk: ImportDesk, call: ImportCall): Promise<RowState[] | null> => {
  if (!(await learnExisting(desk, codesOf(call)))) return null;
  const free: RowState[] = [];
  for (const state of call.states) {
    const { row } = state;
    const reason = reasonToWait(desk, state);
    if (!isKnown(desk, row.stockCode)) {
      if (reason === null) free.push(state);
      else settle(state, "notSent", { detail: reason });
    } else if (isMeant(desk, state)) convert(desk, state);
    else {
      settle(state, "rejected", {
        detail: `A Stock Item of this code exists, but not as a variant of ${row.scs?.parentCode}`,
      });
    }
  }
  return free;
};

const findRow = (call: ImportCall, stockCode: string | null, line: number | null): RowState | undefined => {
  const byCode =
    stockCode === null
      ? []
      : call.states.filter(({ row }) => foldStockCode(row.stockCode) === foldStockCode(stockCode));
  return byCode[0] ?? (line === null ? undefined : call.states[line - 2]);
};

const applyAnswer = (desk: ImportDesk, call: ImportCall, answer: ImportAnswer): void => {
  desk.failuresInARow = 0;
  desk.refusedInARow = [];
  noteTried(desk, call.states);
  for (const state of call.states) {
    state.isSent = true;
    state.isUnclear = false;
    state.isAnsweredAsUpdate = call.verb === "create" && (answer.updated ?? 0) > 0;
    if (state.row.kind === "scs" && state.row.scs) desk.begunFamilies.add(foldStockCode(state.row.scs.parentCode));
  }
  for (const { text, stockCode, line, severity } of answer.messages) {
    const words = severity === "warning" ? `Warning: ${text}` : text;
    const about = findRow(call, stockCode, line);
    if (about && severity === "error") about.messages.push(words);
    else for (const state of about ? [about] : call.states) state.unattributed.push(words);
  }
};

/** Sends one call that was looked up; gives the calls that have to follow when it failed. */
const transmit = async (desk: ImportDesk, call: ImportCall): Promise<ImportCall[]> => {
  const tsv = tsvOf(call);
  const verdict = guardCall(desk, call, tsv);
  if (!verdict.allowed) {
    for (const state of call.states)
      settle(state, "rejected", { detail: `Stopped by the finance guard: ${verdict.reason}` });
    return [];
  }
  desk.calls += 1;
  try {
    const answer = await desk.client.importStockTsv(tsv);
    if (!answer) return await afterSilence(desk, call, "the answer cannot be understood");
    applyAnswer(desk, call, answer);
    return [];
  } catch (error) {
    return afterError(desk, call, error);
  }
};

/**
 * Sends calls one after the other. Before each creating call the existence of its codes is looked up once more; calls that fail are taken up as
 * `failedCalls.ts` says. When Khaos Control goes away, or the time is up, rows that were never sent are settled as such.
 * @throws only what is no trouble of the environment.
 */
export const sendCalls = async (desk: ImportDesk, calls: readonly ImportCall[]): Promise<void> => {
  const queue = [...calls];
  for (let call = queue.shift(); call; call = queue.shift()) {
    if (desk.clock.now() > desk.deadline) desk.stopped ??= "The time for one execution ran out";
    if (desk.stopped !== null) {
      leaveUnsent(desk, call.states);
      continue;
    }
    const states = call.verb === "create" ? await recheck(desk, call) : call.states;
    if (states === null) leaveUnsent(desk, call.states);
    else if (states.length > 0) queue.unshift(...(await transmit(desk, { ...call, states })));
  }
};

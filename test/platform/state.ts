import { checkSerialisable } from "./serialisable";

/** A state object as code sees it. */
export type StateObject = Record<string, unknown>;

/** The state an execution works on: copies of what was stored when it started. */
export interface WorkingState {
  instanceState: StateObject;
  crossFlowState: StateObject;
  integrationState: StateObject;
  /** Lives for one execution and is never stored. */
  executionState: StateObject;
}

/** The levels that are stored. */
export type PersistedLevel = "instanceState" | "crossFlowState" | "integrationState";
const persistedLevels: readonly PersistedLevel[] = ["instanceState", "crossFlowState", "integrationState"];

/** Everything stored of one instance, as plain data; what a test keeps to start a second runner from. */
export interface StateSnapshot {
  flows: Record<string, StateObject>;
  crossFlowState: StateObject;
  integrationState: StateObject;
}

/** The working state of an execution with the texts it was read from, to tell whether a level changed. */
export interface LoadedState {
  flow: string;
  working: WorkingState;
  read: Record<PersistedLevel, string>;
}

/** Rules of the store. */
export interface StateRules {
  /** @source PR-4 */
  maxBytes: number;
  /** The only flow that may change cross-flow state; a change by another one fails that execution. */
  crossFlowWriter: string;
}

/** A change of state that the platform or the design refuses. */
export class StateError extends Error {
  override readonly name = "StateError";
}

/** The persisted state of one instance: whole objects, read at the start of an execution and written at its good end. */
export interface StateStore {
  /** Deep copies of the stored objects for one execution of a flow. */
  load(flow: string): LoadedState;
  /**
   * Checks the working state and writes each changed level as one whole object; the last writer wins. Nothing is written when
   * a check fails.
   * @throws StateError or SerialisationError as the end of the execution would.
   */
  save(loaded: LoadedState): void;
  /** A copy of everything stored. */
  snapshot(): StateSnapshot;
  /** Replaces everything stored. */
  restore(snapshot: StateSnapshot): void;
}

type Stored = Map<string, string>;

const slotOf = (level: PersistedLevel, flow: string) => (level === "instanceState" ? `flow:${flow}` : level);
const textOf = (stored: Stored, level: PersistedLevel, flow: string) => stored.get(slotOf(level, flow)) ?? "{}";

/** Builds an empty store. @source PR-1, PR-2, PR-3, PR-4 */
export function createStateStore(rules: StateRules): StateStore {
  const stored: Stored = new Map();
  return {
    load(flow) {
      const read = {
        instanceState: textOf(stored, "instanceState", flow),
        crossFlowState: textOf(stored, "crossFlowState", flow),
        integrationState: textOf(stored, "integrationState", flow),
      };
      const working: WorkingState = {
        instanceState: parseState(read.instanceState),
        crossFlowState: parseState(read.crossFlowState),
        integrationState: parseState(read.integrationState),
        executionState: {},
      };
      return { flow, working, read };
    },
    save(loaded) {
      for (const [slot, text] of changesOf(loaded, rules)) stored.set(slot, text);
    },
    snapshot: () => toSnapshot(stored),
    restore(snapshot) {
      stored.clear();
      stored.set("crossFlowState", JSON.stringify(snapshot.crossFlowState));
      stored.set("integrationState", JSON.stringify(snapshot.integrationState));
      for (const [flow, state] of Object.entries(snapshot.flows)) stored.set(`flow:${flow}`, JSON.stringify(state));
    },
  };
}

/** The levels that changed, as slot and text, after all checks. @throws StateError, SerialisationError */
function changesOf({ flow, working, read }: LoadedState, rules: StateRules): [string, string][] {
  const changes: [string, string][] = [];
  let bytes = 0;
  for (const level of persistedLevels) {
    checkSerialisable(working[level], level, "nothing");
    const text = JSON.stringify(working[level]);
    bytes += Buffer.byteLength(text);
    if (text === read[level]) continue;
    if (level === "crossFlowState" && flow !== rules.crossFlowWriter) {
      throw new StateError(`The flow "${flow}" changed crossFlowState; only "${rules.crossFlowWriter}" may.`);
    }
    changes.push([slotOf(level, flow), text]);
  }
  if (bytes <= rules.maxBytes) return changes;
  throw new StateError(
    `Unable to complete execution, persisted state exceeded maximum limit of ${rules.maxBytes} bytes.`,
  );
}

function toSnapshot(stored: Stored): StateSnapshot {
  const flows: Record<string, StateObject> = {};
  for (const [slot, text] of stored) {
    if (slot.startsWith("flow:")) flows[slot.slice("flow:".length)] = parseState(text);
  }
  return {
    flows,
    crossFlowState: parseState(textOf(stored, "crossFlowState", "")),
    integrationState: parseState(textOf(stored, "integrationState", "")),
  };
}

function parseState(text: string): StateObject {
  return JSON.parse(text) as StateObject;
}

/** Puts the state objects that a perform returned in place of the working ones; each is taken whole. */
export function applyReturnedState(working: WorkingState, returned: object): void {
  const levels: readonly (keyof WorkingState)[] = [...persistedLevels, "executionState"];
  for (const level of levels) {
    const value = (returned as Partial<Record<keyof WorkingState, unknown>>)[level];
    if (typeof value === "object" && value !== null && !Array.isArray(value)) working[level] = value as StateObject;
  }
}

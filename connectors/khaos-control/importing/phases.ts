import { foldStockCode } from "../fields/foldStockCode";
import type { KhaosProfile } from "../fields/profile";
import { buildTsv } from "../tsv/encode";
import { groupExactly, groupWidened, type RowGroup } from "../tsv/group";
import { type GuardVerdict, guardImport } from "../tsv/guard";
import type { RowState } from "./rowState";

/** One import call: rows of one verb and kind with the same columns. */
export interface ImportCall {
  verb: "create" | "update";
  headers: string[];
  states: RowState[];
}

type Groupable = RowState["encoded"] & { state: RowState };

const asGroupable = (state: RowState): Groupable => ({ ...state.encoded, state });

const toCalls = (verb: ImportCall["verb"], groups: readonly RowGroup<Groupable>[]): ImportCall[] =>
  groups.map(({ headers, rows }) => ({ verb, headers, states: rows.map(({ state }) => state) }));

const axesOf = (state: RowState): number => (state.row.kind === "scs" ? (state.row.scs?.axes.length ?? 0) : 0);

const byFamily = (states: readonly RowState[]): RowState[] => {
  const families = new Map<string, RowState[]>();
  for (const state of states) {
    const key = foldStockCode(state.row.scs?.parentCode ?? state.row.stockCode);
    const family = families.get(key);
    if (family) family.push(state);
    else families.set(key, [state]);
  }
  return [...families.values()].flat();
};

/** Calls for rows that create: exact columns only, families together and packed densely. Pure. @source KC-28, KC-37 */
export const buildCreateCalls = (states: readonly RowState[], profile: KhaosProfile): ImportCall[] =>
  toCalls("create", groupExactly(byFamily(states).map(asGroupable), profile.rowsPerImport));

/** Calls for rows that update: columns are widened so that few calls are needed; SCS rows and plain rows never mix. Pure. */
export const buildUpdateCalls = (states: readonly RowState[], profile: KhaosProfile): ImportCall[] => {
  const kinds = [...new Set(states.map(axesOf))];
  return kinds.flatMap((axes) => {
    const part = states.filter((state) => axesOf(state) === axes);
    return toCalls("update", groupWidened(part.map(asGroupable), profile.rowsPerImport));
  });
};

/** The text of a call. */
export const tsvOf = (call: ImportCall): string =>
  buildTsv(
    call.headers,
    call.states.map(({ encoded }) => new Map([...encoded.optional, ...encoded.required])),
  );

/** The finance guard's decision about a call, on its final text. */
export const guardCall = (
  desk: { known: ReadonlySet<string>; profile: KhaosProfile },
  call: ImportCall,
  tsv: string,
): GuardVerdict => {
  const plannedCodes = call.states.map(({ row }) =>
    row.kind === "scs" && row.scs ? row.scs.parentCode : row.stockCode,
  );
  return guardImport({ tsv, verb: call.verb, plannedCodes, knownCodes: desk.known }, desk.profile);
};

/** Two calls with the halves of the rows of one; a call of one row stays whole. Pure. */
export const halve = (call: ImportCall): ImportCall[] => {
  if (call.states.length < 2) return [call];
  const middle = Math.ceil(call.states.length / 2);
  return [
    { ...call, states: call.states.slice(0, middle) },
    { ...call, states: call.states.slice(middle) },
  ];
};

/** Rows in the order in which they must be sent: each list is done before the next begins. */
export interface Phases {
  /** Plain creates that others require, outermost first, one list per depth. */
  required: RowState[][];
  scsCreates: RowState[];
  otherCreates: RowState[];
  updates: RowState[];
}

const depthsOf = (creates: readonly RowState[]): Map<RowState, number> => {
  const byCode = new Map(creates.map((state) => [foldStockCode(state.row.stockCode), state]));
  const depthOf = (state: RowState, trail: ReadonlySet<RowState>): number => {
    const above = state.row.requires === null ? undefined : byCode.get(foldStockCode(state.row.requires));
    if (!above || above === state || trail.has(above)) return 0;
    return 1 + depthOf(above, new Set([...trail, state]));
  };
  return new Map(creates.map((state) => [state, depthOf(state, new Set([state]))]));
};

/** Sorts rows into phases: plain creates that others require, then SCS creates, other plain creates and updates. Pure. */
export const orderPhases = (states: readonly RowState[]): Phases => {
  const plain = states.filter(({ row }) => row.verb === "create" && row.kind === "plain");
  const wanted = new Set(
    states.flatMap(({ row }) =>
      row.requires === null || foldStockCode(row.requires) === foldStockCode(row.stockCode)
        ? []
        : [foldStockCode(row.requires)],
    ),
  );
  const isRequired = (state: RowState) => wanted.has(foldStockCode(state.row.stockCode));
  const depths = depthsOf(plain);
  const required: RowState[][] = [];
  for (const state of plain.filter(isRequired)) {
    const depth = depths.get(state) ?? 0;
    required[depth] = [...(required[depth] ?? []), state];
  }
  return {
    required: required.filter((list) => list !== undefined),
    scsCreates: states.filter(({ row }) => row.verb === "create" && row.kind === "scs"),
    otherCreates: plain.filter((state) => !isRequired(state)),
    updates: states.filter(({ row }) => row.verb === "update"),
  };
};

import type { Clock } from "../../shared/clock";
import { isConnectorError } from "../../shared/errors";
import type { KhaosClient } from "../client";
import { foldStockCode } from "../fields/foldStockCode";
import type { KhaosProfile } from "../fields/profile";
import { limits } from "../limits";
import type { StockReader } from "../readStock";
import { createEncodeContext, type EncodeContext } from "../tsv/encode";
import { createCountryTable } from "../wire/countries";
import type { ExportedItem } from "../wire/exportStock";
import type { FamilyMember } from "./familyNotes";
import { type RowState, settle } from "./rowState";

/** What one import needs from outside. */
export interface ImportTools {
  client: KhaosClient;
  reader: StockReader;
  profile: KhaosProfile;
  clock: Clock;
  /** Families that were read a moment ago, by the parent's folded code; others are read before they are added to. @default none */
  families?: ReadonlyMap<string, readonly FamilyMember[]>;
}

/** What one import knows while it runs. Lives as long as the action. */
export interface ImportDesk extends ImportTools {
  encoding: EncodeContext;
  /** Folded codes that are known to exist. */
  known: Set<string>;
  /** Folded codes of parents whose family was begun in an earlier call. */
  begunFamilies: Set<string>;
  /** Families that were read before the import, until they are used. */
  families: Map<string, readonly FamilyMember[]>;
  /** Folded codes of parents whose rows may have been carried out, in part or whole. */
  triedFamilies: Set<string>;
  /** Folded codes of parents that were read before their families were added to. */
  readFamilies: Set<string>;
  /** Folded parent's code, or null, of every item that was read, by folded code. */
  parentOf: Map<string, string | null>;
  /** Import calls made. */
  calls: number;
  /** Calls that failed one after the other. */
  failuresInARow: number;
  /** Rows that were refused alone since the last call that was taken. */
  refusedInARow: RowState[];
  /** Instant after which no further call starts. */
  deadline: number;
  /** Why nothing more is sent; null while all is well. */
  stopped: string | null;
  /** Rows that create by plan, but whose item exists by now. */
  converted: RowState[];
}

/** Starts the book-keeping of one import. */
export const openDesk = (tools: ImportTools): ImportDesk => ({
  ...tools,
  encoding: createEncodeContext(tools.profile, createCountryTable([], tools.profile.countryIds)),
  known: new Set(),
  begunFamilies: new Set(),
  families: new Map(tools.families),
  triedFamilies: new Set(),
  readFamilies: new Set(),
  parentOf: new Map(),
  calls: 0,
  failuresInARow: 0,
  refusedInARow: [],
  deadline: tools.clock.now() + limits.importBudgetMs,
  stopped: null,
  converted: [],
});

/** True when the error says that the environment is at fault, so that other rows would meet it too. Wrong credentials and our own faults are not hidden. */
export const isEnvironment = (error: unknown): boolean =>
  isConnectorError(error) && !["authentication", "badInput", "guard"].includes(error.type);

/** Notes that Khaos Control has gone away; the import goes on without it. @throws the error itself when nothing was imported yet and the connection is at fault. */
export const noteAway = (desk: ImportDesk, error: unknown): void => {
  const isMidRun = desk.calls > 0 && isConnectorError(error) && error.type === "authentication";
  if (!isEnvironment(error) && !isMidRun) throw error;
  desk.stopped ??= isConnectorError(error) ? error.message : "Khaos Control went away";
};

/** Settles rows that are not sent because Khaos Control is away; rows that were sent before wait for the read-back. */
export const leaveUnsent = (desk: ImportDesk, states: readonly RowState[]): void => {
  for (const state of states) {
    if (!state.isSent) settle(state, "notSent", { detail: desk.stopped, systemDown: true });
  }
};

/** Asks which codes exist and remembers those that do. False when Khaos Control went away meanwhile. */
export const learnExisting = async (desk: ImportDesk, codes: readonly string[]): Promise<boolean> => {
  try {
    for (const code of (await desk.reader.readStatus(codes)).keys()) desk.known.add(code);
    return true;
  } catch (error) {
    noteAway(desk, error);
    return false;
  }
};

/** Remembers under which parents the items stand. */
export const learnParents = (desk: ImportDesk, items: Iterable<ExportedItem>): void => {
  for (const { stockCode, parentCode } of items) {
    desk.parentOf.set(foldStockCode(stockCode), parentCode === null ? null : foldStockCode(parentCode));
  }
};

/** Notes that the rows of a call may have been carried out. */
export const noteTried = (desk: ImportDesk, states: readonly RowState[]): void => {
  for (const state of states) {
    state.isTried = true;
    if (state.row.kind === "scs" && state.row.scs) desk.triedFamilies.add(foldStockCode(state.row.scs.parentCode));
  }
};

/** Gets ready to write these countries, by their ids in this system. */
export const learnCountries = async (desk: ImportDesk, isoCodes: readonly string[]): Promise<void> => {
  try {
    desk.encoding.countries = await desk.reader.countries(isoCodes);
  } catch (error) {
    noteAway(desk, error);
  }
};

/** True when the code is known to exist. */
export const isKnown = (desk: ImportDesk, code: string): boolean => desk.known.has(foldStockCode(code));

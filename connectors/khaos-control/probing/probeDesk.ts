import { ConnectorError, isConnectorError } from "../../shared/errors";
import type { KhaosClient } from "../client";
import { foldStockCode } from "../fields/foldStockCode";
import type { KhaosProfile } from "../fields/profile";
import type { FieldValues, PlannedRow } from "../fields/stockItem";
import type { StockReader } from "../readStock";
import { buildTsv, createEncodeContext, encodeRow } from "../tsv/encode";
import { guardImport } from "../tsv/guard";
import type { ExportedItem } from "../wire/exportStock";
import { addVerdict, type ProbeReport, type Verdict } from "./report";

/** What the item is made of, besides its code. */
export interface ProbeSeed {
  stockType1: string;
  stockType2: string;
  taxCode: string;
}

/** What one probe works with. */
export interface ProbeDesk {
  client: KhaosClient;
  reader: StockReader;
  profile: KhaosProfile;
  /** The throw-away code. */
  stockCode: string;
  /** Code of a throw-away family; null when variants are not probed. */
  familyCode: string | null;
  seed: ProbeSeed;
  nowMs: number;
  report: ProbeReport;
  /** Folded codes of the items that this probe made: the only ones that it ever updates. */
  made: Map<string, string>;
  /** Names of fields whose header was confirmed. */
  confirmed: Set<string>;
}

/** One row on its way: columns in order, the first one the Stock Code. */
export interface ProbeRow {
  verb: "create" | "update";
  cells: ReadonlyMap<string, string>;
}

/** Notes a verdict in the report. */
export const note = (desk: ProbeDesk, setting: string, given: { verdict: Verdict; observed: string }): void =>
  addVerdict(desk.report, desk.profile, { setting, ...given });

const codeColumn = (profile: KhaosProfile): string => profile.headers.stockCode ?? "STOCK_CODE";

const refuseForeign = (desk: ProbeDesk, row: ProbeRow): void => {
  const code = row.cells.get(codeColumn(desk.profile)) ?? "";
  const own = row.verb === "create" ? [desk.stockCode, desk.familyCode ?? desk.stockCode] : [...desk.made.values()];
  if (own.some((known) => foldStockCode(known) === foldStockCode(code))) return;
  throw new ConnectorError({
    type: "guard",
    system: "khaos-control",
    operation: "probeProfile",
    detail: `the row is about ${code}, which is no item of this probe`,
  });
};

/** Why the finance guard does not let a row pass; null when it does. An empty cell counts as filled: that is what is being tried. */
const guarded = (desk: ProbeDesk, row: ProbeRow): string | null => {
  const filled = [...row.cells].map(([header, cell]): [string, string] => [header, cell === "" ? "x" : cell]);
  const tsv = buildTsv([...row.cells.keys()], [new Map(filled)]);
  const plannedCodes = [row.cells.get(codeColumn(desk.profile)) ?? ""];
  const verdict = guardImport(
    { tsv, verb: row.verb, plannedCodes, knownCodes: new Set(desk.made.keys()) },
    desk.profile,
  );
  return verdict.allowed ? null : verdict.reason;
};

/**
 * Sends one row and gives what the importer said about it; a refusal of the call is something it said. Passes the finance guard like every other import, and
 * never touches an item that this probe did not make.
 * @throws ConnectorError for everything but a refusal: then the probe ends.
 */
export const sendRow = async (desk: ProbeDesk, row: ProbeRow): Promise<string[]> => {
  refuseForeign(desk, row);
  const stopped = guarded(desk, row);
  if (stopped !== null) return [`Not sent: ${stopped}`];
  desk.report.calls += 1;
  try {
    const answer = await desk.client.importStockTsv(buildTsv([...row.cells.keys()], [row.cells]));
    return answer ? answer.messages.map(({ text }) => text) : ["The importer's answer cannot be understood"];
  } catch (error) {
    if (isConnectorError(error) && error.type === "refused") return [error.detail];
    throw error;
  }
};

const emptyRow: Omit<PlannedRow, "sku" | "stockCode" | "verb" | "fields"> = {
  kind: "plain",
  scs: null,
  resend: {},
  financeBefore: {},
  requires: null,
};

/** The cells of a row as the connector itself would write them by a profile, or why it would not. */
export const encodeProbe = async (
  desk: ProbeDesk,
  given: Pick<PlannedRow, "stockCode" | "verb" | "fields"> & Partial<PlannedRow>,
  profile: KhaosProfile = desk.profile,
): Promise<{ cells: ReadonlyMap<string, string> } | { problem: string }> => {
  const country = given.fields.countryOfOrigin;
  const countries = await desk.reader.countries(typeof country === "string" ? [country] : []);
  const { required, problems, leftOut } = encodeRow(
    { ...emptyRow, sku: given.stockCode, ...given },
    createEncodeContext(profile, countries),
  );
  const [problem] = problems;
  if (problem !== undefined) return { problem };
  return leftOut.length > 0
    ? { problem: `There is no id or text to write for ${leftOut.join(", ")}` }
    : { cells: required };
};

/** Writes fields of an item of this probe and gives what was said about it. */
export const updateFields = async (desk: ProbeDesk, stockCode: string, fields: FieldValues): Promise<string[]> => {
  const encoded = await encodeProbe(desk, { stockCode, verb: "update", fields });
  return "problem" in encoded
    ? [`Not sent: ${encoded.problem}`]
    : sendRow(desk, { verb: "update", cells: encoded.cells });
};

/** Writes one cell exactly as given to the item of this probe, under the header of the profile. */
export const updateCell = (desk: ProbeDesk, cells: readonly [header: string, cell: string][]): Promise<string[]> =>
  sendRow(desk, { verb: "update", cells: new Map([[codeColumn(desk.profile), desk.stockCode], ...cells]) });

/** The item as it is now; undefined when no document holds it. */
export const readItem = async (desk: ProbeDesk, stockCode: string): Promise<ExportedItem | undefined> =>
  (await desk.reader.readItems([stockCode])).get(foldStockCode(stockCode));

/** What was said, as the end of a sentence; empty when nothing was. */
export const said = (messages: readonly string[]): string =>
  messages.length === 0 ? "" : `; the importer said: ${messages.join("; ").slice(0, 200)}`;

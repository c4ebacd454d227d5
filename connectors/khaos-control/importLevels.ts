import { type ConnectorError, isConnectorError } from "../shared/errors";
import { chunksOf } from "../shared/paging";
import type { KhaosClient } from "./client";
import { roundDecimal } from "./fields/comparators";
import { foldStockCode } from "./fields/foldStockCode";
import type { KhaosProfile } from "./fields/profile";
import { limits } from "./limits";
import { readStatusRows } from "./stockLevels";
import type { StatusRow } from "./wire/exportStockStatus";
import { buildStockStatus, type StockLevelRow } from "./wire/importStockStatus";

/**
 * What became of one level, decided by reading back:
 * - `set`: the site has this level now
 * - `unchanged`: it had it before, nothing was sent
 * - `rejected`: not sent, or refused by the ERP; `detail` says why
 * - `mismatch`: sent, but another level was found; sales and receipts in between look the same
 * - `unknown`: the ERP could not be read back, or gave no clear answer and does not have the level; it may still take it
 */
export interface LevelOutcome {
  stockCode: string;
  level: string;
  outcome: "set" | "unchanged" | "rejected" | "mismatch" | "unknown";
  /** Level that was found at the end; null when it could not be read. */
  found: number | null;
  detail: string | null;
}

/** Result of *Import Stock Status*. */
export interface LevelImport {
  outcomes: LevelOutcome[];
  /** Calls that wrote; 0 in a dry run. */
  calls: number;
  dryRun: boolean;
}

/** What setting levels needs. */
export interface LevelTools {
  client: Pick<KhaosClient, "exportStockStatus" | "importStockStatus">;
  profile: KhaosProfile;
  siteId: number;
  isDryRun: boolean;
}

const isLevel = (row: StatusRow | undefined, level: string): boolean =>
  row?.level !== undefined && row.level !== null && roundDecimal(String(row.level), 6) === roundDecimal(level, 6);

const outcomeOf = (
  { stockCode, level }: StockLevelRow,
  outcome: LevelOutcome["outcome"],
  given: { row?: StatusRow; detail?: string } = {},
): LevelOutcome => ({ stockCode, level, outcome, found: given.row?.level ?? null, detail: given.detail ?? null });

const judgeBefore = (asked: StockLevelRow, row: StatusRow | undefined): LevelOutcome | null => {
  if (!row) return outcomeOf(asked, "rejected", { detail: "No Stock Item has this code" });
  if (row.isStockControlled === false) {
    return outcomeOf(asked, "rejected", { row, detail: "The Stock Item is not stock controlled" });
  }
  return isLevel(row, asked.level) ? outcomeOf(asked, "unchanged", { row }) : null;
};

interface Sent {
  calls: number;
  /** Why a row may not have been taken, by folded code. */
  problems: Map<string, ConnectorError>;
}

const nothingSent: Sent = { calls: 0, problems: new Map() };

/** Sends the levels once; a call that fails is not repeated, since stock may have moved meanwhile. @throws the error of the first call when it cannot have been carried out. */
const send = async (rows: readonly StockLevelRow[], tools: LevelTools): Promise<Sent> => {
  const sent: Sent = { calls: 0, problems: new Map() };
  for (const batch of chunksOf(rows, limits.levelsPerImport)) {
    sent.calls += 1;
    try {
      await tools.client.importStockStatus(buildStockStatus(batch, tools.siteId));
    } catch (error) {
      if (!isConnectorError(error)) throw error;
      if (sent.calls === 1 && error.reached === "no") throw error;
      for (const { stockCode } of batch) sent.problems.set(foldStockCode(stockCode), error);
    }
  }
  return sent;
};

const judgeAfter = (
  asked: StockLevelRow,
  row: StatusRow | undefined,
  problem: ConnectorError | undefined,
): LevelOutcome => {
  if (isLevel(row, asked.level)) return outcomeOf(asked, "set", { row });
  if (problem !== undefined) {
    const outcome = problem.reached === "unknown" ? "unknown" : "rejected";
    return outcomeOf(asked, outcome, { row, detail: problem.message });
  }
  return outcomeOf(asked, "mismatch", { row, detail: "Another level was found when it was read back" });
};

/**
 * Sets the levels of one site and says what became of each, in their order. Codes are looked up first; only levels that differ are sent; all are read back.
 * @throws ConnectorError when the ERP is away before anything was written, or refuses the credentials.
 */
export const importLevels = async (rows: readonly StockLevelRow[], tools: LevelTools): Promise<LevelImport> => {
  const codes = rows.map(({ stockCode }) => stockCode);
  const before = await readStatusRows(codes, tools);
  const settled = new Map<StockLevelRow, LevelOutcome>();
  for (const asked of rows) {
    const outcome = judgeBefore(asked, before.get(foldStockCode(asked.stockCode)));
    if (outcome) settled.set(asked, outcome);
  }
  const open = rows.filter((asked) => !settled.has(asked));
  const dryRun = tools.isDryRun;
  const { calls, problems } = dryRun || open.length === 0 ? nothingSent : await send(open, tools);
  const after = calls === 0 ? before : await readAfter(open, tools);
  const judge = (asked: StockLevelRow): LevelOutcome => {
    if (dryRun) return outcomeOf(asked, "set", { row: before.get(foldStockCode(asked.stockCode)) });
    if (after === null) return outcomeOf(asked, "unknown", { detail: "The levels could not be read back" });
    const key = foldStockCode(asked.stockCode);
    return judgeAfter(asked, after.get(key), problems.get(key));
  };
  return { outcomes: rows.map((asked) => settled.get(asked) ?? judge(asked)), calls, dryRun };
};

const readAfter = async (rows: readonly StockLevelRow[], tools: LevelTools): Promise<Map<string, StatusRow> | null> => {
  try {
    return await readStatusRows(
      rows.map(({ stockCode }) => stockCode),
      tools,
    );
  } catch (error) {
    if (!isConnectorError(error)) throw error;
    return null;
  }
};

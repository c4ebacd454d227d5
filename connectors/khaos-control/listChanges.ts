import type { KhaosClient } from "./client";
import { foldStockCode, uniqueStockCodes } from "./fields/foldStockCode";
import { toLondonSince } from "./wire/londonTime";
import type { StockListRow } from "./wire/stockList";

/** A Stock Code that changed, and the code of its SCS parent; null for items that are no variant. */
export type ChangedCode = StockListRow;

/** Codes that changed since an instant, in the server's order, each once. */
export interface ChangedCodes {
  changes: ChangedCode[];
  /** The codes to read them by: a variant comes inside its parent's document only. Each once. @source KC-16, KC-17 */
  readCodes: string[];
}

/** Lists what changed at or after an instant in milliseconds since 1970; null lists everything. One call. @throws what the client throws. @source KC-11, KC-13 */
export const listChanges = async (
  client: Pick<KhaosClient, "getStockList">,
  wanted: { sinceMs: number | null; by: "revision" | "movement" },
): Promise<ChangedCodes> => {
  const { sinceMs, by } = wanted;
  const rows = await client.getStockList(sinceMs === null ? undefined : { by, since: toLondonSince(sinceMs) });
  const changes = [...new Map(rows.map((row) => [foldStockCode(row.stockCode), row])).values()];
  return { changes, readCodes: uniqueStockCodes(changes.map(({ stockCode, parentCode }) => parentCode ?? stockCode)) };
};

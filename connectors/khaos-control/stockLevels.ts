import { chunksOf } from "../shared/paging";
import type { KhaosClient } from "./client";
import { foldStockCode, uniqueStockCodes } from "./fields/foldStockCode";
import type { KhaosProfile } from "./fields/profile";
import { askableCodes } from "./readStock";
import type { StatusRow } from "./wire/exportStockStatus";

/** Levels of one Stock Item: units over the asked sites, null where the ERP does not say. */
export interface StockLevel extends StatusRow {
  /** The code as it was asked for. */
  askedCode: string;
  /** Units that can be sold: in stock, and what could be built from components. Null when the level is unknown. @source KC-19 */
  sellable: number | null;
}

/** Levels by code; `notFound` names asked codes that do not exist or cannot be asked for. */
export interface StockLevels {
  levels: StockLevel[];
  notFound: string[];
  /** The asked site; -1 = all sites. */
  siteId: number;
}

const toLevel = (askedCode: string, row: StatusRow): StockLevel => ({
  askedCode,
  ...row,
  sellable: row.level === null ? null : row.level + (row.buildPotential ?? 0),
});

/** Status rows by folded code, in batches as large as the profile allows. @throws what the client throws. */
export const readStatusRows = async (
  codes: readonly string[],
  tools: { client: Pick<KhaosClient, "exportStockStatus">; profile: KhaosProfile; siteId: number },
): Promise<Map<string, StatusRow>> => {
  const rows = new Map<string, StatusRow>();
  for (const batch of chunksOf(askableCodes(codes), tools.profile.codesPerStatus)) {
    for (const row of await tools.client.exportStockStatus(batch, tools.siteId)) {
      rows.set(foldStockCode(row.stockCode), row);
    }
  }
  return rows;
};

/** Levels of Stock Items by code, variants included; each code once, as it was first asked for. @throws what the client throws. */
export const readLevels = async (
  codes: readonly string[],
  tools: Parameters<typeof readStatusRows>[1],
): Promise<StockLevels> => {
  const asked = uniqueStockCodes(codes);
  const rows = await readStatusRows(asked, tools);
  const levels = asked.flatMap((code) => {
    const row = rows.get(foldStockCode(code));
    return row ? [toLevel(code, row)] : [];
  });
  return { levels, notFound: asked.filter((code) => !rows.has(foldStockCode(code))), siteId: tools.siteId };
};

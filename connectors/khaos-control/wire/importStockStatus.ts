import { escapeXml } from "../soap/escapeXml";

/** A level to be set: units, as plain decimal text. */
export interface StockLevelRow {
  stockCode: string;
  level: string;
}

const attribute = (name: string, value: string): string => `${name}="${escapeXml(value)}"`;

/**
 * The argument of `ImportStockStatus`: levels of one site, or without a site (null) of the one that the server takes by default. Holds codes and levels and nothing
 * else, so that no price can ride along. Never throws.
 */
export const buildStockStatus = (rows: readonly StockLevelRow[], siteId: number | null): string => {
  const items = rows.map(
    ({ stockCode, level }) =>
      `<STOCK_ITEM ${attribute("CODE", stockCode)}><LEVEL>${escapeXml(level)}</LEVEL></STOCK_ITEM>`,
  );
  return `<STOCK_STATUS${siteId === null ? "" : ` ${attribute("SITE", String(siteId))}`}>${items.join("")}</STOCK_STATUS>`;
};

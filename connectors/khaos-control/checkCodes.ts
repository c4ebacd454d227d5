import type { KhaosClient } from "./client";
import { foldStockCode, looseStockCode } from "./fields/foldStockCode";
import type { StockCodeCheck } from "./fields/stockItem";
import type { StockReader } from "./readStock";

const uniqueCodes = (codes: readonly string[]): string[] => {
  const seen = new Set<string>();
  return codes.filter((code) => {
    const isNew = code.trim() !== "" && !seen.has(code);
    seen.add(code);
    return isNew;
  });
};

const findSimilarCodes = (unknown: readonly string[], existing: readonly string[]): StockCodeCheck["similar"] => {
  const byLoose = new Map<string, string[]>();
  for (const code of existing) {
    const loose = looseStockCode(code);
    if (loose !== "") byLoose.set(loose, [...(byLoose.get(loose) ?? []), code]);
  }
  return unknown.flatMap((askedCode) => {
    const candidates = byLoose.get(looseStockCode(askedCode)) ?? [];
    return candidates.length === 0 ? [] : [{ askedCode, candidates }];
  });
};

/**
 * Which codes exist, variants included, with their levels. Codes that hold a comma are never asked for and count as not found. The list of all stock is read
 * only when `isFindingSimilar` and a code is unknown. @source KC-18, KC-22
 */
export const checkCodes = async (
  codes: readonly string[],
  tools: { client: KhaosClient; reader: StockReader; isFindingSimilar: boolean },
): Promise<StockCodeCheck> => {
  const asked = uniqueCodes(codes);
  const rows = await tools.reader.readStatus(asked);
  const found = asked.flatMap((askedCode) => {
    const row = rows.get(foldStockCode(askedCode));
    return row ? [{ askedCode, stockCode: row.stockCode, level: row.level, onOrder: row.onOrder }] : [];
  });
  const notFound = asked.filter((code) => !rows.has(foldStockCode(code)));
  const isListNeeded = tools.isFindingSimilar && notFound.length > 0;
  const list = isListNeeded ? (await tools.client.getStockList()).map(({ stockCode }) => stockCode) : [];
  return { found, notFound, similar: findSimilarCodes(notFound, list) };
};

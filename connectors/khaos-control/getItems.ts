import type { KhaosClient } from "./client";
import { foldStockCode } from "./fields/foldStockCode";
import type { KhaosProfile } from "./fields/profile";
import type { StockCodeCheck, StockItem, StockItemsResult } from "./fields/stockItem";
import { askableCodes, type ItemsByCode, type StockReader } from "./readStock";

const withCommodityCodes = async (items: ItemsByCode, client: KhaosClient, profile: KhaosProfile): Promise<void> => {
  if (items.size === 0 || profile.unreturnedFields.includes("commodityCode")) return;
  const codes = await client.getHarmonisationCodes();
  for (const [key, item] of items) {
    const commodityCode = codes.get(key);
    if (commodityCode !== undefined) item.fields.commodityCode = commodityCode;
  }
};

const toStockItems = (items: ItemsByCode): StockItem[] =>
  [...items.values()].map(({ barcodes: _all, ...item }) => item);

interface ReadingTools {
  client: KhaosClient;
  reader: StockReader;
  profile: KhaosProfile;
  /** What is known of the codes already; null when nothing is. */
  check: StockCodeCheck | null;
}

/** Reads the codes that may exist, then those that certainly exist and came with none of these documents. */
const readChecked = async (
  codes: readonly string[],
  check: StockCodeCheck,
  reader: StockReader,
): Promise<ItemsByCode> => {
  const unknown = new Set(check.notFound.map(foldStockCode));
  const items = await reader.readItems(
    codes.filter((code) => !unknown.has(foldStockCode(code))),
    [],
  );
  const absent = check.found.map(({ stockCode }) => stockCode).filter((code) => !items.has(foldStockCode(code)));
  if (absent.length === 0) return items;
  return new Map([...(await reader.readItems(absent)), ...items]);
};

/**
 * Stock Items by code, with everything that comes in the same documents: an SCS parent with all its children, a child with its parent and siblings.
 * With a `check`, codes it did not find are not asked for, and every code it found is read. `missing` names asked codes that no document holds.
 * @source KC-16, KC-17, KC-53
 */
export const getItems = async (codes: readonly string[], tools: ReadingTools): Promise<StockItemsResult> => {
  const { check, reader } = tools;
  const items = check === null ? await reader.readItems(codes) : await readChecked(codes, check, reader);
  await withCommodityCodes(items, tools.client, tools.profile);
  const askable = new Set(askableCodes(codes));
  const unaskable = codes.filter(
    (code) => code.trim() !== "" && !askable.has(code.trim()) && !items.has(foldStockCode(code)),
  );
  const missing = [...askable].filter((code) => !items.has(foldStockCode(code)));
  return { items: toStockItems(items), missing: [...new Set([...missing, ...unaskable])] };
};

import { foldStockCode, uniqueStockCodes } from "../fields/foldStockCode";
import type { ImportResult, RowOutcome, StockItem } from "../fields/stockItem";
import type { ImportTools } from "../importing/importDesk";
import { runImport } from "../importing/runImport";
import { chooseItems, planLifecycleRow, type WantedLifecycle } from "./planLifecycle";

/** What became of one item; outcomes as *Import Stock Items* has them. */
export interface LifecycleOutcome extends Omit<RowOutcome, "sku" | "verb"> {
  /** Code of the SCS parent; null for items that are no variant. */
  parentCode: string | null;
}

/** Result of *Set Stock Item Lifecycle*. `notFound`: asked codes that no document holds. */
export interface LifecycleResult extends Omit<ImportResult, "outcomes"> {
  outcomes: LifecycleOutcome[];
  notFound: string[];
}

/** What is asked for. */
export interface LifecycleRequest extends WantedLifecycle {
  stockCodes: readonly string[];
  /** True also sets all variants of the SCS parents among the codes; nothing in the ERP does that by itself. @source KC-60 */
  isIncludingVariants: boolean;
  isDryRun: boolean;
}

const deletedOutcome = ({ stockCode, parentCode }: StockItem): LifecycleOutcome => ({
  stockCode,
  parentCode,
  outcome: "rejected",
  detail: "The Stock Item is deleted in Khaos Control",
  mismatches: [],
  systemDown: false,
});

const readFamily = async (request: LifecycleRequest, tools: ImportTools) => {
  const asked = uniqueStockCodes(request.stockCodes);
  const read = await tools.reader.readItems(asked);
  const items: StockItem[] = [...read.values()];
  const chosen = chooseItems(items, asked, request.isIncludingVariants);
  return { read, chosen, notFound: asked.filter((code) => !read.has(foldStockCode(code))) };
};

/**
 * Sets the flags of a stage on items, and on their variants where asked for: reads them, plans one update row each that holds flags only, and leaves
 * writing, finance guard and read-back to the import. Items that have the flags already are `unchanged` without a call; deleted ones are `rejected`.
 * @throws ConnectorError when the ERP is away before anything was written, or refuses the credentials.
 */
export const setLifecycle = async (request: LifecycleRequest, tools: ImportTools): Promise<LifecycleResult> => {
  const { read, chosen, notFound } = await readFamily(request, tools);
  const live = chosen.filter(({ deleted }) => !deleted);
  const rows = live.map((item) => {
    const parent = item.parentCode === null ? undefined : read.get(foldStockCode(item.parentCode));
    return planLifecycleRow(item, request, { parent, profile: tools.profile });
  });
  const { outcomes: written, ...rest } = await runImport(rows, { ...tools, isDryRun: request.isDryRun });
  const byCode = new Map(written.map((outcome) => [foldStockCode(outcome.stockCode), outcome]));
  const outcomes = chosen.map((item): LifecycleOutcome => {
    const outcome = byCode.get(foldStockCode(item.stockCode));
    if (!outcome) return deletedOutcome(item);
    const { sku: _sku, verb: _verb, ...told } = outcome;
    return { parentCode: item.parentCode, ...told };
  });
  return { outcomes, notFound, ...rest };
};

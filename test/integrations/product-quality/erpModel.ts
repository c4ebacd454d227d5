import {
  composeChildCode,
  foldStockCode,
  looseStockCode,
} from "../../../connectors/khaos-control/fields/foldStockCode";
import type {
  FieldValues,
  ImportResult,
  PlannedRow,
  RowOutcome,
  StockCodeCheck,
  StockItem,
} from "../../../connectors/khaos-control/fields/stockItem";
import type { Product } from "../../../integrations/product-quality/core/model";
import { type Plan, planStockChanges } from "../../../integrations/product-quality/core/plan/planStockChanges";
import { type Settings, settingsSchema } from "../../../integrations/product-quality/core/settings";
import { validateProducts } from "../../../integrations/product-quality/core/validate";

/** Khaos Control as far as planning can tell: items, and units in stock by folded code (0 where nothing is said, null for unknown). */
export interface ErpModel {
  items: readonly StockItem[];
  levels?: Record<string, number | null>;
}

const isSameCode = (left: string, right: string): boolean => foldStockCode(left) === foldStockCode(right);

/** The existence check of the model, near matches included. */
export const askCodes = ({ items, levels = {} }: ErpModel, codes: readonly string[]): StockCodeCheck => {
  const levelOf = (code: string): number | null => {
    const level = levels[foldStockCode(code)];
    return level === undefined ? 0 : level;
  };
  const found = codes.flatMap((askedCode) =>
    items
      .filter(({ stockCode }) => isSameCode(stockCode, askedCode))
      .map(({ stockCode }) => ({ askedCode, stockCode, level: levelOf(stockCode), onOrder: 0 })),
  );
  const notFound = codes.filter((code) => !found.some(({ askedCode }) => askedCode === code));
  const similar = notFound.flatMap((askedCode) => {
    const candidates = items
      .map(({ stockCode }) => stockCode)
      .filter((code) => looseStockCode(code) === looseStockCode(askedCode));
    return candidates.length === 0 ? [] : [{ askedCode, candidates }];
  });
  return { found, notFound, similar };
};

/** Items of the asked codes, the children of asked parents with them. */
export const readItems = ({ items }: ErpModel, codes: readonly string[]): StockItem[] =>
  items.filter((item) =>
    codes.some((code) => isSameCode(item.stockCode, code) || isSameCode(item.parentCode ?? "", code)),
  );

const outcomeOf = (row: PlannedRow, outcome: RowOutcome["outcome"]): RowOutcome => ({
  sku: row.sku,
  stockCode: row.stockCode,
  verb: row.verb,
  outcome,
  detail: null,
  mismatches: [],
  systemDown: false,
});

const newItem = (stockCode: string, fields: FieldValues, rest: Partial<StockItem> = {}): StockItem => ({
  stockCode,
  parentCode: null,
  isScsParent: false,
  scsHeadings: [],
  scsPath: [],
  deleted: false,
  ...rest,
  fields: { ...fields },
});

const addChild = (items: StockItem[], row: PlannedRow, separator: string): void => {
  if (row.scs === null) throw new Error("not an SCS row");
  const { parentCode, parentDescription, axes } = row.scs;
  let parent = items.find((item) => isSameCode(item.stockCode, parentCode));
  if (!parent) {
    const scsHeadings = axes.map(({ heading }) => heading);
    parent = newItem(parentCode, { description: parentDescription }, { isScsParent: true, scsHeadings });
    items.push(parent);
  }
  const suffixes = axes.map(({ code }) => code);
  const stockCode = composeChildCode({ parentCode: parent.stockCode, suffixes, separator });
  const scsPath = axes.map(({ code, description }) => ({ code, description }));
  items.push(newItem(stockCode, row.fields, { parentCode: parent.stockCode, scsPath }));
};

/** What the items are after the rows were written one by one, creates before updates, and the account of it. Rows that cannot be written are refused. */
export const applyRows = (
  model: ErpModel,
  rows: readonly PlannedRow[],
  { separator = "-" } = {},
): { model: ErpModel; result: ImportResult } => {
  const items = model.items.map((item) => ({ ...item, fields: { ...item.fields } }));
  const find = (code: string) => items.find((item) => isSameCode(item.stockCode, code));
  const outcomes = new Map<PlannedRow, RowOutcome>();
  const isParentRow = ({ sku }: PlannedRow): boolean => rows.some(({ requires }) => requires === sku);
  const creates = rows.filter(({ verb }) => verb === "create").sort((a, b) => +isParentRow(b) - +isParentRow(a));
  for (const row of creates) {
    const isBlocked = find(row.stockCode) !== undefined || (row.requires !== null && find(row.requires) === undefined);
    if (!isBlocked && row.kind === "scs") addChild(items, row, separator);
    else if (!isBlocked) items.push(newItem(row.stockCode, row.fields));
    outcomes.set(row, outcomeOf(row, isBlocked ? "rejected" : "created"));
  }
  for (const row of rows.filter(({ verb }) => verb === "update")) {
    const item = find(row.stockCode);
    if (item) Object.assign(item.fields, row.fields);
    outcomes.set(row, outcomeOf(row, item ? "updated" : "rejected"));
  }
  const inOrder = rows.map((row) => outcomes.get(row) ?? outcomeOf(row, "unknown"));
  return {
    model: { ...model, items },
    result: { outcomes: inOrder, calls: 1, dryRun: false, unverifiable: [] },
  };
};

/** Everything one run of the judgement looks at besides the ERP. */
export interface Run {
  products: Product[];
  parents?: Product[];
  settings: Settings;
  withdrawn?: string[];
  managed?: Record<string, string>;
  retiredInRun?: number;
  formerCodes?: Record<string, string>;
  accepted?: Record<string, string | null>;
  isRetirementApproved?: boolean;
  heldRetirements?: string[];
}

/** Validates and plans a message against the model, which is asked and read for what validation names. */
export const planAgainst = (model: ErpModel, run: Run): Plan => {
  const {
    settings,
    withdrawn = [],
    managed = {},
    retiredInRun = 0,
    accepted,
    formerCodes,
    isRetirementApproved,
    heldRetirements,
  } = run;
  const { products, codesToCheck, codesToRead } = validateProducts({
    products: run.products,
    parents: run.parents ?? [],
    managed: Object.entries(managed).map(([sku, id]) => ({ sku, id })),
    accepted,
    settings,
  });
  return planStockChanges({
    products,
    check: askCodes(model, codesToCheck),
    items: readItems(model, codesToRead),
    withdrawn,
    managed,
    retiredInRun,
    formerCodes,
    isRetirementApproved,
    heldRetirements,
    settings,
  });
};

/** Plans a message against these items; levels are units by folded code. */
export const planFor = (
  products: Product[],
  items: StockItem[] = [],
  { levels, ...run }: Partial<Omit<Run, "products">> & { levels?: ErpModel["levels"] } = {},
): Plan => planAgainst({ items, levels }, { settings: settingsSchema.parse({}), ...run, products });

/** What is planned for each product, by SKU. */
export const intentsOf = ({ products }: Plan): Record<string, string> =>
  Object.fromEntries(products.map(({ sku, intent }) => [sku, intent]));

/** The rows of a plan in short: verb, kind and code. */
export const rowsOf = ({ rows }: Plan): string[] =>
  rows.map(({ verb, kind, stockCode }) => `${verb} ${kind} ${stockCode}`);

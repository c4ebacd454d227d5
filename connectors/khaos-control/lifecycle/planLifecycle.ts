import { foldStockCode } from "../fields/foldStockCode";
import type { KhaosProfile } from "../fields/profile";
import { findStockField, isStockFieldName } from "../fields/stockFields";
import type { FieldValues, PlannedRow, StockItem } from "../fields/stockItem";

/**
 * Stage of an item's life that can be set:
 * - `runToZero`: sold while units remain, no back-orders
 * - `discontinue`: end of life; record and history stay
 * - `restore`: neither of the two
 * @source KC-57
 */
export type LifecycleStage = "runToZero" | "discontinue" | "restore";

/** What to set. */
export interface WantedLifecycle {
  stage: LifecycleStage;
  /** True takes a discontinued item off the web and puts a restored one back; false leaves publication alone. */
  isSettingWeb: boolean;
}

type FlagName = "runToZero" | "discontinued" | "publishOnWeb";

const flagsOf = ({ stage, isSettingWeb }: WantedLifecycle): Partial<Record<FlagName, boolean>> => {
  if (stage === "runToZero") return { runToZero: true };
  if (stage === "discontinue") return { discontinued: true, ...(isSettingWeb ? { publishOnWeb: false } : {}) };
  return { runToZero: false, discontinued: false, ...(isSettingWeb ? { publishOnWeb: true } : {}) };
};

const financeOf = ({ fields }: StockItem): FieldValues =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => isStockFieldName(name) && findStockField(name)?.finance === true),
  );

/** A child's place for a system that takes children by their place only; null when the item is no child or its place is not known. */
const placeOf = (item: StockItem, parent: StockItem | undefined, profile: KhaosProfile): PlannedRow["scs"] => {
  const description = parent?.fields.description;
  if (profile.scs.childUpdate === "plain" || !parent || typeof description !== "string") return null;
  const axes = item.scsPath.map((step, index) => ({
    heading: parent.scsHeadings[index] ?? `Axis ${index + 1}`,
    ...step,
  }));
  const isComplete = axes.length > 0 && axes.every((axis) => axis.code !== "" && axis.description !== "");
  return isComplete ? { parentCode: parent.stockCode, parentDescription: description, axes } : null;
};

/** The row that gives one item the flags of a stage: flags that differ are to be written, equal ones may be re-sent. Pure, never throws. */
export const planLifecycleRow = (
  item: StockItem,
  wanted: WantedLifecycle,
  given: { parent: StockItem | undefined; profile: KhaosProfile },
): PlannedRow => {
  const fields: FieldValues = {};
  const resend: FieldValues = {};
  for (const [name, value] of Object.entries(flagsOf(wanted))) {
    if (!isStockFieldName(name)) continue;
    const isEqual = (item.fields[name] === true) === value && !given.profile.unreturnedFields.includes(name);
    (isEqual ? resend : fields)[name] = value;
  }
  const scs = placeOf(item, given.parent, given.profile);
  return {
    sku: item.stockCode,
    verb: "update",
    kind: scs === null ? "plain" : "scs",
    stockCode: item.stockCode,
    scs,
    fields,
    resend,
    financeBefore: financeOf(item),
    requires: null,
  };
};

/** The items that are meant: the asked ones and, where wanted, all variants of asked parents; each once, parents before their variants. Pure. */
export const chooseItems = (
  items: readonly StockItem[],
  asked: readonly string[],
  isIncludingVariants: boolean,
): StockItem[] => {
  const codes = new Set(asked.map(foldStockCode));
  return items.filter(({ stockCode, parentCode }) => {
    if (codes.has(foldStockCode(stockCode))) return true;
    return isIncludingVariants && parentCode !== null && codes.has(foldStockCode(parentCode));
  });
};

import { isSameValue } from "../../../../connectors/khaos-control/fields/comparators";
import {
  findStockField,
  isStockFieldName,
  type StockFieldName,
} from "../../../../connectors/khaos-control/fields/stockFields";
import type { FieldValues, PlannedRow, StockItem } from "../../../../connectors/khaos-control/fields/stockItem";
import type { ValidatedProduct } from "../model";
import type { Settings } from "../settings";

const fieldEntries = (fields: ValidatedProduct["fields"]): [StockFieldName, string | boolean][] =>
  Object.entries(fields).flatMap(([name, value]) =>
    isStockFieldName(name) ? [[name, value] as [StockFieldName, string | boolean]] : [],
  );

const isOwnedByPim = (name: string): boolean => findStockField(name)?.owner === "pim";

const financeOf = (item: StockItem): FieldValues =>
  Object.fromEntries(fieldEntries(item.fields).filter(([name]) => findStockField(name)?.finance === true));

const baseRow = (product: ValidatedProduct): Omit<PlannedRow, "verb" | "fields"> => ({
  sku: product.sku,
  kind: "plain",
  stockCode: product.stockCode,
  scs: null,
  resend: {},
  financeBefore: {},
  requires: null,
});

/** The product's values that the PIM owns; what is only seeded at creation is left out. */
export const pimFields = (product: ValidatedProduct): FieldValues =>
  Object.fromEntries(fieldEntries(product.fields).filter(([name]) => isOwnedByPim(name)));

/** An update row with the PIM-owned fields that differ from the item; null when none does. Equal fields may be re-sent; fields the ERP cannot return are sent along only. */
export const toUpdateRow = (product: ValidatedProduct, item: StockItem, settings: Settings): PlannedRow | null => {
  const { profile } = settings;
  const unreturned = new Set<string>(profile.unreturnedFields);
  const fields: FieldValues = {};
  const resend: FieldValues = {};
  for (const [name, planned] of fieldEntries(pimFields(product))) {
    const isEqual = unreturned.has(name) || isSameValue(name, { planned, found: item.fields[name] }, profile);
    (isEqual ? resend : fields)[name] = planned;
  }
  if (Object.keys(fields).length === 0) return null;
  return {
    ...baseRow(product),
    verb: "update",
    stockCode: item.stockCode,
    fields,
    resend,
    financeBefore: financeOf(item),
  };
};

/** An update row that sets or clears flags only. */
export const toFlagRow = (product: ValidatedProduct, item: StockItem, flags: FieldValues): PlannedRow => ({
  ...baseRow(product),
  verb: "update",
  stockCode: item.stockCode,
  fields: flags,
  financeBefore: financeOf(item),
});

/** A row that creates an ordinary Stock Item. `requires` is the code of a parent that is created in the same batch. */
export const toPlainCreateRow = (product: ValidatedProduct, requires: string | null): PlannedRow => {
  const fields: FieldValues = Object.fromEntries(fieldEntries(product.fields));
  // The importer wants a sell price for every new item; a parent is never sold.
  const priced = product.role === "parent" ? { sellPrice: "0", ...fields } : fields;
  return { ...baseRow(product), verb: "create", fields: priced, requires };
};

/** A row that creates a child of an SCS parent, and the parent with it where it does not exist yet. */
export const toScsCreateRow = (
  product: ValidatedProduct,
  parent: { code: string; description: string },
  axes: NonNullable<ValidatedProduct["axes"]>,
): PlannedRow => ({
  ...baseRow(product),
  verb: "create",
  kind: "scs",
  scs: { parentCode: parent.code, parentDescription: parent.description, axes },
  fields: Object.fromEntries(fieldEntries(product.fields).filter(([name]) => name !== "description")),
});

/** The row with a new SCS parent's own fields, sent after its first child made it. */
export const toNewParentRow = (product: ValidatedProduct): PlannedRow => ({
  ...baseRow(product),
  verb: "update",
  fields: pimFields(product),
  requires: product.stockCode,
});

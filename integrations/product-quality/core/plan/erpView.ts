import { z } from "zod";
import {
  type StockCodeCheck,
  type StockCodeStatus,
  type StockItem,
  stockCodeCheckSchema,
  stockItemSchema,
} from "../../../../connectors/khaos-control/fields/stockItem";
import { groupBy } from "../groupBy";
import type { Axis } from "../model";
import { codeKey } from "../stockCode";

/** The two answers of Khaos Control as they come in; null when it could not be asked, so that every product that needs it is put off. */
export const erpAnswerShapes = {
  check: stockCodeCheckSchema.nullable().default(null),
  items: z.array(stockItemSchema).nullable().default(null),
};

/** What is known of the ERP while planning; every look-up ignores the case of the code. */
export interface ErpView {
  /** Answers of the existence check for a code: none, one, or several where the ERP holds duplicates. */
  statuses(code: string): readonly StockCodeStatus[];
  /** Items that were read under a code. */
  items(code: string): readonly StockItem[];
  /** Children of an SCS parent. */
  children(parentCode: string): readonly StockItem[];
  /** The child that sits in the place of these axis values, whatever its code; undefined when the place is free. */
  childAt(parentCode: string, axes: readonly Axis[]): StockItem | undefined;
  /** Existing codes that look like an unknown one. */
  similar(code: string): readonly string[];
}

const slotKey = (descriptions: readonly string[]): string =>
  descriptions.map((text) => text.trim().toLowerCase()).join(" / ");

/** Indexes the answers of *Check Stock Codes* and *Get Stock Items* for planning. */
export const toErpView = (check: StockCodeCheck, items: readonly StockItem[]): ErpView => {
  const statusesByCode = groupBy(check.found, (status) => codeKey(status.askedCode));
  const itemsByCode = groupBy(items, (item) => codeKey(item.stockCode));
  const childrenByParent = groupBy(items, (item) => (item.parentCode === null ? null : codeKey(item.parentCode)));
  const similarByCode = new Map(check.similar.map((entry) => [codeKey(entry.askedCode), entry.candidates]));
  return {
    statuses: (code) => statusesByCode.get(codeKey(code)) ?? [],
    items: (code) => itemsByCode.get(codeKey(code)) ?? [],
    children: (parentCode) => childrenByParent.get(codeKey(parentCode)) ?? [],
    childAt: (parentCode, axes) => {
      const wanted = slotKey(axes.map((axis) => axis.description));
      return childrenByParent
        .get(codeKey(parentCode))
        ?.find((child) => slotKey(child.scsPath.map((place) => place.description)) === wanted);
    },
    similar: (code) => similarByCode.get(codeKey(code)) ?? [],
  };
};

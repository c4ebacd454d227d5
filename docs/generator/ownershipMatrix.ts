import { defaultKhaosProfile } from "../../connectors/khaos-control/fields/profile";
import { type FieldOwner, type StockField, stockFields } from "../../connectors/khaos-control/fields/stockFields";
import type { FieldValues, StockCodeStatus, StockItem } from "../../connectors/khaos-control/fields/stockItem";
import { isProtectedHeader } from "../../connectors/khaos-control/tsv/guard";
import { decideRestore, decideRetirement } from "../../integrations/product-quality/core/lifecycle";
import { defaultFieldMap } from "../../integrations/product-quality/core/mapping/fieldMap";
import { toCode, toInlineText, toPage, toTable } from "./markdown";
import { ownerWords } from "./stockFields";

const itemWith = (fields: FieldValues): StockItem => ({
  stockCode: "A",
  parentCode: null,
  isScsParent: false,
  deleted: false,
  scsHeadings: [],
  scsPath: [],
  fields,
});

const withLevel = (level: number): StockCodeStatus => ({ askedCode: "A", stockCode: "A", level, onOrder: 0 });

/** Asks the lifecycle rules themselves which flags each stage moves. */
const lifecycleMoves = () => {
  const onSale = itemWith({ discontinued: false, runToZero: false, publishOnWeb: true });
  const withdrawn = itemWith({ discontinued: true, runToZero: true, publishOnWeb: false });
  return {
    stockLeft: decideRetirement(onSale, withLevel(1)),
    noStock: decideRetirement(onSale, withLevel(0)),
    restore: decideRestore(withdrawn),
  };
};

const moves: Record<"stockLeft" | "noStock" | "restore", Record<string, string | boolean>> = lifecycleMoves();
const flagWord = (value: string | boolean): string => (value === true ? "set" : "cleared");

const withdrawWords = (field: StockField): string => {
  const parts = [
    { when: "while stock remains", value: moves.stockLeft[field.name] },
    { when: "when stock is gone", value: moves.noStock[field.name] },
  ].flatMap(({ when, value }) => (value === undefined ? [] : [`${flagWord(value)} ${when}`]));
  return parts.join("; ") || "not touched";
};

const restoreWords = (field: StockField): string => {
  const value = moves.restore[field.name];
  return value === undefined ? "not touched" : flagWord(value);
};

const isMovedByLifecycle = (field: StockField): boolean =>
  Object.values(moves).some((flags) => Object.hasOwn(flags, field.name));

const createWords: Record<FieldOwner, string> = {
  key: "given",
  pim: "written",
  erp: "never",
  seedOnCreate: "written once",
};
const updateWords: Record<FieldOwner, string> = {
  key: "never renamed",
  pim: "written when it differs",
  erp: "never",
  seedOnCreate: "never",
};

const sourceOf = (field: StockField): string => {
  const entry = defaultFieldMap.find(({ target }) => target === field.name);
  return entry === undefined ? "" : [entry.source, ...entry.fallbacks].map(toCode).join(", else ");
};

const guardWords = (field: StockField): string =>
  isProtectedHeader(field.header, defaultKhaosProfile) ? "refused on updates" : "";

const toRow = (field: StockField): string[] => {
  const moved = isMovedByLifecycle(field);
  return [
    toInlineText(field.label),
    sourceOf(field),
    moved ? "follows the status in Plytix" : ownerWords[field.owner],
    moved ? "not sent" : createWords[field.owner],
    moved ? "not touched" : updateWords[field.owner],
    withdrawWords(field),
    restoreWords(field),
    guardWords(field),
  ];
};

/** The page that says for each field who owns it, and what the sync does with it at each stage of a product's life. */
export const ownershipMatrixPage = (): string => {
  const headings = ["Field", "Standard source", "Owner", "Create", "Update", "Withdraw", "Restore", "Finance guard"];
  return toPage(
    "Ownership matrix",
    [
      "connectors/khaos-control/fields/stockFields.ts",
      "connectors/khaos-control/tsv/guard.ts",
      "integrations/product-quality/core/lifecycle.ts",
      "integrations/product-quality/core/mapping/fieldMap.ts",
    ],
    [
      "Who owns each field of a Stock Item, and what the sync does with it when it creates, updates, withdraws or restores the item. _Standard source_ is the Plytix attribute of the standard mapping; a field without one is written only where a client's own mapping names it. A field that is not in this table is never written.",
      toTable(headings, (stockFields as readonly StockField[]).map(toRow)),
    ],
  );
};

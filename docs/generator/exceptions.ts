import { type ExceptionEntry, exceptionCodes } from "../../integrations/product-quality/core/exceptionCodes";
import { toCode, toInlineText, toPage, toTable } from "./markdown";

const placeholders = { field: "{field}", value: "{value}", expected: "{expected}" };

const toRow = ([code, entry]: [string, ExceptionEntry]): string[] => [
  `[${toCode(code)}](../operations/runbook.md#${code.toLowerCase()})`,
  entry.class,
  toInlineText(entry.owner),
  toInlineText(entry.message(placeholders)),
  toInlineText(entry.remedy(placeholders)),
];

/** The page with every exception code: class, owner, wording with placeholders, remedy, and the link to its run-book entry. */
export const exceptionsPage = (): string => {
  const rows = Object.entries<ExceptionEntry>(exceptionCodes).map(toRow);
  return toPage(
    "Exceptions",
    ["integrations/product-quality/core/exceptionCodes.ts"],
    [
      `The ${rows.length} reasons why a product needs attention. \`{field}\` stands for the attribute or field, \`{value}\` for the value seen, \`{expected}\` for the rule or the other product.`,
      toTable(["Code", "Class", "Owner", "Message", "Remedy"], rows),
    ],
  );
};

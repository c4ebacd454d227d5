import {
  type Comparator,
  type FieldOwner,
  type StockField,
  stockFields,
} from "../../connectors/khaos-control/fields/stockFields";
import { NOTHING, toCode, toInlineText, toPage, toTable } from "./markdown";

/** What an owner of the Stock field catalogue is called in the pages. */
export const ownerWords: Record<FieldOwner, string> = {
  key: "the key",
  pim: "Plytix",
  erp: "Khaos Control",
  seedOnCreate: "seeded once, then Khaos Control",
};

const comparatorWords: Record<Comparator, string> = {
  caseless: "text, ignoring case",
  exact: "text, as typed",
  decimal: "number",
  longText: "long text",
  flag: "flag",
  country: "country",
  taxCode: "tax code",
  none: "not compared",
};

const returnedAs = (field: StockField): string => {
  if (field.exportElement !== null) return toCode(field.exportElement);
  return field.readFrom === "nowhere" ? "not returned" : `not returned; read from the ${field.readFrom} list`;
};

const toRow = (field: StockField): string[] => [
  toInlineText(field.label),
  toCode(field.name),
  toCode(field.header),
  returnedAs(field),
  ownerWords[field.owner],
  comparatorWords[field.comparator],
  field.maxLength === null ? NOTHING : String(field.maxLength),
  field.finance ? "finance" : field.pickAndPack ? "picking and packing" : NOTHING,
  field.evidence,
  field.source.replace(/KC-\d+/g, (id) => `[${id}](../facts.md)`),
];

/** The page with every field of the Stock field catalogue. */
export const stockFieldsPage = (): string => {
  const rows = (stockFields as readonly StockField[]).map(toRow);
  return toPage(
    "Stock fields",
    ["connectors/khaos-control/fields/stockFields.ts"],
    [
      `The ${rows.length} fields of a Stock Item that the connector knows. A Khaos profile replaces import headers per client. Evidence _confirmed_: the header stands in the vendor's tables; _candidate_: it is taken from the words of the export, so prove it on the client's test system first.`,
      toTable(
        [
          "Field",
          "Name",
          "Import header",
          "Export element",
          "Owner",
          "Compared as",
          "Longest",
          "Used for",
          "Evidence",
          "Source",
        ],
        rows,
      ),
    ],
  );
};

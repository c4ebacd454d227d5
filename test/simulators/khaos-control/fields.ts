/** A flag is kept as -1 (true) or 0 (false), as the service writes it. */
export type FieldKind = "text" | "number" | "flag";

/** What the simulator knows about one field of a Stock Item. */
export interface FieldDefinition {
  kind: FieldKind;
  /** Longest cell that the importer takes, in characters; absent where no length is known. */
  maxLength?: number;
  /** Whether `ExportStock` writes it as a simple element. Others are written elsewhere or nowhere. */
  exported: boolean;
}

const text = (maxLength?: number): FieldDefinition => ({ kind: "text", maxLength, exported: true });
const number: FieldDefinition = { kind: "number", exported: true };
const flag: FieldDefinition = { kind: "flag", exported: true };
const hidden = (definition: FieldDefinition): FieldDefinition => ({ ...definition, exported: false });

/** Every field, named as `ExportStock` names it; those it never returns have names in the same style. */
export const fields = {
  STOCK_DESC: hidden(text(250)),
  ASSOCIATED_REF: text(),
  OTHER_REF: text(50),
  LONG_DESC: text(),
  EPOS_DESC: text(),
  WEB_TEASER: text(),
  BUY_PRICE: { ...number, maxLength: 20 },
  SELL_PRICE: { ...number, maxLength: 20 },
  SELL_PRICE_WEB: number,
  STOCK_TTYPE: text(25),
  STOCK_TYPE: text(100),
  STOCK_MID_TYPE: text(),
  STOCK_SUB_TYPE: text(),
  MANUFACTURER: text(),
  SUPPLIER_STOCK_CODE: text(),
  LEAD_TIME: number,
  AVAILABILITY: text(),
  WEIGHT: number,
  HEIGHT: number,
  WIDTH: number,
  DEPTH: number,
  COUNTRY_OF_MANUFACTURE: text(),
  MIN_LEVEL: number,
  SAFE_LEVEL: number,
  REORDER_MULTIPLE: number,
  PURCHASE_MULTIPLE: number,
  MAX_DISPLAY_QTY: number,
  REWARD_POINTS: number,
  LAUNCH_DATE: text(),
  LAUNCH_TIME: text(),
  META_TITLE: text(),
  META_DESCRIPTION: text(),
  META_KEYWORDS: text(),
  WEB_PAGEORDER: text(),
  WEB_COLOURVALUE: text(),
  IMAGE_FILENAME: text(),
  STOCK_OPTION: text(),
  WEB: flag,
  DISCONTINUED: flag,
  RUN_TO_ZERO: flag,
  DROP_SHIP: flag,
  DISCOUNTS_DISABLED: flag,
  VAT_RELIEF_QUALIFIED: flag,
  FREE_TEXT: hidden(flag),
  STOCK_CONTROLLED: flag,
  DELETED: flag,
  BARCODE: hidden(text(50)),
  BARCODE_TYPE: hidden(text()),
  TAX_CODE: hidden({ ...number, maxLength: 4 }),
  COMMODITY_CODE: hidden(text()),
  COMMODITY_COUNTRY: hidden(text()),
  COMMODITY_DUTY: hidden(number),
  COMMODITY_ZONE: hidden(text()),
  COMMODITY_DESC: hidden(text()),
  STOCK_VALUE: hidden(number),
  AVERAGE_PRICE: hidden(number),
  SUPPLIER_PRICE: hidden(number),
  STOCK_LEVEL: hidden(number),
  ON_ORDER_LEVEL: hidden(number),
  BUILD_POTENTIAL_CHILDREN: hidden(number),
} satisfies Record<string, FieldDefinition>;

/** Name of a field in the simulator's own vocabulary, which is the export's. */
export type FieldName = keyof typeof fields;

/** The definition of a field. */
export const definitionOf = (name: FieldName): FieldDefinition => fields[name];

/** All field names, in table order. */
export const fieldNames = Object.keys(fields).filter((name): name is FieldName => name in fields);

/** Whether a text is a field's name, exactly. */
export const isFieldName = (name: string): name is FieldName => Object.hasOwn(fields, name);

/** The fields that belong to finance. */
export const financeFields: readonly FieldName[] = ["BUY_PRICE", "STOCK_VALUE", "AVERAGE_PRICE", "SUPPLIER_PRICE"];

/** Import columns that the vendor has published, with the field each one fills. @source KC-30, KC-52 */
export const publishedHeaders: Readonly<Record<string, FieldName>> = {
  CONTROLLED: "STOCK_CONTROLLED",
  SHORT_DESC: "STOCK_DESC",
  STOCK_TYPE1: "STOCK_TTYPE",
  STOCK_TYPE2: "STOCK_TYPE",
  BUY_PRICE: "BUY_PRICE",
  SELL_PRICE: "SELL_PRICE",
  TAX_CODE: "TAX_CODE",
  "Harmonisation:Code": "COMMODITY_CODE",
  "Harmonisation:Country": "COMMODITY_COUNTRY",
  "Harmonisation:Duty": "COMMODITY_DUTY",
  "Harmonisation:ZONE": "COMMODITY_ZONE",
  "Harmonisation:SHORT_DESC": "COMMODITY_DESC",
};

/** Published like the others; its cells hold an id of the country list and fill the country's name. @source KC-54 */
export const COUNTRY_HEADER = "COUNTRYMANUF_ID";

/** Import columns that nobody has published: guesses in the style of the export. The option `headers` replaces them. @source KC-31 */
export const guessedHeaders: Readonly<Record<string, FieldName>> = {
  STOCK_TYPE3: "STOCK_MID_TYPE",
  STOCK_TYPE4: "STOCK_SUB_TYPE",
  OTHER_REF: "OTHER_REF",
  LONG_DESC: "LONG_DESC",
  EPOS_DESC: "EPOS_DESC",
  WEB_TEASER: "WEB_TEASER",
  META_TITLE: "META_TITLE",
  META_DESCRIPTION: "META_DESCRIPTION",
  META_KEYWORDS: "META_KEYWORDS",
  BARCODE: "BARCODE",
  BARCODE_TYPE: "BARCODE_TYPE",
  MANUFACTURER: "MANUFACTURER",
  WEIGHT: "WEIGHT",
  HEIGHT: "HEIGHT",
  WIDTH: "WIDTH",
  DEPTH: "DEPTH",
  DISCONTINUED: "DISCONTINUED",
  RUN_TO_ZERO: "RUN_TO_ZERO",
  WEB: "WEB",
  DROP_SHIP: "DROP_SHIP",
  DISCOUNTS_DISABLED: "DISCOUNTS_DISABLED",
  VAT_RELIEF_QUALIFIED: "VAT_RELIEF_QUALIFIED",
  FREE_TEXT: "FREE_TEXT",
  SELL_PRICE_WEB: "SELL_PRICE_WEB",
  SUPPLIER_REF: "SUPPLIER_STOCK_CODE",
  SUPPLIER_PRICE: "SUPPLIER_PRICE",
  MIN_LEVEL: "MIN_LEVEL",
  SAFE_LEVEL: "SAFE_LEVEL",
  REORDER_MULTIPLE: "REORDER_MULTIPLE",
  LEAD_TIME: "LEAD_TIME",
  IMAGE_FILENAME: "IMAGE_FILENAME",
};

/** Columns without which no new item is made, as headers. @source KC-34 */
export const mandatoryHeaders = [
  "CONTROLLED",
  "SHORT_DESC",
  "STOCK_TYPE1",
  "STOCK_TYPE2",
  "BUY_PRICE",
  "SELL_PRICE",
  "TAX_CODE",
] as const;

/** VAT percentage of each tax code. @source KC-48 */
export const vatRates: Readonly<Record<number, number>> = { 1: 20, 2: 0, 3: 0, 4: 5, 5: 17.5, 6: 15 };

/** Prefix of a user-defined attribute, both as an import header and as a key of the stock file. */
export const USER_DEFINED_PREFIX = "UDA:";

/** Where the importer files an item whose stock type it does not know. */
export const MISCELLANEOUS_TYPE = "System & Miscellaneous";

/** How two values of a field are judged to be the same; see `comparators.ts`. */
export type Comparator = "caseless" | "exact" | "decimal" | "longText" | "flag" | "country" | "taxCode" | "none";

/** Who may change a field once the Stock Item exists. `seedOnCreate`: written once at creation, the ERP's from then on. */
export type FieldOwner = "key" | "pim" | "erp" | "seedOnCreate";

/** One row of the Stock field catalogue. */
export interface StockField {
  /** Name spoken between the judgement and the connector. */
  name: string;
  /** Name on the Stock Item screen, for people. */
  label: string;
  /** Default column header of the importer; a Khaos profile may replace it. @source KC-30, KC-31 */
  header: string;
  /** Element of the stock export that returns the value; null where no read call returns it. */
  exportElement: string | null;
  /** Where the value is read back: the stock export, or the list of harmonisation codes. */
  readFrom: "export" | "harmonisation" | "nowhere";
  comparator: Comparator;
  owner: FieldOwner;
  /** Longest value in characters; null = not stated anywhere. */
  maxLength: number | null;
  /** True for amounts that finance owns: never on a row that updates an existing item. */
  finance: boolean;
  /** True for fields that picking and packing rely on: a bad value holds the product back. */
  pickAndPack: boolean;
  /** Number of the fact in docs/facts.md that the header rests on. */
  source: string;
  /** Whether the header is printed in the vendor's tables or a candidate taken from the export's vocabulary. */
  evidence: "confirmed" | "candidate";
}

const text = {
  readFrom: "export",
  comparator: "exact",
  owner: "pim",
  maxLength: null,
  finance: false,
  pickAndPack: false,
  evidence: "candidate",
  source: "KC-31",
} as const;
const decimal = { ...text, comparator: "decimal", maxLength: 20 } as const;
const flag = { ...text, comparator: "flag" } as const;
const seededCandidate = { ...text, owner: "seedOnCreate" } as const;
const seeded = { ...seededCandidate, evidence: "confirmed", source: "KC-30" } as const;

/**
 * The Stock field catalogue: the one table behind the finance guard, the plan, the encoder, the reader and the ownership matrix.
 * Headers are the importer's published columns where those exist, otherwise candidates that a Khaos profile replaces per client.
 */
export const stockFields = [
  {
    ...text,
    name: "stockCode",
    label: "Stock Code",
    header: "STOCK_CODE",
    exportElement: "STOCK_CODE",
    comparator: "caseless",
    owner: "key",
    maxLength: 50,
    evidence: "confirmed",
    source: "KC-30, KC-21",
  },
  {
    ...text,
    name: "description",
    label: "Description",
    header: "SHORT_DESC",
    exportElement: "STOCK_DESC",
    comparator: "caseless",
    maxLength: 250,
    pickAndPack: true,
    evidence: "confirmed",
    source: "KC-30",
  },
  {
    ...seeded,
    name: "stockControlled",
    label: "Stock controlled",
    header: "CONTROLLED",
    exportElement: "STOCK_CONTROLLED",
    comparator: "flag",
  },
  {
    ...seeded,
    name: "stockType1",
    label: "Stock type level 1",
    header: "STOCK_TYPE1",
    exportElement: "STOCK_TTYPE",
    comparator: "caseless",
    maxLength: 25,
  },
  {
    ...seeded,
    name: "stockType2",
    label: "Stock type level 2",
    header: "STOCK_TYPE2",
    exportElement: "STOCK_TYPE",
    comparator: "caseless",
    maxLength: 100,
  },
  {
    ...seeded,
    name: "buyPrice",
    source: "KC-30, KC-46",
    label: "Buy price",
    header: "BUY_PRICE",
    exportElement: "BUY_PRICE",
    comparator: "decimal",
    maxLength: 20,
    finance: true,
  },
  {
    ...decimal,
    name: "sellPrice",
    label: "Sell price",
    header: "SELL_PRICE",
    exportElement: "SELL_PRICE",
    evidence: "confirmed",
    source: "KC-30",
  },
  {
    ...seeded,
    name: "taxCode",
    label: "Tax code",
    header: "TAX_CODE",
    exportElement: "VAT_RATE",
    comparator: "taxCode",
    maxLength: 4,
  },
  {
    ...text,
    name: "longDescription",
    label: "Long description",
    header: "LONG_DESC",
    exportElement: "LONG_DESC",
    comparator: "longText",
  },
  { ...decimal, name: "weight", label: "Weight (kg)", header: "WEIGHT", exportElement: "WEIGHT", pickAndPack: true },
  { ...decimal, name: "height", label: "Height", header: "HEIGHT", exportElement: "HEIGHT", pickAndPack: true },
  { ...decimal, name: "width", label: "Width", header: "WIDTH", exportElement: "WIDTH", pickAndPack: true },
  { ...decimal, name: "depth", label: "Depth", header: "DEPTH", exportElement: "DEPTH", pickAndPack: true },
  {
    ...text,
    name: "commodityCode",
    label: "Commodity code",
    header: "Harmonisation:Code",
    exportElement: null,
    readFrom: "harmonisation",
    evidence: "confirmed",
    source: "KC-30, KC-52",
  },
  {
    ...text,
    name: "countryOfOrigin",
    label: "Country of manufacture",
    header: "COUNTRYMANUF_ID",
    exportElement: "COUNTRY_OF_MANUFACTURE",
    comparator: "country",
    evidence: "confirmed",
    source: "KC-30, KC-54",
  },
  {
    ...text,
    name: "barcode",
    label: "Barcode",
    header: "BARCODE",
    exportElement: "BARCODES",
    maxLength: 50,
    pickAndPack: true,
  },
  {
    ...text,
    name: "otherRef",
    label: "Other reference",
    header: "OTHER_REF",
    exportElement: "OTHER_REF",
    maxLength: 50,
  },
  {
    ...text,
    name: "eposDescription",
    label: "EPOS description",
    header: "EPOS_DESC",
    exportElement: "EPOS_DESC",
    comparator: "longText",
  },
  {
    ...text,
    name: "webTeaser",
    label: "Web teaser",
    header: "WEB_TEASER",
    exportElement: "WEB_TEASER",
    comparator: "longText",
  },
  { ...text, name: "metaTitle", label: "Meta title", header: "META_TITLE", exportElement: "META_TITLE" },
  {
    ...text,
    name: "metaDescription",
    label: "Meta description",
    header: "META_DESCRIPTION",
    exportElement: "META_DESCRIPTION",
    comparator: "longText",
  },
  { ...text, name: "metaKeywords", label: "Meta keywords", header: "META_KEYWORDS", exportElement: "META_KEYWORDS" },
  {
    ...text,
    name: "manufacturer",
    label: "Manufacturer",
    header: "MANUFACTURER",
    exportElement: "MANUFACTURER",
    comparator: "caseless",
  },
  {
    ...seededCandidate,
    name: "stockType3",
    label: "Stock type level 3",
    header: "STOCK_TYPE3",
    exportElement: "STOCK_MID_TYPE",
    comparator: "caseless",
  },
  {
    ...seededCandidate,
    name: "stockType4",
    label: "Stock type level 4",
    header: "STOCK_TYPE4",
    exportElement: "STOCK_SUB_TYPE",
    comparator: "caseless",
  },
  { ...decimal, name: "webPrice", label: "Web price", header: "SELL_PRICE_WEB", exportElement: "SELL_PRICE_WEB" },
  { ...flag, name: "discontinued", label: "Discontinued", header: "DISCONTINUED", exportElement: "DISCONTINUED" },
  { ...flag, name: "runToZero", label: "Run to zero", header: "RUN_TO_ZERO", exportElement: "RUN_TO_ZERO" },
  { ...flag, name: "publishOnWeb", label: "Publish on web", header: "WEB", exportElement: "WEB" },
] as const satisfies readonly StockField[];

/** Name of a Stock Item field, as spoken between the judgement and the connector. */
export type StockFieldName = (typeof stockFields)[number]["name"];

const byName = new Map<string, StockField>(stockFields.map((field) => [field.name, field]));

/** The catalogue row of a field, or undefined when the name is not in the catalogue. Never throws. */
export const findStockField = (name: string): StockField | undefined => byName.get(name);

/** Names of all fields, in the catalogue's order. */
export const stockFieldNames: readonly StockFieldName[] = stockFields.map((field) => field.name);

/** True when `name` is a field of the catalogue. Never throws. */
export const isStockFieldName = (name: string): name is StockFieldName => byName.has(name);

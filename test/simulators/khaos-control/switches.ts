/** How the web server in front of the service asks for credentials. */
export type KhaosAuth =
  | { mode: "none" }
  | { mode: "basic"; user: string; password: string }
  | { mode: "header"; name: string; value: string };

/**
 * The points that no public document settles. Each default is the more awkward of the plausible behaviours;
 * a client has to survive both positions.
 */
export interface KhaosSwitches {
  auth: KhaosAuth;
  /** Whether the SOAPAction header has to name the called method. */
  soapAction: "strict" | "tolerant";
  /** Whether a call has to stand in the interface's namespace, or the method's name is enough. */
  operationNamespace: "strict" | "tolerant";
  /** HTTP status of a SOAP fault. */
  faultStatus: 500 | 200;
  /** How objects and arrays are returned: by reference (`href`/`id`) or nested. */
  objectResults: "multiRef" | "inline";
  /** How a returned XML text is protected inside the envelope. */
  stringResults: "escaped" | "cdata";
  /** A list with one row: an array of one, or the bare object in its place. */
  singleRowList: "array" | "object";
  /** Whether arguments are found by their name or by their place. */
  argumentBinding: "name" | "position";
  /** Address inside the WSDL: an unreachable internal host, or the real one. */
  wsdlAddress: "internal" | "real";
  /** How many writes may wait behind the one that runs; a further one gets 503. */
  waitingWrites: number;

  /** More than 25 data rows in one import. */
  tooManyRows: "fault" | "document";
  /** An import without any data row. */
  emptyImport: "document" | "fault";
  unknownHeader: "warning" | "refuse";
  headerCase: "exact" | "ignore";
  /** An update that lacks columns which are mandatory for a new item. */
  missingMandatoryOnUpdate: "accept" | "rowError";
  /** An empty cell in a column of an existing item. */
  emptyCell: "blank" | "leave";
  /** The same item twice in one import. */
  repeatedCode: "update" | "rowError";
  unknownStockType: "miscellaneous" | "create" | "rowError";
  unknownManufacturer: "blank" | "create" | "rowError";
  unknownCountryId: "rowError" | "blank";
  /** A tax code other than 1 to 6. */
  badTaxCode: "rowError" | "standard";
  /** Flags as words and numbers, or as -1 and 0 only. */
  flagSpelling: "words" | "numeric";
  /** When a buy price also becomes the stock value. */
  buyPriceSetsStockValue: "always" | "onCreate";
  /** Size-colour-style rows beside plain rows in one import. */
  mixedFile: "refuse" | "plain";
  scsRowOnPlainItem: "rowError" | "convert";
  /** Whether one axis element may be spelled in two ways within a parent. */
  axisElements: "unique" | "free";
  plainRowOnChild: "update" | "rowError";
  /** A plain row that makes a size-colour-style parent stock controlled. */
  controlledParent: "forceOff" | "rowError";
  /** Stands between the parent's code and the element codes of a variant. */
  childCodeSeparator: string;
  /** Stands between the element descriptions of a variant. */
  childDescriptionSeparator: string;
  /** Captions of the axes of a parent made by an import, which has no column for them. */
  scsHeadings: readonly [string, string, string, string];
  charset: "windows-1252" | "keep";
  /** A description of more than 250 characters. */
  longDescription: "rowError" | "truncate";
  /** What saving does to the letter case of a description; `normal` gives initial capitals. */
  descriptionCase: "normal" | "upper" | "lower" | "asTyped";
  /** Whether a new item is published on the web unless the row says otherwise. */
  newItemOnWeb: boolean;
  /** Shape of the answer to an import; neither is the vendor's, whose shape is not public. */
  importAnswer: "structured" | "plainText";
  /** A record that a desktop user holds open: the call fails, or only the row. */
  recordLock: "fault" | "rowError";
  /** Whether a row that changes nothing still counts as a revision. */
  unchangedRowBumpsRevision: boolean;

  /** Whether the stock file may hold one code only once, ignoring case. */
  uniqueCodes: boolean;
  /** `ExportStock` asked for a variant's code without its parent's. */
  childCodeAlone: "omitted" | "parent" | "plain";
  /** Seed of the order of items, of empty elements and of the decimals of numbers in exports. */
  exportSeed: number;
  /** Dates are compared as London wall-clock times (as stored) or as instants. */
  dateComparison: "wallClock" | "instant";
}

/** The awkward positions. */
export const defaultSwitches: KhaosSwitches = {
  auth: { mode: "none" },
  soapAction: "strict",
  operationNamespace: "strict",
  faultStatus: 500,
  objectResults: "multiRef",
  stringResults: "escaped",
  singleRowList: "array",
  argumentBinding: "name",
  wsdlAddress: "internal",
  waitingWrites: 1,
  tooManyRows: "fault",
  emptyImport: "document",
  unknownHeader: "warning",
  headerCase: "exact",
  missingMandatoryOnUpdate: "accept",
  emptyCell: "blank",
  repeatedCode: "update",
  unknownStockType: "miscellaneous",
  unknownManufacturer: "blank",
  unknownCountryId: "rowError",
  badTaxCode: "rowError",
  flagSpelling: "words",
  buyPriceSetsStockValue: "always",
  mixedFile: "refuse",
  scsRowOnPlainItem: "rowError",
  axisElements: "unique",
  plainRowOnChild: "update",
  controlledParent: "forceOff",
  childCodeSeparator: "-",
  childDescriptionSeparator: " / ",
  scsHeadings: ["Size", "Colour", "Style", "Option"],
  charset: "windows-1252",
  longDescription: "rowError",
  descriptionCase: "normal",
  newItemOnWeb: true,
  importAnswer: "structured",
  recordLock: "fault",
  unchangedRowBumpsRevision: true,
  uniqueCodes: true,
  childCodeAlone: "omitted",
  exportSeed: 1,
  dateComparison: "wallClock",
};

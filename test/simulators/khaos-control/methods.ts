/** Types of arguments. */
export type ArgumentType = "string" | "int" | "dateTime" | "boolean";

/** One method of the interface, for the WSDL and for reading its call. */
export interface MethodSignature {
  /** Argument names and types in WSDL order. */
  parameters: readonly { name: string; type: ArgumentType }[];
  /** `string`, or the name of a type in `structs` or `arrays`. */
  returns: string;
  /** Whether it writes to the store; writes go one at a time. */
  writes?: true;
}

const parameter = (name: string, type: ArgumentType) => ({ name, type });
const codes = parameter("StockCodes", "string");
const code = parameter("StockCode", "string");
const mapping = parameter("MappingType", "int");
const updated = parameter("LastUpdated", "dateTime");
const compression = parameter("CompressionMethod", "int");

/** The methods that work. */
export const methods: Readonly<Record<string, MethodSignature>> = {
  GetVersion: { parameters: [], returns: "string" },
  GetStockList: {
    parameters: [
      parameter("DateType", "int"),
      parameter("DateValue", "dateTime"),
      parameter("StockItemType", "int"),
      // The newer versions' switch; its real name is not public.
      parameter("PublishOnWebOnly", "boolean"),
    ],
    returns: "TStockList",
  },
  ExportStock: { parameters: [code, mapping, updated], returns: "string" },
  ExportStockCompressed: { parameters: [code, mapping, updated, compression], returns: "TCompressedData" },
  ExportStockStatus: {
    parameters: [codes, mapping, updated, parameter("SiteID", "int"), parameter("PotentialLeadTime", "int")],
    returns: "string",
  },
  GetStockPotential: { parameters: [codes, mapping], returns: "TStockPotentialArray" },
  GetSiteList: { parameters: [], returns: "TSiteList" },
  GetManufacturer: { parameters: [], returns: "TManufacturerList" },
  GetHarmonisationCodes: { parameters: [], returns: "THarmonisationCodeArray" },
  GetCountryList: { parameters: [], returns: "TCountryList" },
  GetPriceLists: { parameters: [], returns: "TStringArray" },
  ExportWebCategoriesCompressed: {
    parameters: [parameter("Website", "int"), compression],
    returns: "TCompressedData",
  },
  ImportStockTSV: { parameters: [parameter("StockData", "string")], returns: "string", writes: true },
  ImportStockStatus: {
    parameters: [parameter("StockStatus", "string"), mapping],
    returns: "TImportCount",
    writes: true,
  },
};

/** Objects that methods return: field names with their types, in order. */
export const structs: Readonly<Record<string, readonly (readonly [field: string, type: string])[]>> = {
  TStockList: [
    ["Count", "int"],
    ["List", "TStockListRowArray"],
  ],
  TStockListRow: [
    ["StockCode", "string"],
    ["ParentCode", "string"],
  ],
  TCompressedData: [["Data", "base64Binary"]],
  TStockPotential: [
    ["StockCode", "string"],
    ["OtherRef", "string"],
    ["StockDesc", "string"],
    ["Available", "double"],
    ["OnOrder", "double"],
    ["BackOrder", "double"],
    ["Potential", "double"],
  ],
  TSiteList: [["List", "TSiteArray"]],
  TSite: [
    ["SiteID", "int"],
    ["SiteName", "string"],
  ],
  TManufacturerList: [
    ["Count", "int"],
    ["List", "TManufacturerArray"],
  ],
  TManufacturer: [
    ["ManufacturerID", "int"],
    ["ManufacturerName", "string"],
  ],
  THarmonisationCode: [
    ["Code", "string"],
    ["StockItems", "THarmonisedItemArray"],
  ],
  THarmonisedItem: [
    ["StockCode", "string"],
    ["Duty", "double"],
  ],
  TCountryList: [
    ["Count", "int"],
    ["List", "TCountryArray"],
  ],
  TCountry: [
    ["CountryID", "int"],
    ["CountryCode", "string"],
    ["CountryName", "string"],
  ],
  TImportCount: [["Count", "int"]],
};

/** Arrays that methods return, with the type of their elements. */
export const arrays: Readonly<Record<string, string>> = {
  TStockListRowArray: "TStockListRow",
  TStockPotentialArray: "TStockPotential",
  TSiteArray: "TSite",
  TManufacturerArray: "TManufacturer",
  THarmonisationCodeArray: "THarmonisationCode",
  THarmonisedItemArray: "THarmonisedItem",
  TCountryArray: "TCountry",
  TStringArray: "string",
};

/** Methods known from public clients that this installation has no licence for. */
export const unlicensedMethods: ReadonlySet<string> = new Set([
  ...["ExportWebCat", "ExportPriceList", "ExportPriceListEx", "ImportOrders", "AmendOrder", "CancelOrder"],
  ...["ExportOrders", "ExportOrderStatus", "ExportOrderStatusEx", "ImportCompany", "ExportCompany", "GetCompanyList"],
  ...["GetCompanyClass", "GetCompanyStatus", "GetMailingStatusList", "GetSaleSource", "GetAgentList", "GetKeycodes"],
  ...["GetKeycodeTypes", "GetSOPData", "ImportCatalogueRequest"],
]);

/** First version that has the import. @source KC-27 */
const IMPORT_SINCE = [8, 236];

/** Whether a version such as `8.240` or `8.190.36` has the import. */
export function hasImport(version: string): boolean {
  const parts = version.split(".").map(Number);
  for (const [index, wanted] of IMPORT_SINCE.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

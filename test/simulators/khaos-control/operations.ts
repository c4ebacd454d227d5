import { zipSync } from "fflate";
import type { ItemSelection, ReadSetting } from "./exportStock";
import { exportStock } from "./exportStock";
import { exportStockStatus } from "./exportStockStatus";
import { getStockList } from "./getStockList";
import type { ColumnTarget } from "./importColumns";
import { importStockStatus } from "./importStockStatus";
import { importStockTsv } from "./importStockTsv";
import {
  getCountryList,
  getHarmonisationCodes,
  getManufacturer,
  getPriceLists,
  getSiteList,
  getStockPotential,
  webCategoryDocument,
} from "./lookupMethods";
import type { MethodSignature } from "./methods";
import { hasImport, methods, unlicensedMethods } from "./methods";
import type { SoapValue } from "./soapAnswer";
import { soapString, soapStruct } from "./soapAnswer";
import type { Arguments } from "./soapRequest";
import { SoapFault } from "./soapRequest";

/** One installation: its store and everything that decides how it answers. */
export interface Installation extends ReadSetting {
  version: string;
  vocabulary: Map<string, ColumnTarget>;
}

/** What a fault asks of the method itself. */
export interface Mishap {
  lockedCode?: string;
  loseLastMessage?: boolean;
}

/**
 * The signature of a method that can be called.
 * @throws SoapFault when the installation has no such method, or no licence for it.
 */
export function signatureOf(method: string, version: string): MethodSignature {
  if (unlicensedMethods.has(method)) throw new SoapFault(`The module for "${method}" is not licensed`);
  const signature = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (signature === undefined || (method === "ImportStockTSV" && !hasImport(version))) {
    throw new SoapFault(`Method "${method}" is not known to interface IKosWeb`, "Client");
  }
  return signature;
}

const text = (value: Arguments[string]): string => (typeof value === "string" ? value : "");
const int = (value: Arguments[string], absent: number): number => (typeof value === "number" ? value : absent);
/** A date, or another number that may be absent. */
const optional = (value: Arguments[string]): number | undefined => (typeof value === "number" ? value : undefined);

/** A call on its way to its method. */
interface Asked {
  given: Arguments;
  installation: Installation;
  mishap: Mishap;
}

/** What each method does. Keys and arguments are those of `methods`. */
const handlers: Readonly<Record<string, (asked: Asked) => SoapValue>> = {
  GetVersion: ({ installation }) => soapString(installation.version),
  GetStockList: ({ given, installation }) =>
    getStockList(
      {
        dateType: int(given.DateType, 0),
        since: optional(given.DateValue),
        stockItemType: int(given.StockItemType, 0),
        onWebOnly: given.PublishOnWebOnly === true,
      },
      installation,
    ),
  ExportStock: ({ given, installation }) => soapString(exportStock(selectionOf(given.StockCode, given), installation)),
  ExportStockCompressed: (asked) =>
    compressed(
      { name: "stock.xml", document: exportStock(selectionOf(asked.given.StockCode, asked.given), asked.installation) },
      asked,
    ),
  ExportStockStatus: ({ given, installation }) =>
    soapString(
      exportStockStatus({ ...selectionOf(given.StockCodes, given), siteId: optional(given.SiteID) }, installation),
    ),
  GetStockPotential: ({ given, installation }) =>
    getStockPotential(text(given.StockCodes), int(given.MappingType, 1), installation),
  GetSiteList: () => getSiteList(),
  GetManufacturer: ({ installation }) => getManufacturer(installation.store),
  GetHarmonisationCodes: ({ installation }) => getHarmonisationCodes(installation.store),
  GetCountryList: () => getCountryList(),
  GetPriceLists: () => getPriceLists(),
  ExportWebCategoriesCompressed: (asked) =>
    compressed({ name: "webcategories.xml", document: webCategoryDocument() }, asked),
  ImportStockTSV: ({ given, installation: { store, switches, vocabulary }, mishap }) =>
    soapString(importStockTsv(text(given.StockData), { store, switches, vocabulary, ...mishap })),
  ImportStockStatus: ({ given, installation }) =>
    importStockStatus(text(given.StockStatus), int(given.MappingType, 1), installation.store),
};

/**
 * Does what a method does.
 * @throws SoapFault where the service would answer with a fault.
 */
export function execute(method: string, asked: Asked): SoapValue {
  const handler = handlers[method];
  if (handler === undefined) throw new Error(`Method ${method} has a signature but no handler`);
  return handler(asked);
}

function selectionOf(codes: Arguments[string], given: Arguments): ItemSelection {
  const updatedSince = optional(given.LastUpdated);
  return {
    codes: text(codes),
    mappingType: int(given.MappingType, 1),
    ...(updatedSince === undefined ? {} : { updatedSince }),
  };
}

function compressed(file: { name: string; document: string }, { given, installation }: Asked): SoapValue {
  if (int(given.CompressionMethod, 0) !== 0) throw new SoapFault("The compression method is not supported");
  const mtime = installation.store.clock.now();
  const zip = zipSync({ [file.name]: [Buffer.from(file.document, "utf8"), { mtime }] });
  const data = Buffer.from(zip).toString("base64");
  return soapStruct("TCompressedData", [["Data", { kind: "simple", type: "base64Binary", value: data }]]);
}

import { sites } from "./exportStockStatus";
import type { SoapValue } from "./soapAnswer";
import { soapInt, soapStruct } from "./soapAnswer";
import { SoapFault } from "./soapRequest";
import type { Store } from "./store";
import { parseXml, XmlError } from "./xml";

/**
 * `ImportStockStatus`: sets stock levels. Unknown codes are passed over.
 * @returns how many items were set.
 * @throws SoapFault when the document cannot be read or names a site that holds no stock.
 */
export function importStockStatus(text: string, mappingType: number, store: Store): SoapValue {
  if (mappingType !== 1) throw new SoapFault(`Mapping type ${mappingType} is not supported`);
  let document: ReturnType<typeof parseXml>;
  try {
    document = parseXml(text);
  } catch (error) {
    if (error instanceof XmlError) throw new SoapFault(`The stock status is not well-formed XML: ${error.message}`);
    throw error;
  }
  const site = document.attributes.SITE ?? String(sites[0]?.id);
  if (document.name !== "STOCK_STATUS") throw new SoapFault("The stock status has no STOCK_STATUS element");
  if (site !== String(sites[0]?.id)) throw new SoapFault(`The default location of site ${site} was not found`);
  let count = 0;
  for (const row of document.children.filter(({ name }) => name === "STOCK_ITEM")) {
    const item = store.find(row.attributes.CODE ?? "");
    const level = row.children.find(({ name }) => name === "LEVEL")?.text.trim() ?? "";
    if (item === undefined || !/^-?\d+(\.\d+)?$/.test(level)) continue;
    store.set(item, { field: "STOCK_LEVEL", to: Number(level), call: "ImportStockStatus" });
    count += 1;
  }
  return soapStruct("TImportCount", [["Count", soapInt(count)]]);
}

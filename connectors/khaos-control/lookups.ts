import { toDocumentError } from "./answerErrors";
import type { KhaosClient } from "./client";
import { unpack } from "./client";
import { parseXmlTree, type XmlNode } from "./soap/xmlTree";
import { type CommodityCodeRow, parseCommodityCodes } from "./wire/harmonisationCodes";
import { type NamedRow, parseNamedRows } from "./wire/namedRows";

type Reader = Pick<KhaosClient, "read">;

/** Sites that hold stock. @throws what the client throws; `refused` where the system has no licence for the list. */
export const readSites = (client: Reader): Promise<NamedRow[]> =>
  client.read({ method: "GetSiteList", arguments: [] }, parseNamedRows);

/** Manufacturers. @throws what the client throws. */
export const readManufacturers = (client: Reader): Promise<NamedRow[]> =>
  client.read({ method: "GetManufacturer", arguments: [] }, parseNamedRows);

/** Price lists, by name. @throws what the client throws. */
export const readPriceLists = (client: Reader): Promise<NamedRow[]> =>
  client.read({ method: "GetPriceLists", arguments: [] }, parseNamedRows);

/** Commodity codes with the Stock Items that carry them. @throws what the client throws. @source KC-53 */
export const readCommodityCodes = (client: Reader): Promise<CommodityCodeRow[]> =>
  client.read({ method: "GetHarmonisationCodes", arguments: [] }, parseCommodityCodes);

const categoriesMethod = "ExportWebCategoriesCompressed";

const parseCategories = (node: XmlNode): NamedRow[] => {
  const document = unpack(node, categoriesMethod)
    .trim()
    .replace(/^\uFEFF/, "");
  const { node: root, problem } = parseXmlTree([document]);
  if (!root) throw toDocumentError(categoriesMethod, problem);
  return parseNamedRows(root);
};

/** Categories of one web site, each with the id of the category above it. The document's shape is not public: rows are known by an id next to a name. @throws what the client throws. */
export const readWebCategories = (client: Reader, websiteId: number): Promise<NamedRow[]> =>
  client.read(
    {
      method: categoriesMethod,
      arguments: [
        { name: "Website", type: "int", value: String(websiteId) },
        { name: "CompressionMethod", type: "int", value: "0" },
      ],
    },
    parseCategories,
  );

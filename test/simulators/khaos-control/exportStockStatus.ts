import { shuffled } from "../seededRandom";
import { ElementWriter } from "./exportItem";
import type { ItemSelection, ReadSetting } from "./exportStock";
import type { StockItem } from "./item";
import { isSet, numberOf, textOf } from "./item";
import { selectItems } from "./selectItems";
import { SoapFault } from "./soapRequest";
import { escapeXml } from "./xml";

/** The stock-holding sites. All stock is kept at the first one. */
export const sites: readonly { id: number; name: string }[] = [
  { id: 1, name: "Main Warehouse" },
  { id: 2, name: "Shop" },
];

/** Status of an item that is not stock controlled. Only this one value is known. */
const NOT_CONTROLLED = 5;
const IN_STOCK = 1;
const OUT_OF_STOCK = 2;

/**
 * The document of `ExportStockStatus`: a row for each item that exists, variants included; unknown codes left out.
 * @source KC-18, KC-19
 * @param siteId -1 or `undefined` for all sites.
 * @throws SoapFault for an unknown site or mapping type.
 */
export function exportStockStatus(
  selection: ItemSelection & { siteId: number | undefined },
  setting: ReadSetting,
): string {
  const siteId = selection.siteId ?? -1;
  if (siteId !== -1 && !sites.some(({ id }) => id === siteId)) throw new SoapFault(`Site ${siteId} does not exist`);
  const hasStock = siteId === -1 || siteId === sites[0]?.id;
  const writer = new ElementWriter(setting.random);
  const rows = shuffled(setting.random, selectItems(selection, setting)).map((item) =>
    statusRow(item, hasStock, { writer, siteId }),
  );
  return `<?xml version="1.0"?>\r\n<STOCK_STATUS>\r\n${rows.join("\r\n")}\r\n</STOCK_STATUS>`;
}

function statusRow(item: StockItem, hasStock: boolean, tools: { writer: ElementWriter; siteId: number }): string {
  const { writer, siteId } = tools;
  const level = hasStock ? (numberOf(item, "STOCK_LEVEL") ?? 0) : 0;
  const potential = hasStock ? (numberOf(item, "BUILD_POTENTIAL_CHILDREN") ?? 0) : 0;
  const onOrder = hasStock ? (numberOf(item, "ON_ORDER_LEVEL") ?? 0) : 0;
  const controlled = isSet(item, "STOCK_CONTROLLED");
  const status = controlled ? (level + potential > 0 ? IN_STOCK : OUT_OF_STOCK) : NOT_CONTROLLED;
  const attributes = [
    `ID="${item.id}"`,
    `CODE="${escapeXml(item.code)}"`,
    `DESC="${escapeXml(textOf(item, "STOCK_DESC"))}"`,
    `OTHER_REF="${escapeXml(textOf(item, "OTHER_REF"))}"`,
  ];
  const elements = [
    `<LEVEL>${writer.decimals(level)}</LEVEL>`,
    `<BUILD_POTENTIAL_CHILDREN>${writer.decimals(potential)}</BUILD_POTENTIAL_CHILDREN>`,
    `<ON_ORDER_LEVEL>${writer.decimals(onOrder)}</ON_ORDER_LEVEL>`,
    writer.number("SAFE_LEVEL", numberOf(item, "SAFE_LEVEL")),
    writer.number("MIN_LEVEL", numberOf(item, "MIN_LEVEL")),
    writer.number("BUY_PRICE", numberOf(item, "BUY_PRICE")),
    writer.number("SELL_PRICE", numberOf(item, "SELL_PRICE")),
    `<STATUS>${status}</STATUS>`,
    siteId === -1 ? "<SITE/>" : `<SITE>${siteId}</SITE>`,
    writer.text("LEAD_TIME", textOf(item, "LEAD_TIME")),
  ];
  return `<STOCK_ITEM ${attributes.join(" ")}>${elements.join("")}</STOCK_ITEM>`;
}

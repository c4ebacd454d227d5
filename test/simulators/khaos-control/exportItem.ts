import type { SeededRandom } from "../seededRandom";
import type { FieldName } from "./fields";
import { definitionOf, fieldNames, vatRates } from "./fields";
import type { StockItem } from "./item";
import { numberOf, textOf } from "./item";
import type { Lookups } from "./lookups";
import { escapeXml } from "./xml";

/** Writes elements the way an old program does: numbers with varying decimals, empty elements in three forms or not at all. */
export class ElementWriter {
  constructor(private readonly random: SeededRandom) {}

  /** An element that is never left out, not even empty. */
  required(name: string, value: string): string {
    return `<${name}>${escapeXml(value)}</${name}>`;
  }

  /** A text element. */
  text(name: string, value: string): string {
    return value === "" ? this.empty(name) : this.required(name, value);
  }

  /** A number element; an unknown number is written as 0 or as an empty element. */
  number(name: string, value: number | undefined): string {
    if (value === undefined && this.random() < 0.5) return this.empty(name);
    return `<${name}>${this.decimals(value ?? 0)}</${name}>`;
  }

  /** A number in one of the forms that all mean the same: `12`, `12.0`, `12.0000`; never fewer digits than it has. */
  decimals(value: number): string {
    const plain = plainDecimal(value);
    const zeros = Math.floor(this.random() * 4);
    if (zeros === 0) return plain;
    const has = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
    const wanted = [0, 1, 2, 4][zeros] ?? 0;
    return has >= wanted ? plain : `${has === 0 ? `${plain}.` : plain}${"0".repeat(wanted - has)}`;
  }

  private empty(name: string): string {
    const form = this.random();
    if (form < 0.4) return "";
    return form < 0.7 ? `<${name}/>` : `<${name}></${name}>`;
  }
}

/** A number without an exponent. */
function plainDecimal(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}

/** Elements of a variant and of any other item alike: all but the description, which they name differently. */
export function commonElements(item: StockItem, writer: ElementWriter, lookups: Lookups): string {
  const parts = [writer.required("STOCK_CODE", item.code), writer.required("STOCK_ID", String(item.id))];
  for (const name of exportedNames) parts.push(simpleElement(item, name, writer));
  const taxCode = numberOf(item, "TAX_CODE");
  parts.push(writer.number("VAT_RATE", taxCode === undefined ? 0 : vatRates[taxCode]));
  parts.push(idElement(item, "STOCK_TTYPE", lookups), idElement(item, "STOCK_TYPE", lookups));
  parts.push(userDefinedElements(item, writer, lookups), barcodeElement(item), imageElement(item));
  return parts.join("");
}

const exportedNames = fieldNames.filter((name) => definitionOf(name).exported);

function simpleElement(item: StockItem, name: FieldName, writer: ElementWriter): string {
  const { kind } = definitionOf(name);
  if (kind === "text") return writer.text(name, textOf(item, name));
  if (kind === "flag") return writer.required(name, numberOf(item, name) === -1 ? "-1" : "0");
  return writer.number(name, numberOf(item, name));
}

function idElement(item: StockItem, name: "STOCK_TTYPE" | "STOCK_TYPE", lookups: Lookups): string {
  const row = lookups.find(name, textOf(item, name));
  return row === undefined ? "" : `<${name}_ID>${row.id}</${name}_ID>`;
}

function userDefinedElements(item: StockItem, writer: ElementWriter, lookups: Lookups): string {
  return lookups
    .userDefined()
    .map(({ name, type }) => {
      const value = textOf(item, `UDA:${name}`);
      if (value === "" && writer.text("X", "") === "") return "";
      const attributes = `NAME="${escapeXml(name)}" TYPE="${type}"`;
      return `<USER_DEFINED ${attributes}>${escapeXml(value)}</USER_DEFINED>`;
    })
    .join("");
}

function barcodeElement(item: StockItem): string {
  const barcode = textOf(item, "BARCODE");
  if (barcode === "") return "<BARCODES/>";
  const type = textOf(item, "BARCODE_TYPE");
  const attribute = type === "" ? "" : ` TYPE="${escapeXml(type)}"`;
  return `<BARCODES><BARCODE${attribute}>${escapeXml(barcode)}</BARCODE></BARCODES>`;
}

function imageElement(item: StockItem): string {
  const file = textOf(item, "IMAGE_FILENAME");
  if (file === "") return "";
  return `<STOCK_IMAGES><STOCK_IMAGE><IMAGE_NAME>Main</IMAGE_NAME><FILE_NAME>${escapeXml(file)}</FILE_NAME></STOCK_IMAGE></STOCK_IMAGES>`;
}

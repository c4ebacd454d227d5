import type { SeededRandom } from "../seededRandom";
import { shuffled } from "../seededRandom";
import { commonElements, ElementWriter } from "./exportItem";
import type { StockItem } from "./item";
import { textOf } from "./item";
import { selectItems } from "./selectItems";
import type { Store } from "./store";
import type { KhaosSwitches } from "./switches";
import { escapeXml } from "./xml";

/** What a read needs besides its arguments. */
export interface ReadSetting {
  store: Store;
  switches: KhaosSwitches;
  /** One sequence for all reads of a simulator, so that two reads of the same item look different. */
  random: SeededRandom;
}

/** Which items are wanted. */
export interface ItemSelection {
  /** Comma-separated keys; empty for all items. */
  codes: string;
  mappingType: number;
  /** London wall-clock milliseconds; older items are left out. `undefined` for no limit. */
  updatedSince?: number;
}

/**
 * The document of `ExportStock`: variants inside their parents only, unknown codes left out, order arbitrary.
 * @source KC-15, KC-16, KC-41, KC-47, KC-67
 * @throws SoapFault for a mapping type that is not known.
 */
export function exportStock(selection: ItemSelection, setting: ReadSetting): string {
  const { store, switches, random } = setting;
  const chosen = new Set<StockItem>();
  for (const item of selectItems(selection, setting)) {
    if (item.place === undefined || switches.childCodeAlone === "plain") chosen.add(item);
    else if (switches.childCodeAlone === "parent") {
      const parent = store.byId(item.parentId);
      if (parent !== undefined) chosen.add(parent);
    }
  }
  const writer = new ElementWriter(random);
  const elements = shuffled(random, [...chosen]).map((item) => itemElement(item, writer, store));
  return `<?xml version="1.0"?>\r\n<STOCK_ITEMS>\r\n${elements.join("\r\n")}\r\n</STOCK_ITEMS>`;
}

function itemElement(item: StockItem, writer: ElementWriter, store: Store): string {
  const description = writer.required("STOCK_DESC", textOf(item, "STOCK_DESC"));
  const scs = item.headings === undefined ? "" : scsElement(item, item.headings, { writer, store });
  return `<STOCK_ITEM>${commonElements(item, writer, store.lookups)}${description}${scs}</STOCK_ITEM>`;
}

interface TreeTools {
  writer: ElementWriter;
  store: Store;
}

function scsElement(parent: StockItem, headings: readonly string[], tools: TreeTools): string {
  const captions = headings.map((heading) => `<HEADING>${escapeXml(heading)}</HEADING>`).join("");
  const children = tools.store.childrenOf(parent);
  return `<SCS>${captions}${styleElements(children, { axis: 0, axes: headings.length }, tools)}</SCS>`;
}

/** One `STYLE` per element of an axis, in the order of first use; below the last axis the variants themselves. */
function styleElements(
  children: readonly StockItem[],
  { axis, axes }: { axis: number; axes: number },
  tools: TreeTools,
): string {
  if (axis === axes) return children.map((child) => childElement(child, tools)).join("");
  const groups = new Map<string, StockItem[]>();
  for (const child of children) {
    const key = (child.place?.values[axis] ?? "").toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [child]);
    else group.push(child);
  }
  return [...groups.values()]
    .map((group) => {
      const place = group[0]?.place;
      const suffix = group.map((child) => child.place?.codes[axis] ?? "").find(Boolean) ?? "";
      const suffixElement = suffix === "" ? "" : tools.writer.required("SCS_CODE_SUFFIX", suffix);
      const inner = styleElements(group, { axis: axis + 1, axes }, tools);
      return `<STYLE>${tools.writer.required("DESCRIPTION", place?.values[axis] ?? "")}${suffixElement}${inner}</STYLE>`;
    })
    .join("");
}

function childElement(child: StockItem, { writer, store }: TreeTools): string {
  const description = writer.required("DESCRIPTION", textOf(child, "STOCK_DESC"));
  return `<SCS_ITEM>${commonElements(child, writer, store.lookups)}${description}</SCS_ITEM>`;
}

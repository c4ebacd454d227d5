import { isStockFieldName, type StockField, stockFields } from "../fields/stockFields";
import type { FieldValues, StockItem } from "../fields/stockItem";
import { readXml, type XmlProblem } from "../soap/xmlStream";
import { toFieldValue, toFlag } from "./values";

/** A Stock Item of the export. `countryOfOrigin` still holds the text of the document; `barcodes` lists all of them, in order. */
export interface ExportedItem extends StockItem {
  barcodes: string[];
}

/** Items of an export document, parents before their children; or why it could not be read. */
export type ExportedStock = { items: ExportedItem[]; problem: null } | { items: null; problem: XmlProblem };

interface Style {
  code: string;
  description: string;
}

interface Draft {
  parent: Draft | null;
  code: string;
  isScsParent: boolean;
  headings: string[];
  path: Style[];
  deleted: boolean;
  fields: FieldValues;
  barcodes: string[];
}

type Frame =
  | { kind: "outside" | "ignored" }
  | { kind: "item"; draft: Draft }
  | { kind: "scs"; draft: Draft; path: Style[] }
  | { kind: "style"; draft: Draft; path: Style[]; style: Style }
  | { kind: "barcodes"; draft: Draft }
  | { kind: "text"; done: (text: string) => void; draft: Draft };

const byElement = new Map<string, StockField>(
  stockFields.flatMap((field) =>
    field.exportElement !== null && field.readFrom === "export" && field.owner !== "key" && field.name !== "barcode"
      ? [[field.exportElement, field] as const]
      : [],
  ),
);
// A child carries DESCRIPTION where other items carry STOCK_DESC.
const description = byElement.get("STOCK_DESC");

const outside: Frame = { kind: "outside" };
const ignored: Frame = { kind: "ignored" };

const startDraft = (place: { parent: Draft | null; path: Style[] }): Draft => ({
  parent: place.parent,
  code: "",
  isScsParent: false,
  headings: [],
  path: place.path,
  deleted: false,
  fields: {},
  barcodes: [],
});

const enterItem = (draft: Draft, name: string): Frame => {
  if (name === "SCS" && draft.parent === null) {
    draft.isScsParent = true;
    return { kind: "scs", draft, path: [] };
  }
  if (name === "BARCODES") return { kind: "barcodes", draft };
  if (name === "STOCK_CODE") {
    return {
      kind: "text",
      draft,
      done: (text) => {
        draft.code = text.trim();
      },
    };
  }
  if (name === "DELETED") {
    return {
      kind: "text",
      draft,
      done: (text) => {
        draft.deleted = toFlag(text) ?? false;
      },
    };
  }
  const field = name === "DESCRIPTION" ? description : byElement.get(name);
  if (!field) return ignored;
  return {
    kind: "text",
    draft,
    done: (text) => {
      const value = toFieldValue(field, text);
      if (value !== undefined && isStockFieldName(field.name)) draft.fields[field.name] = value;
    },
  };
};

const enterTree = (frame: Extract<Frame, { kind: "scs" | "style" }>, name: string, drafts: Draft[]): Frame => {
  const { draft, path } = frame;
  if (name === "STYLE") {
    const style: Style = { code: "", description: "" };
    return { kind: "style", draft, path: [...path, style], style };
  }
  if (name === "SCS_ITEM") {
    const child = startDraft({ parent: draft, path });
    drafts.push(child);
    return { kind: "item", draft: child };
  }
  if (frame.kind === "scs") {
    return name === "HEADING" ? { kind: "text", draft, done: (text) => draft.headings.push(text.trim()) } : ignored;
  }
  const { style } = frame;
  const key = name === "SCS_CODE_SUFFIX" ? "code" : name === "DESCRIPTION" ? "description" : null;
  if (key === null) return ignored;
  return {
    kind: "text",
    draft,
    done: (text) => {
      style[key] = text.trim();
    },
  };
};

const enter = (frame: Frame, name: string, drafts: Draft[]): Frame => {
  switch (frame.kind) {
    case "item":
      return enterItem(frame.draft, name);
    case "scs":
    case "style":
      return enterTree(frame, name, drafts);
    case "barcodes":
      return {
        kind: "text",
        draft: frame.draft,
        done: (text) => text.trim() !== "" && frame.draft.barcodes.push(text.trim()),
      };
    case "outside": {
      if (name !== "STOCK_ITEM") return outside;
      const draft = startDraft({ parent: null, path: [] });
      drafts.push(draft);
      return { kind: "item", draft };
    }
    default:
      return ignored;
  }
};

const toItem = (draft: Draft): ExportedItem => {
  const [barcode] = draft.barcodes;
  return {
    stockCode: draft.code,
    parentCode: draft.parent?.code ?? null,
    isScsParent: draft.isScsParent,
    scsHeadings: draft.headings,
    scsPath: draft.path.map(({ code, description: text }) => ({ code, description: text })),
    deleted: draft.deleted,
    fields: barcode === undefined ? draft.fields : { ...draft.fields, barcode },
    barcodes: draft.barcodes,
  };
};

/**
 * Reads a stock export in one pass. Children are taken out of their parents, with the parent's code and their place on each axis; an item without a code is
 * left out. The name of the root does not matter, and elements that nobody asked for are skipped. Never throws. @source KC-5, KC-16, KC-41, KC-50, KC-67
 */
export const parseExportStock = (chunks: Iterable<string>): ExportedStock => {
  const drafts: Draft[] = [];
  const stack: Frame[] = [outside];
  let text = "";
  const problem = readXml(chunks, {
    open: (name) => {
      stack.push(enter(stack.at(-1) ?? outside, name, drafts));
      text = "";
    },
    text: (part) => {
      text += part;
    },
    close: () => {
      const frame = stack.pop();
      if (frame?.kind === "text") frame.done(text);
      text = "";
    },
  });
  if (problem) return { items: null, problem };
  return { items: drafts.filter(({ code }) => code !== "").map(toItem), problem: null };
};

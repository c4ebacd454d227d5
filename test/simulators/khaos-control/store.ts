import type { SimClock } from "../clock";
import { financeFields } from "./fields";
import type { AxisPlace, FieldValue, StockItem } from "./item";
import { foldCode } from "./item";
import { Lookups } from "./lookups";

/** One change of one field. `from` is `null` only when the change created the item; an emptied field has `to` "". */
export interface AuditEntry {
  at: string;
  /** The SOAP method, `desktop` for a person, `order` for a sale. */
  call: string;
  stockCode: string;
  /** Field in export vocabulary, or `STOCK_CODE`, `PARENT_CODE`, `SCS_HEADINGS`, `SCS_VALUES`, `SCS_CODES`. */
  field: string;
  from: FieldValue | null;
  to: FieldValue | null;
}

/** What an item starts with. */
export interface NewItem {
  code: string;
  parentId?: number;
  headings?: string[];
  place?: AxisPlace;
  values: Record<string, FieldValue | undefined>;
  unknown?: Record<string, unknown>;
}

/** Stock Items, indexed, with an append-only audit log of each change after the seed. */
export class Store {
  readonly audit: AuditEntry[] = [];
  readonly lookups = new Lookups();
  private readonly items = new Map<number, StockItem>();
  private readonly byCode = new Map<string, StockItem[]>();
  private readonly byParent = new Map<number, StockItem[]>();
  private nextId = 10_001;

  constructor(readonly clock: SimClock) {}

  /** Every item, oldest first. */
  all(): IterableIterator<StockItem> {
    return this.items.values();
  }

  /** The first item with a code, ignoring case and outer spaces. */
  find(code: string): StockItem | undefined {
    return this.byCode.get(foldCode(code))?.[0];
  }

  /** All items with a code: several only where duplicate codes are allowed. */
  findAll(code: string): readonly StockItem[] {
    return this.byCode.get(foldCode(code)) ?? [];
  }

  /** The item with an internal id. */
  byId(id: number | undefined): StockItem | undefined {
    return id === undefined ? undefined : this.items.get(id);
  }

  /** The variants of a parent, oldest first; empty for any other item. */
  childrenOf(parent: StockItem): readonly StockItem[] {
    return this.byParent.get(parent.id) ?? [];
  }

  /** Adds an item without an audit entry, as the state before the test begins. */
  seed(start: NewItem): StockItem {
    const now = this.clock.now();
    const item: StockItem = {
      ...start,
      id: this.nextId,
      createdMs: now,
      revisedMs: now,
      movedMs: now,
      usedOnOrder: false,
    };
    this.nextId += 1;
    this.items.set(item.id, item);
    this.index(item);
    this.linkToParent(item);
    return item;
  }

  /** Adds an item and writes one audit entry for each field that is not empty. */
  create(start: NewItem, call: string): StockItem {
    const item = this.seed(start);
    this.write({ item, call, field: "STOCK_CODE", from: null, to: item.code });
    const parent = this.byId(item.parentId);
    if (parent !== undefined) this.write({ item, call, field: "PARENT_CODE", from: null, to: parent.code });
    for (const [field, to] of structureOf(item)) this.write({ item, call, field, from: null, to });
    for (const [field, to] of Object.entries(item.values)) {
      if (to !== undefined) this.write({ item, call, field, from: null, to });
    }
    return item;
  }

  /** Changes one value. `undefined` empties it. Returns whether anything changed; only then is an audit entry written. */
  set(item: StockItem, change: { field: string; to: FieldValue | undefined; call: string }): boolean {
    const { field, call } = change;
    const to = change.to === "" ? undefined : change.to;
    const from = item.values[field];
    if (from === to) return false;
    item.values[field] = to;
    this.write({ item, call, field, from: from ?? "", to: to ?? "" });
    const now = this.clock.now();
    if (field === "STOCK_LEVEL") item.movedMs = now;
    else item.revisedMs = now;
    return true;
  }

  /** Gives an item another code. */
  rename(item: StockItem, code: string, call: string): void {
    const from = item.code;
    if (from === code) return;
    const folded = foldCode(from);
    this.byCode.set(
      folded,
      this.findAll(from).filter((other) => other !== item),
    );
    item.code = code;
    this.index(item);
    this.write({ item, call, field: "STOCK_CODE", from, to: code });
    this.touch(item);
  }

  /** Makes an item a parent, or changes its axis captions. */
  setHeadings(item: StockItem, headings: string[], call: string): void {
    this.restructure(item, call, () => {
      item.headings = headings;
    });
  }

  /** Links an item under a parent, moves it, or (without a parent) unlinks it. */
  link(item: StockItem, target: { parent?: StockItem; place?: AxisPlace }, call: string): void {
    const before = this.byId(item.parentId);
    if (before !== target.parent && before !== undefined) {
      this.byParent.set(
        before.id,
        this.childrenOf(before).filter((child) => child !== item),
      );
      this.touch(before);
    }
    if (before !== target.parent) {
      item.parentId = target.parent?.id;
      this.linkToParent(item);
      const to = target.parent?.code ?? "";
      this.write({ item, call, field: "PARENT_CODE", from: before?.code ?? "", to });
    }
    this.restructure(item, call, () => {
      item.place = target.place;
    });
    if (target.parent !== undefined) this.touch(target.parent);
  }

  /** Marks an item as revised now, without a change. */
  touch(item: StockItem): void {
    item.revisedMs = this.clock.now();
  }

  /** Changes of finance fields other than those that came with an item's creation. */
  financeChanges(): AuditEntry[] {
    const finance = new Set<string>(financeFields);
    return this.audit.filter((entry) => finance.has(entry.field) && entry.from !== null);
  }

  private index(item: StockItem): void {
    const folded = foldCode(item.code);
    this.byCode.set(folded, [...(this.byCode.get(folded) ?? []), item]);
  }

  private linkToParent(item: StockItem): void {
    if (item.parentId === undefined) return;
    const children = this.byParent.get(item.parentId);
    if (children === undefined) this.byParent.set(item.parentId, [item]);
    else children.push(item);
  }

  private restructure(item: StockItem, call: string, change: () => void): void {
    const before = new Map(structureOf(item));
    change();
    const after = new Map(structureOf(item));
    for (const field of new Set([...before.keys(), ...after.keys()])) {
      const from = before.get(field) ?? "";
      const to = after.get(field) ?? "";
      if (from !== to) this.write({ item, call, field, from, to });
    }
    this.touch(item);
  }

  private write(entry: {
    item: StockItem;
    call: string;
    field: string;
    from: FieldValue | null;
    to: FieldValue;
  }): void {
    const { item, call, field, from, to } = entry;
    this.audit.push({ at: new Date(this.clock.now()).toISOString(), call, stockCode: item.code, field, from, to });
  }
}

/** The size-colour-style structure of an item as audit fields; empty for a plain item. */
function structureOf(item: StockItem): [field: string, text: string][] {
  const result: [string, string][] = [];
  if (item.headings !== undefined) result.push(["SCS_HEADINGS", item.headings.join(" / ")]);
  if (item.place !== undefined) {
    result.push(["SCS_VALUES", item.place.values.join(" / ")]);
    if (item.place.codes.some((code) => code !== "")) result.push(["SCS_CODES", item.place.codes.join(" / ")]);
  }
  return result;
}

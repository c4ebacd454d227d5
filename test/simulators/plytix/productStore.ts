import type { Audit, ProductRecord } from "./records";

/** All products of the account with the indexes that searches need. Holds no rules; those are in `productEdits.ts`. */
export class ProductStore {
  private readonly byId = new Map<string, ProductRecord>();
  private readonly bySku = new Map<string, ProductRecord>();
  private readonly byFoldedSku = new Map<string, Set<ProductRecord>>();
  private readonly children = new Map<string, Set<ProductRecord>>();
  private sorted: ProductRecord[] | undefined;
  private changes = 0;

  /** Number of products in the account. */
  get size(): number {
    return this.byId.size;
  }

  /** Grows with every change; a result computed at the same revision is still right. */
  get revision(): number {
    return this.changes;
  }

  get(id: string): ProductRecord | undefined {
    return this.byId.get(id);
  }

  withSku(sku: string): ProductRecord | undefined {
    return this.bySku.get(sku);
  }

  /** Products whose SKU equals the given one when case is ignored, in no particular order. */
  withFoldedSku(sku: string): ProductRecord[] {
    return [...(this.byFoldedSku.get(sku.toLowerCase()) ?? [])];
  }

  /** All products by id: the order of searches that ask for none. Computed anew only when products come or go. */
  all(): readonly ProductRecord[] {
    this.sorted ??= [...this.byId.values()].sort(byId);
    return this.sorted;
  }

  /** Products in the order of their creation. */
  inCreationOrder(): ProductRecord[] {
    return [...this.byId.values()];
  }

  /** Direct variants of a product by id; empty for an id nobody has. */
  variantsOf(id: string): ProductRecord[] {
    return [...(this.children.get(id) ?? [])].sort(byId);
  }

  variantCount(id: string): number {
    return this.children.get(id)?.size ?? 0;
  }

  add(record: ProductRecord): void {
    this.byId.set(record.id, record);
    this.indexSku(record);
    if (record.parentId !== null) entry(this.children, record.parentId).add(record);
    this.sorted = undefined;
    this.changes += 1;
  }

  remove(record: ProductRecord): void {
    this.byId.delete(record.id);
    this.unindexSku(record);
    if (record.parentId !== null) this.children.get(record.parentId)?.delete(record);
    this.sorted = undefined;
    this.changes += 1;
  }

  rename(record: ProductRecord, sku: string): void {
    this.unindexSku(record);
    record.sku = sku;
    this.indexSku(record);
  }

  setParent(record: ProductRecord, parentId: string | null): void {
    if (record.parentId !== null) this.children.get(record.parentId)?.delete(record);
    record.parentId = parentId;
    if (parentId !== null) entry(this.children, parentId).add(record);
    this.changes += 1;
  }

  /** Stamps a change; `modified` never goes back. */
  touch(record: ProductRecord, now: number, by: Audit): void {
    record.modified = Math.max(record.modified, now);
    record.modifiedBy = by;
    this.changes += 1;
  }

  /** Says that something outside the products changed what searches return. */
  invalidate(): void {
    this.changes += 1;
  }

  /** What the API calls `product_type`. */
  typeOf(record: ProductRecord): "SINGLE" | "PARENT" | "VARIANT" | "SUB-VARIANT" {
    const level = this.levelOf(record);
    return level === 3 ? "SUB-VARIANT" : level === 2 ? "VARIANT" : level === 1 ? "PARENT" : "SINGLE";
  }

  /** 0 single, 1 parent, 2 variant, 3 sub-variant (its parent is itself a variant). */
  levelOf(record: ProductRecord): 0 | 1 | 2 | 3 {
    if (record.parentId !== null) {
      const parent = this.byId.get(record.parentId);
      return parent !== undefined && parent !== record && parent.parentId !== null ? 3 : 2;
    }
    if (record.declaredType === "VARIANT") return 2;
    if (record.declaredType === "PARENT") return 1;
    return !record.typeStands && this.variantCount(record.id) > 0 ? 1 : 0;
  }

  private indexSku(record: ProductRecord): void {
    this.bySku.set(record.sku, record);
    entry(this.byFoldedSku, record.sku.toLowerCase()).add(record);
  }

  private unindexSku(record: ProductRecord): void {
    this.bySku.delete(record.sku);
    this.byFoldedSku.get(record.sku.toLowerCase())?.delete(record);
  }
}

const byId = (a: ProductRecord, b: ProductRecord) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function entry(index: Map<string, Set<ProductRecord>>, key: string): Set<ProductRecord> {
  const existing = index.get(key);
  if (existing !== undefined) return existing;
  const fresh = new Set<ProductRecord>();
  index.set(key, fresh);
  return fresh;
}

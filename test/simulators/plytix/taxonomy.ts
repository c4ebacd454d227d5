/** A category of products or of files. */
export interface CategoryRecord {
  readonly id: string;
  name: string;
  /** How the category appears in paths; the same as `name` save where a catalogue file says otherwise. */
  segment: string;
  /** `null` for a root category. */
  parentId: string | null;
  /** Place among its siblings, from 1. */
  order: number;
  modified: number;
  /** Instant of deletion; searches show the category until `settleMs` later, everything else does not. */
  deletedAt?: number;
}

/** Deepest level a category may have. */
export const MAX_CATEGORY_DEPTH = 6;

/** A tree of categories. */
export class CategoryTree {
  private readonly byId = new Map<string, CategoryRecord>();
  private readonly byPath = new Map<string, CategoryRecord>();

  constructor(
    private readonly newId: (kind: string) => string,
    private readonly now: () => number,
  ) {}

  /** A category that exists; `undefined` for one that was deleted. */
  get(id: string): CategoryRecord | undefined {
    const record = this.byId.get(id);
    return record?.deletedAt === undefined ? record : undefined;
  }

  /** What searches see, in the order of the tree, each category before those below it: deleted ones linger for `settleMs`. */
  listed(settleMs: number): CategoryRecord[] {
    const now = this.now();
    const shown = [...this.byId.values()].filter(
      ({ deletedAt }) => deletedAt === undefined || now < deletedAt + settleMs,
    );
    const below = (parentId: string | null): CategoryRecord[] =>
      shown
        .filter((one) => one.parentId === parentId)
        .sort((a, b) => a.order - b.order)
        .flatMap((one) => [one, ...below(one.id)]);
    return below(null);
  }

  childrenOf(parentId: string | null): CategoryRecord[] {
    return [...this.byId.values()]
      .filter((one) => one.parentId === parentId && one.deletedAt === undefined)
      .sort((a, b) => a.order - b.order);
  }

  /** Names from the root down to the category itself. */
  pathOf(record: CategoryRecord): string[] {
    return [...this.ancestorsOf(record), record].map(({ segment }) => segment);
  }

  /** Ancestors from the root down, without the category itself. */
  ancestorsOf(record: CategoryRecord): CategoryRecord[] {
    const parent = record.parentId === null ? undefined : this.byId.get(record.parentId);
    return parent === undefined ? [] : [...this.ancestorsOf(parent), parent];
  }

  add(name: string, parentId: string | null): CategoryRecord {
    const order = this.childrenOf(parentId).length + 1;
    const record = { id: this.newId("category"), name, segment: name, parentId, order, modified: this.now() };
    this.byId.set(record.id, record);
    return record;
  }

  /** The category at a path, made with its ancestors when missing; the last one carries `name`. */
  ensure(path: readonly string[], name: string): CategoryRecord {
    const segments = path.length === 0 ? [name] : path;
    let parentId: string | null = null;
    let record: CategoryRecord | undefined;
    for (const [index, segment] of segments.entries()) {
      const key = JSON.stringify(segments.slice(0, index + 1));
      const known = this.byPath.get(key);
      record = known?.deletedAt === undefined ? known : undefined;
      record ??= this.add(segment, parentId);
      this.byPath.set(key, record);
      parentId = record.id;
    }
    const leaf = record ?? this.add(name, null);
    leaf.name = name;
    return leaf;
  }

  /** Deletes a category with everything below it; returns the ids that are gone. */
  remove(record: CategoryRecord): string[] {
    record.deletedAt = this.now();
    return [record.id, ...this.childrenOf(record.id).flatMap((child) => this.remove(child))];
  }
}

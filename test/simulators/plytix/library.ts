/** A file of the asset library. Instants are milliseconds since 1970. */
export interface AssetRecord {
  readonly id: string;
  filename: string;
  /** Bytes; 0 when unknown. */
  fileSize: number;
  categoryIds: string[];
  isPublic: boolean;
  /** Address it was uploaded from; empty for uploads by content. */
  sourceUrl: string;
  fileModified: number;
  created: number;
  modified: number;
  /** Instant of deletion; searches show the asset until `settleMs` later. */
  deletedAt?: number;
}

/** A definition of links between products. */
export interface RelationshipRecord {
  readonly id: string;
  readonly label: string;
  name: string;
  symmetrical: boolean;
  created: number;
  modified: number;
}

/** Level of an attribute inside a family. */
export type AttributeLevel = "no_level" | "parent_level" | "variant_level";

/** A product family: which attributes its products have, and at which level they are kept. */
export interface FamilyRecord {
  readonly id: string;
  readonly modelId: string;
  name: string;
  /** Label → level as reads show it. System attributes by their bare name. */
  levels: Map<string, AttributeLevel>;
  /** Edits that were accepted and take effect at an instant. */
  pending: { at: number; levels: Map<string, AttributeLevel> }[];
  created: number;
  modified: number;
}

/** A group of attributes as the app shows them together. */
export interface AttributeGroupRecord {
  readonly id: string;
  name: string;
  order: number;
  labels: string[];
}

/** Records of one kind by id, in the order of their creation. */
export class Shelf<R extends { readonly id: string }> {
  private readonly byId = new Map<string, R>();

  get(id: string): R | undefined {
    return this.byId.get(id);
  }

  all(): R[] {
    return [...this.byId.values()];
  }

  add(record: R): R {
    this.byId.set(record.id, record);
    return record;
  }

  remove(id: string): void {
    this.byId.delete(id);
  }
}

/** The last part of a file name after its dot, in lower case; empty when there is none. */
export const extensionOf = (filename: string): string => /\.([^./]+)$/.exec(filename)?.[1]?.toLowerCase() ?? "";

import { z } from "zod";
import { flag, instant, listOf, number, rowReader, text } from "./values";

/** A definition of links between products. */
export interface Relationship {
  id: string;
  /** Its key in the API; never changes. */
  label: string | null;
  name: string | null;
  /** Whether a link counts for both sides; `null` where the answer does not tell. */
  isSymmetrical: boolean | null;
  /** Instants in ISO form, UTC. */
  created: string | null;
  modified: string | null;
}

/** Columns of a search of relationships. */
export const relationshipColumns: readonly string[] = ["label", "name", "symmetrical", "created", "modified"];

/** Reads a relationship; `null` without id. Never throws. */
export const toRelationship = rowReader<Relationship>(
  z
    .looseObject({
      id: z.string().min(1),
      label: text,
      name: text,
      symmetrical: flag,
      created: instant,
      created_at: instant,
      modified: instant,
    })
    .transform(({ id, label, name, symmetrical, created, created_at, modified }) => ({
      id,
      label,
      name,
      isSymmetrical: symmetrical,
      created: created ?? created_at,
      modified,
    })),
);

/** One linked product. */
export interface RelatedProduct {
  productId: string;
  quantity: number | null;
  /** Instant in ISO form, UTC. */
  lastModified: string | null;
}

/** Reads a linked product; `null` without id. Never throws. */
export const toRelatedProduct = rowReader<RelatedProduct>(
  z
    .looseObject({ product_id: z.string().min(1), quantity: number, last_modified: instant })
    .transform(({ product_id, quantity, last_modified }) => ({
      productId: product_id,
      quantity,
      lastModified: last_modified,
    })),
);

/** The links of one product under one relationship. */
export interface ProductRelationship {
  relationshipId: string;
  relationshipLabel: string | null;
  relatedProducts: RelatedProduct[];
}

/** Reads the links of one product under one relationship; `null` without id. Never throws. */
export const toProductRelationship = rowReader<ProductRelationship>(
  z
    .looseObject({
      relationship_id: z.string().min(1),
      relationship_label: text,
      related_products: listOf(toRelatedProduct),
    })
    .transform(({ relationship_id, relationship_label, related_products }) => ({
      relationshipId: relationship_id,
      relationshipLabel: relationship_label,
      relatedProducts: related_products,
    })),
);

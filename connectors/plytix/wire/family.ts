import { z } from "zod";
import { instant, number, rowReader, text } from "./values";

/** A product family: which attributes its products have. */
export interface Family {
  id: string;
  name: string | null;
  attributeCount: number | null;
  /** Versions of the family that Plytix keeps internally. */
  modelCount: number | null;
  productCount: number | null;
  /** Instants in ISO form, UTC. */
  created: string | null;
  modified: string | null;
}

/** Columns of a search of families. */
export const familyColumns: readonly string[] = [
  "name",
  "created",
  "modified",
  "total_attributes",
  "total_models",
  "total_products",
];

/** Reads a family; `null` without id. Never throws. */
export const toFamily = rowReader<Family>(
  z
    .looseObject({
      id: z.string().min(1),
      name: text,
      total_attributes: number,
      total_models: number,
      total_products: number,
      created: instant,
      created_at: instant,
      modified: instant,
    })
    .transform((row) => ({
      id: row.id,
      name: row.name,
      attributeCount: row.total_attributes,
      modelCount: row.total_models,
      productCount: row.total_products,
      created: row.created ?? row.created_at,
      modified: row.modified,
    })),
);

/** An attribute as a member of a family. */
export interface FamilyAttribute {
  /** `null` for attributes of the system. */
  id: string | null;
  label: string;
  name: string | null;
  /** `no_level`, `parent_level` or `variant_level`; counts only where inheritance is on. */
  level: string | null;
}

/** Reads an attribute of a family; `null` without label. Never throws. */
export const toFamilyAttribute = rowReader<FamilyAttribute>(
  z
    .looseObject({ id: text, label: z.string().min(1), name: text, attribute_level: text })
    .transform(({ id, label, name, attribute_level }) => ({ id, label, name, level: attribute_level })),
);

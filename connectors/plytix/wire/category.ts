import { z } from "zod";
import { instant, number, rowReader, text, textList } from "./values";

/** A category of products or of files. */
export interface Category {
  id: string;
  name: string | null;
  slug: string | null;
  /** Place among its siblings; Plytix gives it as text. @source PX-43 */
  order: number | null;
  childCount: number | null;
  /** From the top down. */
  parentIds: string[];
  /** Names from the top down, its own last. */
  path: string[];
  /** Instant in ISO form, UTC. Categories have no time of creation. */
  modified: string | null;
}

/** Columns of a search of categories. */
export const categoryColumns: readonly string[] = ["name", "path", "parents_ids", "n_children", "order"];

/** Reads a category; `null` without id. Never throws. */
export const toCategory = rowReader<Category>(
  z
    .looseObject({
      id: z.string().min(1),
      name: text,
      slug: text,
      order: number,
      n_children: number,
      parents_ids: textList,
      path: textList,
      modified: instant,
    })
    .transform((row) => ({
      id: row.id,
      name: row.name,
      slug: row.slug,
      order: row.order,
      childCount: row.n_children,
      parentIds: row.parents_ids,
      path: row.path,
      modified: row.modified,
    })),
);

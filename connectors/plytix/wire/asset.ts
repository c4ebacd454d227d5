import { z } from "zod";
import { flag, idList, instant, number, rowReader, text } from "./values";

/** A file of the asset library. Fields that an answer leaves out are `null`. */
export interface Asset {
  id: string;
  filename: string | null;
  extension: string | null;
  contentType: string | null;
  /** `IMAGES`, `VIDEOS`, `TEXTS` and so on. */
  fileType: string | null;
  /** In bytes. */
  fileSize: number | null;
  status: string | null;
  isPublic: boolean | null;
  /** Whether any product uses it. */
  isAssigned: boolean | null;
  hasCustomThumbnail: boolean | null;
  categoryIds: string[];
  productCount: number | null;
  catalogueCount: number | null;
  /** Address of the file; it contains the file name, so it changes with it. */
  url: string | null;
  thumbnailUrl: string | null;
  /** Instants in ISO form, UTC. */
  fileModified: string | null;
  created: string | null;
  modified: string | null;
}

/** Columns of a search of assets. */
export const assetColumns: readonly string[] = [
  "filename",
  "extension",
  "content_type",
  "file_type",
  "file_size",
  "file_modified",
  "assigned",
  "public",
  "status",
  "has_custom_thumb",
  "categories",
  "n_products",
  "n_catalogs",
  "thumbnail",
  "url",
  "created",
  "modified",
];

const schema = z.looseObject({
  id: z.string().min(1),
  filename: text,
  extension: text,
  content_type: text,
  file_type: text,
  file_size: number,
  file_modified: instant,
  assigned: flag,
  public: flag,
  status: text,
  has_custom_thumb: flag,
  categories: idList,
  n_products: number,
  n_catalogs: number,
  thumbnail: text,
  thumb: text,
  url: text,
  created: instant,
  modified: instant,
});

/** Reads an asset; `null` without id. Never throws. */
export const toAsset = rowReader<Asset>(
  schema.transform((row) => ({
    id: row.id,
    filename: row.filename,
    extension: row.extension,
    contentType: row.content_type,
    fileType: row.file_type,
    fileSize: row.file_size,
    status: row.status,
    isPublic: row.public,
    isAssigned: row.assigned,
    hasCustomThumbnail: row.has_custom_thumb,
    categoryIds: row.categories,
    productCount: row.n_products,
    catalogueCount: row.n_catalogs,
    url: row.url,
    thumbnailUrl: row.thumbnail ?? row.thumb,
    fileModified: row.file_modified,
    created: row.created,
    modified: row.modified,
  })),
);

/** An asset as a product refers to it; v2 gives the id alone, then the rest is `null`. @source PX-44 */
export interface LinkedAsset {
  id: string;
  filename: string | null;
  url: string | null;
  thumbnailUrl: string | null;
}

/** Reads a reference to an asset, whichever of its two names the thumbnail has; `null` without id. Never throws. @source PX-44 */
export const toLinkedAsset = rowReader<LinkedAsset>(
  z
    .looseObject({ id: z.string().min(1), filename: text, url: text, thumbnail: text, thumb: text })
    .transform(({ id, filename, url, thumbnail, thumb }) => ({ id, filename, url, thumbnailUrl: thumbnail ?? thumb })),
);

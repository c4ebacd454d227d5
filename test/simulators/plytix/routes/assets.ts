import { z } from "zod";
import { apiError, notFound } from "../apiError";
import { type AssetRecord, extensionOf } from "../library";
import { filterList, metadataField, type SearchKind, searchMetadata, viewOf } from "../metadataSearch";
import { assetUrls, isImage } from "../productViews";
import type { Call, Route } from "../router";
import { toTimestamp } from "../timestamps";
import { liveAsset, type World } from "../world";
import { pathId } from "./find";
import { one, readBody } from "./read";

const createBody = z.object({
  filename: z.string().min(1),
  url: z.url().optional(),
  content: z.base64().optional(),
});
const patchBody = z.object({
  filename: z.string().min(1).optional(),
  categories: z.array(z.object({ id: z.string() })).optional(),
  public: z.boolean().optional(),
});

const fileTypes: Record<string, string> = {
  mp3: "SOUNDS",
  wav: "SOUNDS",
  mp4: "VIDEOS",
  mov: "VIDEOS",
  zip: "COMPRESSED",
  xlsx: "REPORTS",
  csv: "REPORTS",
  pdf: "TEXTS",
  txt: "TEXTS",
  docx: "TEXTS",
};

const fileTypeOf = (filename: string) => (isImage(filename) ? "IMAGES" : (fileTypes[extensionOf(filename)] ?? "OTHER"));

const contentTypeOf = (filename: string) =>
  isImage(filename) ? `image/${extensionOf(filename).replace("jpg", "jpeg")}` : "application/octet-stream";

const productsWith = (world: World, id: string) =>
  world.products.all().filter((product) => product.assetIds.includes(id)).length;

function searchKind(world: World): SearchKind<AssetRecord> {
  const form = world.switches.timestampForm;
  return {
    columns: {
      id: (asset) => asset.id,
      filename: (asset) => asset.filename,
      extension: (asset) => extensionOf(asset.filename),
      content_type: (asset) => contentTypeOf(asset.filename),
      file_type: (asset) => fileTypeOf(asset.filename),
      file_size: (asset) => asset.fileSize,
      // Without offset, unlike the two stamps below.
      file_modified: (asset) => toTimestamp(asset.fileModified, "v2", form),
      assigned: (asset) => productsWith(world, asset.id) > 0,
      public: (asset) => asset.isPublic,
      status: () => "ACTIVE",
      has_custom_thumb: () => false,
      categories: (asset) => asset.categoryIds.filter((id) => world.fileCategories.get(id)).map((id) => ({ id })),
      n_products: (asset) => productsWith(world, asset.id),
      n_catalogs: () => 0,
      thumbnail: (asset) => assetUrls(asset).thumbnail,
      url: (asset) => assetUrls(asset).url,
      created: (asset) => toTimestamp(asset.created, "v1", form),
      modified: (asset) => toTimestamp(asset.modified, "v1", form),
    },
    defaults: ["filename", "file_type", "thumbnail", "url"],
    fields: {
      id: metadataField.option,
      status: { ...metadataField.text, operators: ["like", "eq", "!eq"] },
      file_type: { ...metadataField.option, operators: ["in", "!in"] },
      assigned: metadataField.boolean,
      file_size: metadataField.number,
      categories: { ...metadataField.options, read: (asset) => asset.categoryIds },
      extension: metadataField.text,
      created: { ...metadataField.instant, read: (asset) => asset.created },
      modified: { ...metadataField.instant, read: (asset) => asset.modified },
      filename: metadataField.text,
    },
    limitsOrder: true,
  };
}

/** Routes of the asset library: search, create by address or content, get, update, replace the file, delete. */
export function assetRoutes(world: World): Route[] {
  const kind = searchKind(world);
  const view = viewOf(kind);
  const path = "/api/v1/assets/:id";
  return [
    {
      method: "POST",
      path: "/api/v1/assets/search",
      answer: (call) => searchMetadata(world, { body: call.json(), records: listedAssets(world), kind }),
    },
    { method: "POST", path: "/api/v1/assets", answer: (call) => one(201, view(createAsset(world, call))) },
    { method: "GET", path, answer: (call) => one(200, view(assetOf(world, call))) },
    { method: "PATCH", path, answer: (call) => one(200, view(updateAsset(world, call))) },
    {
      method: "PUT",
      path: `${path}/content`,
      answer: (call) => replaceFile(world, assetOf(world, call), call.raw.length),
    },
    {
      method: "DELETE",
      path,
      answer: (call) => {
        assetOf(world, call).deletedAt = world.clock.now();
        world.products.invalidate();
        return { status: 204 };
      },
    },
    {
      method: "GET",
      path: "/api/v1/filters/asset",
      answer: () => one(200, filterList(kind)),
    },
  ];
}

function replaceFile(world: World, asset: AssetRecord, bytes: number) {
  asset.fileSize = bytes;
  asset.fileModified = world.clock.now();
  asset.modified = asset.fileModified;
  return { status: 202 };
}

function listedAssets(world: World): AssetRecord[] {
  const now = world.clock.now();
  const settleMs = world.switches.settleMs;
  return world.assets.all().filter(({ deletedAt }) => deletedAt === undefined || now < deletedAt + settleMs);
}

function assetOf(world: World, call: Call): AssetRecord {
  const asset = liveAsset(world, pathId(call));
  if (asset === undefined) throw notFound(pathId(call), "id does not exist");
  return asset;
}

function createAsset(world: World, call: Call): AssetRecord {
  const body = readBody(createBody, call.json(), "asset");
  if ((body.url === undefined) === (body.content === undefined)) {
    throw apiError(422, "asset data validation failed", [{ field: "url", msg: "Either url or content is required" }]);
  }
  const known = world.assets
    .all()
    .find(({ sourceUrl, deletedAt }) => sourceUrl !== "" && sourceUrl === body.url && deletedAt === undefined);
  if (known !== undefined) {
    throw apiError(409, "asset data validation failed", [{ field: "url", msg: "already exists", value: known.id }]);
  }
  const now = world.clock.now();
  return world.assets.add({
    id: world.newId("asset"),
    filename: body.filename,
    fileSize: body.content === undefined ? 0 : Buffer.from(body.content, "base64").length,
    categoryIds: [],
    isPublic: true,
    sourceUrl: body.url ?? "",
    fileModified: now,
    created: now - 2,
    modified: now,
  });
}

function updateAsset(world: World, call: Call): AssetRecord {
  const asset = assetOf(world, call);
  const body = readBody(patchBody, call.json(), "asset");
  if (body.filename !== undefined && extensionOf(body.filename) !== extensionOf(asset.filename)) {
    throw apiError(422, "asset data validation failed", [{ field: "filename", msg: "The extension can not change" }]);
  }
  const missing = body.categories?.find(({ id }) => world.fileCategories.get(id) === undefined);
  if (missing !== undefined) {
    throw apiError(422, "asset data validation failed", [
      { field: "categories", msg: "does not exist", value: missing.id },
    ]);
  }
  if (body.filename !== undefined) asset.filename = body.filename;
  if (body.categories !== undefined) asset.categoryIds = body.categories.map(({ id }) => id);
  if (body.public !== undefined) asset.isPublic = body.public;
  asset.modified = world.clock.now();
  return asset;
}

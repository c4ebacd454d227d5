import { changing, creating, deleting, openCalls, pathOf, reading } from "./clientCalls";
import type { PlytixSessionOptions } from "./session";
import { buildSearchBody, type SearchPage, type SearchRequest } from "./wire/answers";
import { type Asset, type LinkedAsset, toAsset, toLinkedAsset } from "./wire/asset";
import { buildMultipart } from "./wire/multipart";

/** What can be changed of an asset; an absent field stays as it is. */
export interface AssetChange {
  /** With the same extension; changes the file's address. */
  filename?: string;
  /** Takes the place of all categories there were. */
  categoryIds?: string[];
  isPublic?: boolean;
}

/** Verbs on the asset library, all v1. Every method may throw `ConnectorError`. */
export interface AssetClient {
  search(request: SearchRequest): Promise<SearchPage<Asset>>;
  get(id: string): Promise<Asset>;
  /** Plytix fetches the file itself, so anybody must be able to read the address. */
  createFromUrl(filename: string, url: string): Promise<Asset>;
  createFromContent(filename: string, content: Buffer): Promise<Asset>;
  update(id: string, change: AssetChange): Promise<Asset>;
  /** Accepted at once, done a little later. */
  replaceContent(id: string, file: { filename: string; content: Buffer }): Promise<void>;
  delete(id: string): Promise<void>;
}

const ASSETS = "/api/v1/assets";

/** Builds the client of the asset library for one connection. */
export const createAssetClient = (options: PlytixSessionOptions): AssetClient => {
  const { search, one, done } = openCalls(options);
  const pathTo = (id: string) => pathOf`/api/v1/assets/${id}`;
  return {
    search: (request) =>
      search({ operation: "searchAssets", path: `${ASSETS}/search`, body: buildSearchBody(request) }, toAsset),
    get: (id) => one(reading("getAsset", pathTo(id)), toAsset),
    createFromUrl: (filename, url) => one(creating("createAssetFromUrl", ASSETS, { filename, url }), toAsset),
    createFromContent: (filename, content) => {
      const body = { filename, content: content.toString("base64") };
      return one(creating("createAssetFromContent", ASSETS, body), toAsset);
    },
    update: (id, { filename, categoryIds, isPublic }) => {
      const body = { filename, categories: categoryIds?.map((categoryId) => ({ id: categoryId })), public: isPublic };
      return one(changing("updateAsset", pathTo(id), body), toAsset);
    },
    replaceContent: (id, { filename, content }) => {
      const path = `${pathTo(id)}/content`;
      return done({ ...changing("updateAssetContent", path, {}), method: "PUT", ...buildMultipart(filename, content) });
    },
    delete: (id) => done(deleting("deleteAsset", pathTo(id))),
  };
};

/** Verbs on the assets of one product. Every method may throw `ConnectorError`. */
export interface ProductAssetClient {
  /** With names and addresses. */
  list(productId: string): Promise<LinkedAsset[]>;
  get(productId: string, assetId: string): Promise<LinkedAsset>;
  /** Under `thumbnail`, `assets` or a media attribute; the thumbnail and a single medium are replaced, a gallery grows. */
  link(productId: string, assetId: string, attributeLabel: string): Promise<void>;
  /** The asset itself stays. */
  unlink(productId: string, assetId: string): Promise<void>;
}

/** Builds the client of the assets of products for one connection. */
export const createProductAssetClient = (options: PlytixSessionOptions): ProductAssetClient => {
  const { list, one, done } = openCalls(options);
  return {
    list: (productId) =>
      list(reading("listProductAssets", pathOf`/api/v2/products/${productId}/assets`), toLinkedAsset),
    get: (productId, assetId) =>
      one(reading("getProductAsset", pathOf`/api/v1/products/${productId}/assets/${assetId}`), toLinkedAsset),
    link: (productId, assetId, attributeLabel) => {
      const body = { id: assetId, attribute_label: attributeLabel };
      // Whether a gallery takes the same asset twice is not documented, so this counts as making something new.
      return done(creating("linkAsset", pathOf`/api/v2/products/${productId}/assets`, body));
    },
    unlink: (productId, assetId) =>
      done(deleting("unlinkAsset", pathOf`/api/v2/products/${productId}/assets/${assetId}`)),
  };
};

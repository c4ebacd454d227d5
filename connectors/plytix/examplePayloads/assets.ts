import type { SearchEnd } from "../actions/searchPages";
import type { Asset, LinkedAsset } from "../wire/asset";
import type { Accepted, Deleted } from "./answers";

/** What *Search Assets* returns. */
export const searchAssetsExample: { data: { assets: Asset[] } & SearchEnd } = {
  data: {
    assets: [
      {
        id: "0a4f586fba70e63f8aea94fa",
        filename: "mug.jpg",
        extension: "jpg",
        contentType: "image/jpeg",
        fileType: "IMAGES",
        fileSize: 1024,
        status: "ACTIVE",
        isPublic: true,
        isAssigned: false,
        hasCustomThumbnail: false,
        categoryIds: [],
        productCount: 0,
        catalogueCount: 0,
        url: "https://files.plytix.com/api/v1.1/file/public_files/0a4f586fba70e63f8aea94fa/mug.jpg",
        thumbnailUrl: "https://files.plytix.com/api/v1.1/thumb/0a4f586fba70e63f8aea94fa/mug.jpg",
        fileModified: "2026-03-02T08:00:00.000Z",
        created: "2026-03-02T08:00:00.000Z",
        modified: "2026-03-02T08:00:00.000Z",
      },
    ],
    count: 1,
    totalCount: 1,
    nextPage: null,
  },
};

/** What *Get Asset* returns. */
export const getAssetExample: { data: Asset } = {
  data: {
    id: "0a4f586fba70e63f8aea94fa",
    filename: "mug.jpg",
    extension: "jpg",
    contentType: "image/jpeg",
    fileType: "IMAGES",
    fileSize: 1024,
    status: "ACTIVE",
    isPublic: true,
    isAssigned: false,
    hasCustomThumbnail: false,
    categoryIds: [],
    productCount: 0,
    catalogueCount: 0,
    url: "https://files.plytix.com/api/v1.1/file/public_files/0a4f586fba70e63f8aea94fa/mug.jpg",
    thumbnailUrl: "https://files.plytix.com/api/v1.1/thumb/0a4f586fba70e63f8aea94fa/mug.jpg",
    fileModified: "2026-03-02T08:00:00.000Z",
    created: "2026-03-02T08:00:00.000Z",
    modified: "2026-03-02T08:00:00.000Z",
  },
};

/** What *Create Asset from URL* returns. */
export const createAssetFromUrlExample: { data: Asset } = {
  data: {
    id: "7b2d8eb708e5275e731eb572",
    filename: "shirt.jpg",
    extension: "jpg",
    contentType: "image/jpeg",
    fileType: "IMAGES",
    fileSize: 0,
    status: "ACTIVE",
    isPublic: true,
    isAssigned: false,
    hasCustomThumbnail: false,
    categoryIds: [],
    productCount: 0,
    catalogueCount: 0,
    url: "https://files.plytix.com/api/v1.1/file/public_files/7b2d8eb708e5275e731eb572/shirt.jpg",
    thumbnailUrl: "https://files.plytix.com/api/v1.1/thumb/7b2d8eb708e5275e731eb572/shirt.jpg",
    fileModified: "2026-03-02T08:00:00.000Z",
    created: "2026-03-02T07:59:59.998Z",
    modified: "2026-03-02T08:00:00.000Z",
  },
};

/** What *Create Asset from Content* returns. */
export const createAssetFromContentExample: { data: Asset } = {
  data: {
    id: "7b2d8eb708e5275e731eb572",
    filename: "shirt.png",
    extension: "png",
    contentType: "image/png",
    fileType: "IMAGES",
    fileSize: 20,
    status: "ACTIVE",
    isPublic: true,
    isAssigned: false,
    hasCustomThumbnail: false,
    categoryIds: [],
    productCount: 0,
    catalogueCount: 0,
    url: "https://files.plytix.com/api/v1.1/file/public_files/7b2d8eb708e5275e731eb572/shirt.png",
    thumbnailUrl: "https://files.plytix.com/api/v1.1/thumb/7b2d8eb708e5275e731eb572/shirt.png",
    fileModified: "2026-03-02T08:00:00.000Z",
    created: "2026-03-02T07:59:59.998Z",
    modified: "2026-03-02T08:00:00.000Z",
  },
};

/** What *Update Asset* returns. */
export const updateAssetExample: { data: Asset } = {
  data: {
    id: "0a4f586fba70e63f8aea94fa",
    filename: "mug-red.jpg",
    extension: "jpg",
    contentType: "image/jpeg",
    fileType: "IMAGES",
    fileSize: 1024,
    status: "ACTIVE",
    isPublic: false,
    isAssigned: false,
    hasCustomThumbnail: false,
    categoryIds: ["9430514fd30262785a1d01f3"],
    productCount: 0,
    catalogueCount: 0,
    url: "https://files.plytix.com/api/v1.1/file/public_files/0a4f586fba70e63f8aea94fa/mug-red.jpg",
    thumbnailUrl: "https://files.plytix.com/api/v1.1/thumb/0a4f586fba70e63f8aea94fa/mug-red.jpg",
    fileModified: "2026-03-02T08:00:00.000Z",
    created: "2026-03-02T08:00:00.000Z",
    modified: "2026-03-02T08:00:00.000Z",
  },
};

/** What *Update Asset Content* returns. */
export const updateAssetContentExample: { data: Accepted } = {
  data: { id: "0a4f586fba70e63f8aea94fa", accepted: true },
};

/** What *Delete Asset* returns. */
export const deleteAssetExample: { data: Deleted } = { data: { id: "0a4f586fba70e63f8aea94fa", deleted: true } };

/** What *List Product Assets* returns. */
export const listProductAssetsExample: { data: { assets: LinkedAsset[] } } = {
  data: {
    assets: [
      {
        id: "0a4f586fba70e63f8aea94fa",
        filename: "mug.jpg",
        url: "https://files.plytix.com/api/v1.1/file/public_files/0a4f586fba70e63f8aea94fa/mug.jpg",
        thumbnailUrl: "https://files.plytix.com/api/v1.1/thumb/0a4f586fba70e63f8aea94fa/mug.jpg",
      },
    ],
  },
};

/** What *Get Product Asset* returns. */
export const getProductAssetExample: { data: LinkedAsset } = {
  data: {
    id: "0a4f586fba70e63f8aea94fa",
    filename: "mug.jpg",
    url: "https://files.plytix.com/api/v1.1/file/public_files/0a4f586fba70e63f8aea94fa/mug.jpg",
    thumbnailUrl: "https://files.plytix.com/api/v1.1/thumb/0a4f586fba70e63f8aea94fa/mug.jpg",
  },
};

/** What *Link Asset to Product* returns. */
export const linkAssetExample: {
  data: { productId: string; assetId: string; attributeLabel: string; linked: boolean };
} = {
  data: {
    productId: "c42cbef338ae0073060e340d",
    assetId: "0a4f586fba70e63f8aea94fa",
    attributeLabel: "hero",
    linked: true,
  },
};

/** What *Unlink Asset from Product* returns. */
export const unlinkAssetExample: { data: { productId: string; assetId: string; unlinked: boolean } } = {
  data: { productId: "c42cbef338ae0073060e340d", assetId: "0a4f586fba70e63f8aea94fa", unlinked: true },
};

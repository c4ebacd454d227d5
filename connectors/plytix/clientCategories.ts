import { changing, creating, deleting, openCalls, pathOf, reading, setting } from "./clientCalls";
import type { PlytixSessionOptions } from "./session";
import { buildSearchBody, type SearchPage, type SearchRequest } from "./wire/answers";
import { type Category, toCategory } from "./wire/category";
import { type ProductCategory, toProductCategory } from "./wire/product";

/** The two trees of categories. */
export type CategoryTree = "product" | "file";

/** What can be changed of a category; an absent field stays as it is. */
export interface CategoryChange {
  name?: string;
  /** Empty moves it to the top level. */
  parentId?: string;
}

/** Verbs on the categories of one tree, all v1. Every method may throw `ConnectorError`. */
export interface CategoryClient {
  search(request: SearchRequest): Promise<SearchPage<Category>>;
  /** Below a parent, or at the top level without one. */
  create(name: string, parentId?: string): Promise<Category>;
  update(id: string, change: CategoryChange): Promise<Category>;
  /** Puts all children of a category, or the top level without one, into this order. */
  setOrder(childIds: string[], parentId?: string): Promise<void>;
  /** With everything below it. */
  delete(id: string): Promise<void>;
}

/** Builds the client of one tree of categories for one connection. */
export const createCategoryClient = (options: PlytixSessionOptions, tree: CategoryTree): CategoryClient => {
  const { search, one, done } = openCalls(options);
  const base = pathOf`/api/v1/categories/${tree}`;
  const pathTo = (id: string) => pathOf`/api/v1/categories/${tree}/${id}`;
  return {
    search: (request) =>
      search({ operation: "searchCategories", path: `${base}/search`, body: buildSearchBody(request) }, toCategory),
    create: (name, parentId) => {
      const path = parentId === undefined ? base : pathTo(parentId);
      return one(creating("createCategory", path, { name }), toCategory);
    },
    update: (id, { name, parentId }) =>
      one(changing("updateCategory", pathTo(id), { name, parent_id: parentId }), toCategory),
    setOrder: (childIds, parentId) =>
      done(changing("setCategoryOrder", pathTo(parentId ?? "root"), { sort_children: childIds })),
    delete: (id) => done(deleting("deleteCategory", pathTo(id))),
  };
};

/** Verbs on the categories of one product. Every method may throw `ConnectorError`. */
export interface ProductCategoryClient {
  /** With names and paths. */
  list(productId: string): Promise<ProductCategory[]>;
  get(productId: string, categoryId: string): Promise<ProductCategory>;
  /** Refused when it is linked already. */
  link(productId: string, categoryId: string): Promise<void>;
  unlink(productId: string, categoryId: string): Promise<void>;
}

/** Builds the client of the categories of products for one connection. */
export const createProductCategoryClient = (options: PlytixSessionOptions): ProductCategoryClient => {
  const { list, one, done } = openCalls(options);
  return {
    list: (productId) =>
      list(reading("listProductCategories", pathOf`/api/v2/products/${productId}/categories`), toProductCategory),
    get: (productId, categoryId) =>
      one(
        reading("getProductCategory", pathOf`/api/v1/products/${productId}/categories/${categoryId}`),
        toProductCategory,
      ),
    link: (productId, categoryId) => {
      const call = setting("linkCategory", pathOf`/api/v2/products/${productId}/categories`, { id: categoryId });
      // Linked already, at the second attempt: by the first one.
      return done({ ...call, settledBy: 409 });
    },
    unlink: (productId, categoryId) =>
      done(deleting("unlinkCategory", pathOf`/api/v2/products/${productId}/categories/${categoryId}`)),
  };
};

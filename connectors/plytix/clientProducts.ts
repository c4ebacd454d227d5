import { ConnectorError } from "../shared/errors";
import { changing, creating, deleting, openCalls, pathOf, reading, setting } from "./clientCalls";
import type { PlytixSessionOptions } from "./session";
import { toWrittenProduct, type WrittenProduct } from "./wire/audit";
import { type ExpandedProduct, type ProductDetails, toExpandedProduct, toProductDetails } from "./wire/productDetails";

/** What can be written of a product. An absent field stays as it is; `null` clears it. @source PX-45 */
export interface ProductChange {
  sku?: string;
  label?: string | null;
  gtin?: string | null;
  status?: string;
  /** Merged label by label; `null` clears one. */
  attributes?: Record<string, unknown>;
  /** Take the place of all there were, as the next. */
  categoryIds?: string[];
  assetIds?: string[];
  thumbnailId?: string | null;
}

/** A product to be made. */
export type NewProduct = ProductChange & { sku: string };

/** Verbs on products. Every method may throw `ConnectorError`. */
export interface ProductClient {
  /** Through v2. @throws {ConnectorError} `notFound`, also for one that is being deleted. */
  get(id: string): Promise<ProductDetails>;
  /** Through v1. @throws {ConnectorError} as `get`. */
  getExpanded(id: string): Promise<ExpandedProduct>;
  create(product: NewProduct): Promise<WrittenProduct>;
  update(id: string, change: ProductChange): Promise<WrittenProduct>;
  /** For good; a parent takes its variants with it. @source PX-40, PX-41 */
  delete(id: string): Promise<void>;
  /** Values that the new family does not have are lost; `null` takes the product out of its family. @source PX-46 */
  setFamily(id: string, familyId: string | null, operation: string): Promise<WrittenProduct>;
}

const byId = (ids: readonly string[] | undefined) => ids?.map((id) => ({ id }));

/** The body of a product write. Pure. */
export const toProductBody = ({ categoryIds, assetIds, thumbnailId, ...rest }: ProductChange): object => ({
  ...rest,
  categories: byId(categoryIds),
  assets: byId(assetIds),
  // A bare id is refused here.
  thumbnail: typeof thumbnailId === "string" ? { id: thumbnailId } : thumbnailId,
});

/** A row that cannot be read as a product is one that is being deleted. @source PX-40 */
const present = <Row>(rows: readonly { row: Row | null }[], operation: string, id: string): Row => {
  const found = rows[0]?.row;
  if (found) return found;
  throw new ConnectorError({ type: "notFound", system: "plytix", operation, detail: `product ${id}` });
};

/** Builds the client of products for one connection. */
export const createProductClient = (options: PlytixSessionOptions): ProductClient => {
  const { list, one, done } = openCalls(options);
  const v2 = (id: string) => pathOf`/api/v2/products/${id}`;
  return {
    get: async (id) => {
      const rows = await list(reading("getProduct", v2(id)), (value) => ({ row: toProductDetails(value) }));
      return present(rows, "getProduct", id);
    },
    getExpanded: async (id) => {
      const call = reading("getExpandedProduct", pathOf`/api/v1/products/${id}`, { all_attributes: true });
      const rows = await list(call, (value) => ({ row: toExpandedProduct(value) }));
      return present(rows, "getExpandedProduct", id);
    },
    create: (product) => one(creating("createProduct", "/api/v2/products", toProductBody(product)), toWrittenProduct),
    update: (id, change) => one(changing("updateProduct", v2(id), toProductBody(change)), toWrittenProduct),
    delete: (id) => done(deleting("deleteProduct", v2(id))),
    setFamily: (id, familyId, operation) =>
      one(setting(operation, `${v2(id)}/family`, { product_family_id: familyId ?? "" }), toWrittenProduct),
  };
};

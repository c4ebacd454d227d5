import { creating, deleting, openCalls, pathOf, setting } from "./clientCalls";
import { type NewProduct, toProductBody } from "./clientProducts";
import type { PlytixSessionOptions } from "./session";
import { toWrittenProduct, type WrittenProduct } from "./wire/audit";

/** Verbs that change which variants a parent has, all v2. Every method may throw `ConnectorError`. */
export interface VariantClient {
  create(parentId: string, variant: NewProduct): Promise<WrittenProduct>;
  /** The variant must be single, and in the same family as the parent. */
  link(parentId: string, variantId: string): Promise<void>;
  /** The variant becomes single. @source PX-41 */
  unlink(parentId: string, variantId: string): Promise<void>;
  /** Variants follow their parent again in these attributes, which must be of the parent's level. */
  resync(parentId: string, what: { attributeLabels: string[]; variantIds: string[] }): Promise<void>;
}

/** Builds the client of variants for one connection. */
export const createVariantClient = (options: PlytixSessionOptions): VariantClient => {
  const { one, done } = openCalls(options);
  const parent = (id: string) => pathOf`/api/v2/products/${id}`;
  const link = (parentId: string, variantId: string) => pathOf`/api/v2/products/${parentId}/variant/${variantId}`;
  return {
    create: (parentId, variant) =>
      one(creating("createVariant", `${parent(parentId)}/variants`, toProductBody(variant)), toWrittenProduct),
    // A second attempt would be refused because the product is a variant already, so it counts as making something new.
    link: (parentId, variantId) => done(creating("linkVariant", link(parentId, variantId), {})),
    unlink: (parentId, variantId) => done(deleting("unlinkVariant", link(parentId, variantId))),
    resync: (parentId, { attributeLabels, variantIds }) => {
      const body = { attribute_labels: attributeLabels, variant_ids: variantIds };
      return done(setting("resyncVariants", `${parent(parentId)}/variants/resync`, body));
    },
  };
};

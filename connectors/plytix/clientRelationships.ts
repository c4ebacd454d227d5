import { changing, creating, deleting, openCalls, pathOf, reading, setting } from "./clientCalls";
import type { PlytixSessionOptions } from "./session";
import { buildSearchBody, type SearchPage, type SearchRequest } from "./wire/answers";
import {
  type ProductRelationship,
  type RelatedProduct,
  type Relationship,
  toProductRelationship,
  toRelatedProduct,
  toRelationship,
} from "./wire/relationship";

/** Verbs on the definitions of relationships, all v1. Every method may throw `ConnectorError`. */
export interface RelationshipClient {
  search(request: SearchRequest): Promise<SearchPage<Relationship>>;
  get(id: string): Promise<Relationship>;
  create(relationship: { name: string; isSymmetrical: boolean }): Promise<Relationship>;
  rename(id: string, name: string): Promise<Relationship>;
  /** Refused while it is in use. */
  delete(id: string): Promise<void>;
}

const RELATIONSHIPS = "/api/v1/relationships";

/** Builds the client of relationship definitions for one connection. */
export const createRelationshipClient = (options: PlytixSessionOptions): RelationshipClient => {
  const { search, one, done } = openCalls(options);
  const pathTo = (id: string) => pathOf`/api/v1/relationships/${id}`;
  return {
    search: (request) =>
      search(
        { operation: "searchRelationships", path: `${RELATIONSHIPS}/search`, body: buildSearchBody(request) },
        toRelationship,
      ),
    get: (id) => one(reading("getRelationship", pathTo(id)), toRelationship),
    create: ({ name, isSymmetrical }) =>
      one(creating("createRelationship", RELATIONSHIPS, { name, symmetrical: isSymmetrical }), toRelationship),
    rename: (id, name) => one(changing("updateRelationship", pathTo(id), { name }), toRelationship),
    delete: (id) => done(deleting("deleteRelationship", pathTo(id))),
  };
};

/** A product to link; without a quantity Plytix takes 1, or keeps the one there is. */
export interface ProductLink {
  productId: string;
  quantity?: number;
}

/** One product's side of one relationship. */
export interface RelationshipSide {
  productId: string;
  relationshipId: string;
}

/** Verbs on the links of one product under one relationship. Every method may throw `ConnectorError`. */
export interface RelatedProductClient {
  /** Through v1, which refuses unknown products; v2 leaves them out without a word. */
  add(side: RelationshipSide, links: ProductLink[]): Promise<ProductRelationship>;
  /** Quantity of one link, through v1, which refuses a product that is not linked. */
  updateOne(side: RelationshipSide, link: Required<ProductLink>): Promise<RelatedProduct>;
  /** Quantities of many links, through v2; products that are not linked are left out without a word. */
  updateMany(side: RelationshipSide, links: ProductLink[]): Promise<void>;
  /** Products that are not linked do not matter. */
  unlink(side: RelationshipSide, productIds: string[]): Promise<void>;
}

const toLinks = (links: readonly ProductLink[]) => ({
  product_relationships: links.map(({ productId, quantity }) => ({ product_id: productId, quantity })),
});

/** Builds the client of linked products for one connection. */
export const createRelatedProductClient = (options: PlytixSessionOptions): RelatedProductClient => {
  const { one, done } = openCalls(options);
  const v1 = ({ productId, relationshipId }: RelationshipSide) =>
    pathOf`/api/v1/products/${productId}/relationships/${relationshipId}`;
  const v2 = ({ productId, relationshipId }: RelationshipSide) =>
    pathOf`/api/v2/products/${productId}/relationships/${relationshipId}`;
  return {
    add: (side, links) => one(setting("addRelatedProducts", v1(side), toLinks(links)), toProductRelationship),
    updateOne: (side, { productId, quantity }) =>
      one(
        changing("updateRelatedProduct", `${v1(side)}${pathOf`/product/${productId}`}`, { quantity }),
        toRelatedProduct,
      ),
    updateMany: (side, links) => done(changing("updateRelatedProducts", v2(side), toLinks(links))),
    unlink: (side, productIds) => {
      const links = productIds.map((productId) => ({ productId }));
      return done(setting("unlinkRelatedProducts", `${v1(side)}/unlink`, toLinks(links)));
    },
  };
};

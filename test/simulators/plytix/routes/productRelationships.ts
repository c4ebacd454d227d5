import { z } from "zod";
import { apiError, notFound } from "../apiError";
import type { RelationshipRecord } from "../library";
import type { ProductRecord, RelatedProduct } from "../records";
import type { Call, Route } from "../router";
import { toTimestamp } from "../timestamps";
import type { World } from "../world";
import { pathId, productOf } from "./find";
import { one, readBody } from "./read";
import { relationshipOf } from "./relationships";

const MAX_RELATED = 300;
const quantity = z.number().int().min(0);
const linksBody = z.object({
  product_relationships: z.array(z.object({ product_id: z.string(), quantity: quantity.optional() })),
});
const idsBody = z.object({ product_relationships: z.array(z.string()) });
const quantityBody = z.object({ quantity });

const SUBJECT = "relationship";

interface Target {
  world: World;
  product: ProductRecord;
  relationship: RelationshipRecord;
}

const targetOf = (world: World, call: Call): Target => ({
  world,
  product: productOf(world, call),
  relationship: relationshipOf(world, call, 1),
});

/** Routes of links between products. v1 refuses unknown products, v2 leaves them out without a word. */
export function productRelationshipRoutes(world: World): Route[] {
  const path = (version: string) => `/api/${version}/products/:id/relationships/:id`;
  return [
    { method: "POST", path: path("v1"), answer: (call) => addV1(targetOf(world, call), call) },
    { method: "POST", path: `${path("v1")}/unlink`, answer: (call) => unlinkV1(targetOf(world, call), call) },
    { method: "PATCH", path: `${path("v1")}/product/:id`, answer: (call) => quantityV1(targetOf(world, call), call) },
    {
      method: "POST",
      path: path("v2"),
      answer: (call) => {
        const links = readBody(linksBody, call.json(), SUBJECT).product_relationships;
        const fresh = links.filter(({ product_id: id }) => world.products.get(id) !== undefined);
        putAll(targetOf(world, call), fresh);
        return { status: 200 };
      },
    },
    {
      method: "PATCH",
      path: path("v2"),
      answer: (call) => {
        const target = targetOf(world, call);
        const links = readBody(linksBody, call.json(), SUBJECT).product_relationships;
        putAll(
          target,
          links.filter(({ product_id: id }) => linksOf(target).has(id)),
        );
        return { status: 200 };
      },
    },
    {
      method: "DELETE",
      path: path("v2"),
      answer: (call) => {
        removeAll(targetOf(world, call), readBody(idsBody, call.json(), SUBJECT).product_relationships);
        return { status: 204 };
      },
    },
  ];
}

function linksOf({ product, relationship }: Target): Map<string, RelatedProduct> {
  const known = product.relationships.get(relationship.id);
  if (known !== undefined) return known;
  const fresh = new Map<string, RelatedProduct>();
  product.relationships.set(relationship.id, fresh);
  return fresh;
}

/** Adds or updates links, on both sides when symmetrical; tells whether anything changed. */
function putAll(target: Target, wanted: readonly { product_id: string; quantity?: number }[]): boolean {
  const { world, product, relationship } = target;
  const added = wanted.filter(({ product_id: id }) => !linksOf(target).has(id));
  if (linksOf(target).size + added.length > MAX_RELATED) {
    throw apiError(422, "relationship data validation failed", [
      { field: "product_relationships", msg: `At most ${MAX_RELATED} related products` },
    ]);
  }
  let changed = false;
  for (const link of wanted) {
    changed = put(target, link.product_id, link.quantity) || changed;
    const other = world.products.get(link.product_id);
    if (
      relationship.symmetrical &&
      other !== undefined &&
      put({ ...target, product: other }, product.id, link.quantity)
    ) {
      world.products.touch(other, world.clock.now(), world.audits.api);
    }
  }
  if (changed) world.products.touch(product, world.clock.now(), world.audits.api);
  return changed;
}

function put(target: Target, productId: string, wanted: number | undefined): boolean {
  const links = linksOf(target);
  const known = links.get(productId);
  const quantityNow = wanted ?? known?.quantity ?? 1;
  if (known?.quantity === quantityNow) return false;
  links.set(productId, { quantity: quantityNow, lastModified: target.world.clock.now() });
  return true;
}

function removeAll(target: Target, ids: readonly string[]): void {
  const { world, product, relationship } = target;
  const removed = ids.filter((id) => linksOf(target).delete(id));
  if (removed.length === 0) return;
  const sides = relationship.symmetrical ? removed.flatMap((id) => world.products.get(id) ?? []) : [];
  for (const other of sides) other.relationships.get(relationship.id)?.delete(product.id);
  for (const one of [product, ...sides]) world.products.touch(one, world.clock.now(), world.audits.api);
}

function addV1(target: Target, call: Call) {
  const links = readBody(linksBody, call.json(), SUBJECT).product_relationships;
  const missing = links.filter(({ product_id: id }) => target.world.products.get(id) === undefined);
  if (missing.length > 0) {
    const errors = missing.map(({ product_id: value }) => ({
      field: "product_id",
      msg: "product does not exists",
      value,
    }));
    throw apiError(409, "relationship data validation failed", errors);
  }
  const changed = putAll(target, links);
  const related = [...linksOf(target)].map(([id, link]) => linkView(target.world, id, link));
  const { id, label } = target.relationship;
  return one(changed ? 201 : 200, { relationship_id: id, relationship_label: label, related_products: related });
}

function unlinkV1(target: Target, call: Call) {
  const links = readBody(linksBody, call.json(), SUBJECT).product_relationships;
  removeAll(
    target,
    links.map(({ product_id: id }) => id),
  );
  return { status: 204 };
}

function quantityV1(target: Target, call: Call) {
  const id = pathId(call, 2);
  if (!linksOf(target).has(id)) throw notFound(id, "does not exist");
  putAll(target, [{ product_id: id, quantity: readBody(quantityBody, call.json(), SUBJECT).quantity }]);
  const link = linksOf(target).get(id);
  return one(200, link === undefined ? {} : linkView(target.world, id, link));
}

const linkView = (world: World, id: string, link: RelatedProduct) => ({
  product_id: id,
  quantity: link.quantity,
  last_modified: toTimestamp(link.lastModified, "v2", world.switches.timestampForm),
});

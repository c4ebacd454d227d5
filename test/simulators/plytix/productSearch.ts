import { createSeededRandom, shuffled } from "../seededRandom";
import { type Answer, apiError, schemaError } from "./apiError";
import { compileFilters, type Filters } from "./filters";
import { buildRows } from "./productColumns";
import { productFilterField, productOrderValue } from "./productFields";
import { isEmptyValue, type ProductRecord, type RelatedProduct } from "./records";
import {
  parseOrder,
  parseSearchBody,
  type RelationshipFilter,
  type SearchBody,
  searchAnswer,
  sortBy,
} from "./searchBody";
import type { ApiVersion } from "./timestamps";
import type { World } from "./world";

const MAX_PAGE_SIZE = 100;
const KEPT_LISTINGS = 8;

/** Answers product searches; keeps the last listings so that paging does not filter and sort 50,000 products per page. */
export interface ProductSearch {
  answer(body: unknown, version: ApiVersion): Answer;
}

/** Builds the product search of an account. */
export function createProductSearch(world: World): ProductSearch {
  const kept = new Map<string, { revision: number; matches: readonly ProductRecord[] }>();
  let calls = 0;
  const listing = (body: SearchBody): readonly ProductRecord[] => {
    const key = JSON.stringify([body.filters, body.relationship_filters, body.pagination.order, day(world)]);
    const revision = world.products.revision;
    const known = kept.get(key);
    if (known?.revision === revision) return known.matches;
    const matches = inOrder(world, body, findMatches(world, body));
    kept.delete(key);
    kept.set(key, { revision, matches });
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT_LISTINGS))) kept.delete(oldest);
    return matches;
  };
  return {
    answer(rawBody, version) {
      calls += 1;
      const body = parseSearchBody(rawBody, MAX_PAGE_SIZE);
      const toRow = buildRows(world, version, body.attributes ?? undefined);
      const matches = listing(body);
      const ordered = parseOrder(body.pagination.order) !== undefined;
      if (ordered && matches.length > world.switches.orderThreshold) throw tooManyToOrder(world);
      const shuffle = !ordered && world.switches.unorderedPaging === "shuffled";
      const shown = shuffle ? shuffled(createSeededRandom(calls), matches) : matches;
      return searchAnswer({ body, matches: shown, total: totalCount(world), toRow });
    },
  };
}

const day = (world: World) => Math.floor(world.clock.now() / 86_400_000);

const tooManyToOrder = (world: World) =>
  apiError(428, `Ordering is limited to ${world.switches.orderThreshold} results`, [
    { field: "pagination.order", msg: "too many results to order" },
  ]);

function totalCount(world: World): number {
  if (world.switches.archivedListed) return world.products.size;
  return world.products.all().filter(({ status }) => status !== "Archived").length;
}

function findMatches(world: World, body: SearchBody): readonly ProductRecord[] {
  const { filters } = body;
  const passes = compileFilters(filters, {
    field: (key) => productFilterField(world, key),
    switches: world.switches,
    now: world.clock.now(),
  });
  const linked = compileRelationshipFilters(world, body.relationship_filters);
  const namesStatus = filters.some((group) => group.some(({ field }) => [field].flat().includes("status")));
  const hideArchived = !world.switches.archivedListed && !namesStatus;
  const candidates = candidatesBySku(world, filters) ?? world.products.all();
  if (filters.length === 0 && linked === undefined && !hideArchived) return candidates;
  return candidates.filter(
    (one) => passes(one) && (linked?.(one) ?? true) && !(hideArchived && one.status === "Archived"),
  );
}

/** Products that a filter on SKUs can match at all, by id; `undefined` when some alternative does not name SKUs. */
function candidatesBySku(world: World, filters: Filters): ProductRecord[] | undefined {
  const found = new Set<ProductRecord>();
  if (filters.length === 0) return undefined;
  for (const group of filters) {
    const named = group.find(({ field, operator }) => field === "sku" && (operator === "in" || operator === "eq"));
    if (named === undefined) return undefined;
    for (const sku of [named.value].flat()) {
      for (const record of world.products.withFoldedSku(String(sku))) found.add(record);
    }
  }
  return sortBy([...found], (record) => record.id, false);
}

function inOrder(world: World, body: SearchBody, matches: readonly ProductRecord[]): readonly ProductRecord[] {
  const order = parseOrder(body.pagination.order);
  const read = order === undefined ? undefined : productOrderValue(world, order.key);
  if (order === undefined || read === undefined || matches.length > world.switches.orderThreshold) return matches;
  return sortBy(matches, read, order.descending);
}

const noLinks: ReadonlyMap<string, RelatedProduct> = new Map();

function compileRelationshipFilters(
  world: World,
  groups: readonly (readonly RelationshipFilter[])[],
): ((record: ProductRecord) => boolean) | undefined {
  const all = groups.flat();
  if (all.length === 0) return undefined;
  if (new Set(all.map(({ relationship_id }) => relationship_id)).size > 1) {
    throw schemaError("Only one relationship can be used", "relationship_filters");
  }
  const compiled = groups.map((group) => group.map((condition) => compileLink(world, condition)));
  return (record) => compiled.some((group) => group.every((test) => test(record)));
}

function compileLink(world: World, condition: RelationshipFilter): (record: ProductRecord) => boolean {
  if (world.relationships.get(condition.relationship_id) === undefined) {
    throw schemaError(`Relationship '${condition.relationship_id}' doesn't exist`, "relationship_filters");
  }
  const quantityTests = (condition.product_ids ?? []).map(({ id, qty_operator, value }) => {
    const operator = qty_operator ?? "exists";
    const test = compileFilters<number | undefined>([[{ field: "quantity", operator, value }]], {
      field: () => ({
        comparison: "number",
        operators: ["exists", "!exists", "eq", "in", "gt", "gte", "lt", "lte", "bte", "last_days"],
        read: (quantity) => quantity,
      }),
      switches: world.switches,
      now: world.clock.now(),
    });
    return (links: ReadonlyMap<string, RelatedProduct>) => test(links.get(id)?.quantity);
  });
  return (record) => {
    const links = record.relationships.get(condition.relationship_id) ?? noLinks;
    const exists = !isEmptyValue([...links.keys()]) && quantityTests.every((test) => test(links));
    return condition.operator === "exists" ? exists : !exists;
  };
}

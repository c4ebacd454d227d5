import { apiError, notFound } from "./apiError";
import { type Audit, isEmptyValue, type ProductRecord, type ProductStatus } from "./records";
import { levelsOf, type World } from "./world";

/** What to change on a product; what is absent stays. A `null` attribute value clears it. */
export interface ProductChange {
  sku?: string;
  label?: string;
  gtin?: string;
  status?: ProductStatus;
  attributes?: Map<string, unknown>;
  assetIds?: string[];
  categoryIds?: string[];
  thumbnailId?: string | null;
}

/** Adds a product; what the change does not say is empty, the status is Draft. */
export function createProduct(
  world: World,
  input: { sku: string; change: ProductChange; by: Audit; parentId?: string | null; id?: string },
): ProductRecord {
  const now = world.clock.now();
  const record: ProductRecord = {
    id: input.id ?? world.newId("product"),
    sku: input.sku,
    label: "",
    gtin: "",
    status: "Draft",
    parentId: input.parentId ?? null,
    declaredType: "SINGLE",
    typeStands: false,
    familyId: null,
    attributes: new Map(),
    assetIds: [],
    categoryIds: [],
    thumbnailId: null,
    overwritten: new Set(),
    relationships: new Map(),
    staleCount: false,
    // A product's `modified` is a little later than its `created`, and neither lies in the future.
    created: now - 2,
    modified: now,
    createdBy: input.by,
    modifiedBy: input.by,
  };
  writeChange(record, { ...input.change, sku: undefined });
  world.products.add(record);
  return record;
}

/**
 * Applies a change. The same values again are no change: `modified` stays.
 * @returns whether anything changed.
 */
export function editProduct(world: World, record: ProductRecord, input: { change: ProductChange; by: Audit }): boolean {
  const { change, by } = input;
  const before = fingerprint(record);
  if (change.sku !== undefined && change.sku !== record.sku) world.products.rename(record, change.sku);
  markOverwritten(world, record, change);
  writeChange(record, change);
  if (fingerprint(record) === before) return false;
  const now = world.clock.now();
  world.products.touch(record, now, by);
  if (world.switches.parentEditBumpsVariants) {
    for (const variant of world.products.variantsOf(record.id)) world.products.touch(variant, now, by);
  }
  return true;
}

function writeChange(record: ProductRecord, change: ProductChange): void {
  if (change.label !== undefined) record.label = change.label;
  if (change.gtin !== undefined) record.gtin = change.gtin;
  if (change.status !== undefined) record.status = change.status;
  if (change.assetIds !== undefined) record.assetIds = change.assetIds;
  if (change.categoryIds !== undefined) record.categoryIds = change.categoryIds;
  if (change.thumbnailId !== undefined) record.thumbnailId = change.thumbnailId;
  for (const [label, value] of change.attributes ?? []) {
    if (value === null || value === undefined) record.attributes.delete(label);
    else record.attributes.set(label, value);
  }
}

function fingerprint(record: ProductRecord): string {
  const { sku, label, gtin, status, assetIds, categoryIds, thumbnailId } = record;
  const attributes = [...record.attributes]
    .filter(([, value]) => !isEmptyValue(value))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sku, label, gtin, status, assetIds, categoryIds, thumbnailId, attributes]);
}

function markOverwritten(world: World, record: ProductRecord, change: ProductChange): void {
  const family = record.familyId === null ? undefined : world.families.get(record.familyId);
  if (family === undefined || record.parentId === null) return;
  const levels = levelsOf(world, family);
  for (const label of change.attributes?.keys() ?? []) {
    if (levels.get(label) === "parent_level") record.overwritten.add(label);
  }
}

/**
 * Makes a single product a variant of another.
 * @throws ApiError 422 when it is not single, when it is the parent itself, or when the families differ.
 */
export function linkVariant(world: World, input: { parent: ProductRecord; variant: ProductRecord; by: Audit }): void {
  const { parent, variant, by } = input;
  if (world.products.typeOf(variant) !== "SINGLE" || parent === variant) {
    throw apiError(422, "Link variant - variant product type exception", [
      { field: "product_type", msg: "Products to link must be single" },
    ]);
  }
  if (parent.familyId !== variant.familyId) {
    throw apiError(422, "Parent and variants must be assigned to the same family");
  }
  world.products.setParent(variant, parent.id);
  variantsChanged(world, { parent, variant, by });
}

/**
 * Makes a variant a single product again.
 * @throws ApiError 404 when it is no variant of that parent.
 */
export function unlinkVariant(world: World, input: { parent: ProductRecord; variant: ProductRecord; by: Audit }): void {
  const { parent, variant } = input;
  if (variant.parentId !== parent.id) throw notFound(variant.id);
  detach(world, variant);
  variantsChanged(world, input);
}

/** Takes a variant off its parent, existing or not, without any stamp. */
export function detach(world: World, variant: ProductRecord): void {
  world.products.setParent(variant, null);
  variant.declaredType = "SINGLE";
  variant.overwritten.clear();
}

/** What follows for the parent, and by switch for the variant, when a parent's set of variants changed. */
export function variantsChanged(
  world: World,
  input: { parent: ProductRecord; variant?: ProductRecord; by: Audit },
): void {
  const now = world.clock.now();
  input.parent.declaredType = "PARENT";
  input.parent.staleCount = false;
  if (world.switches.linkBumpsParent) world.products.touch(input.parent, now, input.by);
  if (world.switches.linkBumpsVariant && input.variant !== undefined) {
    world.products.touch(input.variant, now, input.by);
  }
}

/** Deletes a product for good, and with a parent all its variants. Links that other products have to it go too. */
export function deleteProduct(world: World, record: ProductRecord, by: Audit): void {
  const parent = record.parentId === null ? undefined : world.products.get(record.parentId);
  const doomed = new Set([record]);
  for (const one of doomed) for (const variant of world.products.variantsOf(one.id)) doomed.add(variant);
  for (const one of doomed) world.products.remove(one);
  for (const other of world.relationships.all().length === 0 ? [] : world.products.all()) {
    for (const links of other.relationships.values()) for (const one of doomed) links.delete(one.id);
  }
  if (parent !== undefined && !doomed.has(parent)) variantsChanged(world, { parent, by });
}

/**
 * Assigns or removes (`null`) a family, on a parent for its variants as well. Values of attributes the new family does
 * not have are lost.
 * @throws ApiError 422 for a variant.
 */
export function assignFamily(world: World, input: { record: ProductRecord; familyId: string | null; by: Audit }): void {
  const { record, familyId, by } = input;
  if (record.parentId !== null) {
    throw apiError(422, "product data validation failed", [
      { field: "product_family_id", msg: "Family can not be assigned to a variant" },
    ]);
  }
  const family = familyId === null ? undefined : world.families.get(familyId);
  const levels = family === undefined ? undefined : levelsOf(world, family);
  for (const one of [record, ...world.products.variantsOf(record.id)]) {
    if (one.familyId === familyId) continue;
    one.familyId = familyId;
    one.overwritten.clear();
    if (levels !== undefined)
      for (const label of one.attributes.keys()) if (!levels.has(label)) one.attributes.delete(label);
    world.products.touch(one, world.clock.now(), by);
  }
}

/** Value of an attribute as answers show it: a variant's own, else by switch its parent's for a parent-level attribute. */
export function attributeValue(world: World, record: ProductRecord, label: string): unknown {
  const own = record.attributes.get(label);
  if (!isEmptyValue(own) || world.switches.inheritedValues === "absent") return own;
  if (record.parentId === null || record.familyId === null || record.overwritten.has(label)) return own;
  const family = world.families.get(record.familyId);
  if (family === undefined || levelsOf(world, family).get(label) !== "parent_level") return own;
  return world.products.get(record.parentId)?.attributes.get(label);
}

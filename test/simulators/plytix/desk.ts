import { isMedia } from "./attributeTypes";
import type { CatalogueLine } from "./catalogue";
import { assignFamily, createProduct, deleteProduct, detach, editProduct, variantsChanged } from "./productEdits";
import { mediaView } from "./productViews";
import type { ProductRecord } from "./records";
import { ensureFamily, hasParent, parentIdFor, toChange } from "./seed";
import type { World } from "./world";

/** What a merchandiser does in the app. Every method stamps `modified` with the clock and throws for an unknown SKU. */
export interface Desk {
  /** Current state, in order of creation. */
  products(): CatalogueLine[];
  /**
   * Changes a product. Attributes merge by label, `null` clears one; `sku` renames; `parent_sku` moves it to another parent
   * (`null` makes it single). The same values again change nothing.
   */
  edit(sku: string, patch: Partial<CatalogueLine>): void;
  /**
   * Adds a product. If variants of the catalogue wait for a parent of exactly this SKU, they get it.
   * @throws Error when the SKU is taken.
   */
  create(line: CatalogueLine): void;
  /** Deletes a product for good; with a parent its variants. */
  remove(sku: string): void;
  /** Sets the status to Archived. */
  archive(sku: string): void;
  /** Id of a product. */
  idOf(sku: string): string;
}

/** Builds the desk of an account. */
export function createDesk(world: World): Desk {
  const by = world.audits.user;
  const find = (sku: string): ProductRecord => {
    const record = world.products.withSku(sku);
    if (record === undefined) throw new Error(`No product has the SKU "${sku}"`);
    return record;
  };
  const edit = (sku: string, patch: Partial<CatalogueLine>) => {
    const record = find(sku);
    if (patch.sku !== undefined && patch.sku !== sku) assertFree(world, patch.sku);
    editProduct(world, record, { change: { ...toChange(world, patch), sku: patch.sku }, by });
    if (patch.parent_sku !== undefined) moveTo(world, record, patch);
    if (patch.family !== undefined) {
      assignFamily(world, { record, familyId: ensureFamily(world, patch.family).id, by });
    }
  };
  return {
    products: () => world.products.inCreationOrder().map((record) => toLine(world, record)),
    edit,
    create: (line) => createByHand(world, line),
    remove: (sku) => deleteProduct(world, find(sku), by),
    archive: (sku) => edit(sku, { status: "Archived" }),
    idOf: (sku) => find(sku).id,
  };
}

function assertFree(world: World, sku: string): void {
  if (world.products.withSku(sku) !== undefined) throw new Error(`The SKU "${sku}" is taken`);
}

function createByHand(world: World, line: CatalogueLine): void {
  assertFree(world, line.sku);
  const by = world.audits.user;
  const id = world.missingParents.idBySku.get(line.sku);
  const free = id !== undefined && world.products.get(id) === undefined ? id : undefined;
  const record = createProduct(world, { sku: line.sku, change: toChange(world, line), by, id: free });
  record.declaredType = line.product_type ?? "SINGLE";
  if (line.family !== undefined) record.familyId = ensureFamily(world, line.family).id;
  if (hasParent(line)) moveTo(world, record, line);
}

/** The app lets a person do in one step what the API takes two calls for, so the rules of linking do not apply here. */
function moveTo(world: World, variant: ProductRecord, target: { parent_sku?: string | null }): void {
  const by = world.audits.user;
  const wanted = hasParent(target) ? parentIdFor(world, target.parent_sku) : null;
  if (wanted === variant.parentId) return;
  const former = variant.parentId === null ? undefined : world.products.get(variant.parentId);
  detach(world, variant);
  if (former !== undefined) variantsChanged(world, { parent: former, variant, by });
  if (wanted === null) return;
  world.products.setParent(variant, wanted);
  const parent = world.products.get(wanted);
  if (parent !== undefined) variantsChanged(world, { parent, variant, by });
}

function toLine(world: World, record: ProductRecord): CatalogueLine {
  const type = world.products.typeOf(record);
  const line: CatalogueLine = {
    sku: record.sku,
    status: record.status,
    product_type: type === "SUB-VARIANT" ? "VARIANT" : type,
    attributes: Object.fromEntries([...record.attributes].map(([label, value]) => [label, shown(world, label, value)])),
  };
  if (record.label !== "") line.label = record.label;
  if (record.gtin !== "") line.gtin = record.gtin;
  if (record.parentId !== null) {
    line.parent_sku =
      world.products.get(record.parentId)?.sku ?? world.missingParents.skuById.get(record.parentId) ?? record.parentId;
  }
  const family = record.familyId === null ? undefined : world.families.get(record.familyId);
  if (family !== undefined) line.family = family.name;
  const categories = record.categoryIds.flatMap((id) => {
    const category = world.categories.get(id);
    return category === undefined ? [] : [{ name: category.name, path: world.categories.pathOf(category) }];
  });
  if (categories.length > 0) line.categories = categories;
  return line;
}

function shown(world: World, label: string, value: unknown): unknown {
  const attribute = world.attributes.withLabel(label);
  if (attribute === undefined || !isMedia(attribute.typeClass)) return value;
  return mediaView(world, attribute.typeClass, value);
}

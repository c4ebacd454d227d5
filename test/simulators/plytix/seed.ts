import { isMedia, mediaEntries } from "./attributeTypes";
import type { CatalogueLine } from "./catalogue";
import type { FamilyRecord } from "./library";
import { hashNumber, objectIdOf } from "./objectId";
import { createProduct, type ProductChange } from "./productEdits";
import type { ProductRecord } from "./records";
import type { World } from "./world";

const SEED_SPAN_MS = 30 * 86_400_000;
const SEED_GRAIN_MS = 250;
/** Every so many lines, two neighbours share one instant, as rows of one import do. */
const SHARED_EVERY = 7;
const MINUTE_MS = 60_000;

/**
 * Fills an empty account from a catalogue. `created` and `modified` spread over the 30 days up to a minute before now,
 * the same for the same SKUs and the same now; some are equal, some lie at a whole second.
 */
export function seedCatalogue(world: World, lines: readonly CatalogueLine[]): void {
  const seeded: { record: ProductRecord; line: CatalogueLine }[] = [];
  for (const line of lines) {
    const record = createProduct(world, { sku: line.sku, change: toChange(world, line), by: world.audits.system });
    record.declaredType = line.product_type ?? "SINGLE";
    record.typeStands = world.switches.seededTypeStands && line.product_type === "SINGLE";
    if (line.family !== undefined) record.familyId = ensureFamily(world, line.family).id;
    const shared = seeded.length % SHARED_EVERY === SHARED_EVERY - 1 ? seeded.at(-1)?.record : undefined;
    stampSeeded(record, shared?.modified ?? seededInstant(line.sku, world.clock.now()));
    seeded.push({ record, line });
  }
  for (const { record, line } of seeded) {
    if (hasParent(line)) world.products.setParent(record, parentIdFor(world, line.parent_sku));
  }
  for (const { record } of seeded) {
    record.staleCount = world.switches.numVariationsStale && hashNumber(`count:${record.sku}`) % 3 === 0;
  }
}

/** Whether a line names a parent; empty and null mean none. */
export const hasParent = (line: { parent_sku?: string | null }): line is { parent_sku: string } =>
  line.parent_sku !== undefined && line.parent_sku !== null && line.parent_sku !== "";

/** Id of the product with exactly this SKU, else an id that no product has and that stays the same for this SKU. */
export function parentIdFor(world: World, sku: string): string {
  const parent = world.products.withSku(sku);
  if (parent !== undefined) return parent.id;
  const id = objectIdOf(`missing parent:${sku}`);
  world.missingParents.skuById.set(id, sku);
  world.missingParents.idBySku.set(sku, id);
  return id;
}

function seededInstant(sku: string, now: number): number {
  const grains = SEED_SPAN_MS / SEED_GRAIN_MS;
  const at = now - MINUTE_MS - (hashNumber(`seeded:${sku}`) % grains) * SEED_GRAIN_MS;
  return at - (at % SEED_GRAIN_MS);
}

function stampSeeded(record: ProductRecord, at: number): void {
  record.modified = at;
  record.created = at - 2;
}

/** A catalogue line, or the part of one that a person edits, as a change; unknown attributes and options are defined on the way. */
export function toChange(world: World, line: Partial<CatalogueLine>): ProductChange {
  const change: ProductChange = {};
  if (line.label !== undefined) change.label = line.label ?? "";
  if (line.gtin !== undefined) change.gtin = line.gtin ?? "";
  if (line.status !== undefined) change.status = line.status;
  if (line.attributes !== undefined) {
    change.attributes = new Map(
      Object.entries(line.attributes).map(([label, value]) => [label, toStored(world, label, value)]),
    );
  }
  if (line.categories !== undefined) {
    change.categoryIds = line.categories.map(({ name, path }) => world.categories.ensure(path ?? [], name).id);
  }
  return change;
}

function toStored(world: World, label: string, value: unknown): unknown {
  const attribute = world.attributes.admit(label, value);
  if (!isMedia(attribute.typeClass)) return value;
  return mediaEntries(value).map(({ id, filename }) => ensureAsset(world, filename ?? id ?? "file"));
}

function ensureAsset(world: World, filename: string): string {
  const id = objectIdOf(`asset:${filename}`);
  const now = world.clock.now();
  if (world.assets.get(id) === undefined) {
    world.assets.add({
      id,
      filename,
      fileSize: 1_024,
      categoryIds: [],
      isPublic: true,
      sourceUrl: "",
      fileModified: now,
      created: now,
      modified: now,
    });
  }
  return id;
}

/** The family of a name, made when missing; it has every attribute the account knows at that moment, at no level. */
export function ensureFamily(world: World, name: string): FamilyRecord {
  const known = world.families.all().find((family) => family.name === name);
  if (known !== undefined) return known;
  const now = world.clock.now();
  return world.families.add({
    id: world.newId("family"),
    modelId: world.newId("family model"),
    name,
    levels: new Map(world.attributes.all().map(({ label }) => [label, "no_level"])),
    pending: [],
    created: now,
    modified: now,
  });
}

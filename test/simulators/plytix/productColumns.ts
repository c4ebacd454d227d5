import { schemaError } from "./apiError";
import { assetRef, categoryRef, relationshipsView, shownVariantCount, valueView } from "./productViews";
import { isEmptyValue, type ProductRecord } from "./records";
import { type ApiVersion, toTimestamp } from "./timestamps";
import { liveAsset, type World } from "./world";

type Column = (record: ProductRecord, world: World, version: ApiVersion) => unknown;

const expanded = (world: World, version: ApiVersion) => version === "v1" && world.switches.v1SearchExpanded;

/** System columns; a value of `undefined` or an empty text is left out of the row. */
const systemColumns: Record<string, Column> = {
  label: (one) => one.label,
  gtin: (one) => one.gtin,
  status: (one) => one.status,
  created: (one, world, version) => toTimestamp(one.created, version, world.switches.timestampForm),
  modified: (one, world, version) => toTimestamp(one.modified, version, world.switches.timestampForm),
  created_user_audit: (one) => one.createdBy,
  modified_user_audit: (one) => one.modifiedBy,
  product_type: (one, world) => world.products.typeOf(one),
  product_level: (one, world) => world.products.levelOf(one),
  num_variations: (one, world) => shownVariantCount(world, one),
  product_family_id: (one, world) => (world.switches.familyIdInSearch ? (one.familyId ?? undefined) : undefined),
  overwritten_attributes: (one) => [...one.overwritten],
  relationships: (one, world) => relationshipsView(world, one),
  static_list_ids: () => [],
  mark_as_deleted: () => false,
  account_id: (_one, world) => world.accountId,
  assets: (one, world, version) =>
    one.assetIds.flatMap((id) => {
      if (expanded(world, version)) return assetRef(world, id) ?? [];
      return liveAsset(world, id) === undefined ? [] : { id };
    }),
  categories: (one, world, version) =>
    one.categoryIds.flatMap((id) => {
      if (expanded(world, version)) return categoryRef(world, id) ?? [];
      return world.categories.get(id) === undefined ? [] : { id };
    }),
  thumbnail: (one, world, version) => {
    if (one.thumbnailId === null) return undefined;
    return expanded(world, version) ? assetRef(world, one.thumbnailId) : { id: one.thumbnailId };
  },
};

/** Turns a product into a row of a search answer. */
export type RowBuilder = (record: ProductRecord) => Record<string, unknown>;

/**
 * Decides the columns of a search. Rows always have `id`, `sku`, `num_variations`, `modified_user_audit` and the parent's
 * id (v1: null without parent; v2: variants only); everything else only when asked for, and only when not empty.
 * @throws ApiError 422 for more columns than allowed or a column nobody knows.
 */
export function buildRows(world: World, version: ApiVersion, columns: readonly string[] | undefined): RowBuilder {
  const asked = [...new Set(columns ?? [])].filter((column) => column !== "id" && column !== "sku");
  const limit = world.switches.columnLimit;
  if (asked.length > limit) throw schemaError(`columns limit exceeded, current limit is ${limit}`);
  const attributes = asked.flatMap((column) => attributeColumn(world, column) ?? []);
  const relationships = asked.flatMap((column) => relationshipColumn(world, column) ?? []);
  const system = asked.filter((column) => !column.includes("."));
  const parentName = world.switches.parentIdName[version];
  for (const column of system) assertSystemColumn(world, column, parentName);
  return (record) => {
    const row: Record<string, unknown> = { id: record.id, sku: record.sku };
    if (record.parentId !== null || version === "v1") row[parentName] = record.parentId;
    for (const column of ["num_variations", "modified_user_audit", ...system]) {
      const value = systemColumns[column]?.(record, world, version);
      if (value !== undefined && value !== "") row[column] = value;
    }
    const values: Record<string, unknown> = {};
    for (const attribute of attributes) {
      const value = valueView(world, { record, attribute, place: { version, from: "search" } });
      if (value !== undefined) values[attribute.label] = value;
    }
    if (version === "v1" || Object.keys(values).length > 0) row.attributes = values;
    if (relationships.length > 0) row.relationships = linksOf(world, record, relationships);
    return row;
  };
}

function assertSystemColumn(world: World, column: string, parentName: string): void {
  const known = Object.hasOwn(systemColumns, column);
  if (known || (column === parentName && world.switches.parentIdColumn === "accepted")) return;
  throw unknownColumn(column);
}

const unknownColumn = (column: string) => schemaError(`Attribute '${column}' doesn't exist`, "attributes");

function attributeColumn(world: World, column: string) {
  if (!column.startsWith("attributes.")) {
    if (column.includes(".") && !column.startsWith("relationships.")) throw unknownColumn(column);
    return undefined;
  }
  const attribute = world.attributes.withLabel(column.slice("attributes.".length));
  if (attribute === undefined) throw unknownColumn(column);
  return attribute;
}

function relationshipColumn(world: World, column: string): string | undefined {
  if (!column.startsWith("relationships.")) return undefined;
  const label = column.slice("relationships.".length);
  const relationship = world.relationships.all().find((one) => one.label === label);
  if (relationship === undefined) throw unknownColumn(column);
  return relationship.id;
}

function linksOf(world: World, record: ProductRecord, ids: readonly string[]): unknown[] {
  const wanted = new Map(
    [...record.relationships].filter(([id, links]) => ids.includes(id) && !isEmptyValue([...links])),
  );
  return relationshipsView(world, { ...record, relationships: wanted });
}

import { isMedia } from "./attributeTypes";
import { extensionOf } from "./library";
import { attributeValue } from "./productEdits";
import { type AttributeRecord, isEmptyValue, type ProductRecord, type TypeClass } from "./records";
import { type ApiVersion, isDate, toTimestamp } from "./timestamps";
import { liveAsset, type World } from "./world";

const FILES = "https://files.plytix.com/api/v1.1";

/** Public addresses of an asset; both contain its file name, so renaming changes them. */
export const assetUrls = (asset: { id: string; filename: string }) => ({
  thumbnail: `${FILES}/thumb/${asset.id}/${asset.filename}`,
  url: `${FILES}/file/public_files/${asset.id}/${asset.filename}`,
});

/** Asset as v1 product answers expand it; `undefined` when it is gone. */
export function assetRef(world: World, id: string) {
  const asset = liveAsset(world, id);
  return asset === undefined ? undefined : { id, filename: asset.filename, ...assetUrls(asset) };
}

/** Category as v1 product answers expand it; `undefined` when it is gone. */
export function categoryRef(world: World, id: string) {
  const category = world.categories.get(id);
  return category === undefined ? undefined : { id, name: category.name, path: world.categories.pathOf(category) };
}

/** Value of a media attribute in v1: one object, or a list of them for a gallery; here the key is `thumb`. */
export function mediaView(world: World, typeClass: TypeClass, value: unknown): unknown {
  const ids = Array.isArray(value) ? value.map(String) : [];
  const entries = ids.flatMap((id): Record<string, string>[] => {
    const asset = liveAsset(world, id);
    if (asset === undefined) return [];
    const { thumbnail, url } = assetUrls(asset);
    const { filename } = asset;
    if (typeClass === "MediaGalleryAttribute") return [{ id, filename, thumb: thumbnail, url }];
    const path = `assets/${id}/${filename}`;
    return [{ id, filename: path, path, thumb: thumbnail }];
  });
  return typeClass === "MediaGalleryAttribute" ? entries : (entries[0] ?? null);
}

/** Where an attribute value is shown. */
export interface ViewPlace {
  version: ApiVersion;
  from: "get" | "search";
}

/** Value of an attribute in an answer; `undefined` when it is empty and therefore left out. */
export function valueView(
  world: World,
  input: { record: ProductRecord; attribute: AttributeRecord; place: ViewPlace },
): unknown {
  const { record, attribute, place } = input;
  if (attribute.typeClass === "CompletenessAttribute") return completeness(record, attribute);
  const value = attributeValue(world, record, attribute.label);
  if (value === "" && place.version === "v1" && world.switches.blankTextInV1) return "";
  if (isEmptyValue(value)) return undefined;
  if (isMedia(attribute.typeClass)) return mediaByPlace(world, { attribute, value, place });
  if (attribute.typeClass === "IntAttribute" && place.version === "v1" && world.switches.numericStrings) {
    return String(value);
  }
  if (attribute.typeClass === "DateAttribute" && place.version === "v2" && typeof value === "string" && isDate(value)) {
    return `${value}T00:00:00`;
  }
  return value;
}

function mediaByPlace(world: World, input: { attribute: AttributeRecord; value: unknown; place: ViewPlace }): unknown {
  const { attribute, value, place } = input;
  if (place.version === "v1") return mediaView(world, attribute.typeClass, value) ?? undefined;
  const gallery = attribute.typeClass === "MediaGalleryAttribute";
  const asObjects = gallery && place.from === "search" && world.switches.v2SearchGallery === "objects";
  return asObjects && Array.isArray(value) ? value.map((id) => ({ id })) : value;
}

function completeness(record: ProductRecord, attribute: AttributeRecord): number | undefined {
  if (attribute.counted.length === 0) return undefined;
  const filled = attribute.counted.filter((label) => !isEmptyValue(record.attributes.get(label))).length;
  return Math.round((filled / attribute.counted.length) * 100_000) / 1_000;
}

/** All attributes of a product in an answer; `nulls` shows empty ones as `null` instead of leaving them out. */
export function attributesView(
  world: World,
  record: ProductRecord,
  options: { place: ViewPlace; nulls?: boolean },
): Record<string, unknown> {
  const view: Record<string, unknown> = {};
  for (const attribute of world.attributes.all()) {
    const value = valueView(world, { record, attribute, place: options.place });
    if (value !== undefined) view[attribute.label] = value;
    else if (options.nulls === true) view[attribute.label] = null;
  }
  return view;
}

/** The count of variants as the API reports it, which is not always the truth. */
export const shownVariantCount = (world: World, record: ProductRecord): number =>
  record.staleCount ? 0 : world.products.variantCount(record.id);

/** Relationships of a product with their links; their instants in the form of the version. */
export function relationshipsView(world: World, record: ProductRecord, version: ApiVersion = "v2"): unknown[] {
  return [...record.relationships].flatMap(([id, links]) => {
    const relationship = world.relationships.get(id);
    if (relationship === undefined || links.size === 0) return [];
    const related = [...links].map(([productId, link]) => ({
      product_id: productId,
      quantity: link.quantity,
      last_modified: toTimestamp(link.lastModified, version, world.switches.timestampForm),
    }));
    return [{ relationship_id: id, relationship_label: relationship.label, related_products: related }];
  });
}

/** `created` and `modified` with who did it: all that v2 writes answer besides the id. */
export function auditView(world: World, record: ProductRecord, version: ApiVersion) {
  const form = world.switches.timestampForm;
  return {
    id: record.id,
    created: toTimestamp(record.created, version, form),
    modified: toTimestamp(record.modified, version, form),
    created_user_audit: record.createdBy,
    modified_user_audit: record.modifiedBy,
  };
}

/** A product as v1 GET, POST and PATCH answer it. */
export function productV1(world: World, record: ProductRecord, nulls = false): Record<string, unknown> {
  return {
    ...auditView(world, record, "v1"),
    sku: record.sku,
    label: record.label === "" ? null : record.label,
    gtin: record.gtin === "" ? null : record.gtin,
    status: record.status,
    [world.switches.parentIdName.v1]: record.parentId,
    num_variations: shownVariantCount(world, record),
    product_family_id: record.familyId,
    attributes: attributesView(world, record, { place: { version: "v1", from: "get" }, nulls }),
    assets: record.assetIds.flatMap((id) => assetRef(world, id) ?? []),
    categories: record.categoryIds.flatMap((id) => categoryRef(world, id) ?? []),
    thumbnail: (record.thumbnailId === null ? undefined : assetRef(world, record.thumbnailId)) ?? null,
    relationships: relationshipsView(world, record, "v1"),
  };
}

/** A product as v2 GET answers it: references by id, empty system values left out. */
export function productV2(world: World, record: ProductRecord): Record<string, unknown> {
  return {
    ...auditView(world, record, "v2"),
    account_id: world.accountId,
    sku: record.sku,
    ...(record.label === "" ? {} : { label: record.label }),
    ...(record.gtin === "" ? {} : { gtin: record.gtin }),
    status: record.status,
    product_type: world.products.typeOf(record),
    product_level: world.products.levelOf(record),
    num_variations: shownVariantCount(world, record),
    ...(record.parentId === null ? {} : { [world.switches.parentIdName.v2]: record.parentId }),
    ...familyIds(world, record),
    attributes: attributesView(world, record, { place: { version: "v2", from: "get" } }),
    assets: record.assetIds.filter((id) => liveAsset(world, id)).map((id) => ({ id })),
    categories: record.categoryIds.filter((id) => world.categories.get(id)).map((id) => ({ id })),
    ...(record.thumbnailId === null ? {} : { thumbnail: { id: record.thumbnailId } }),
    relationships: relationshipsView(world, record),
    overwritten_attributes: [...record.overwritten],
    static_list_ids: [],
    mark_as_deleted: false,
  };
}

function familyIds(world: World, record: ProductRecord): Record<string, string> {
  const family = record.familyId === null ? undefined : world.families.get(record.familyId);
  return family === undefined ? {} : { product_family_id: family.id, product_family_model_id: family.modelId };
}

/** Whether a file name is that of an image. */
export const isImage = (filename: string): boolean => /^(jpe?g|png|gif|webp|svg|tiff?)$/.test(extensionOf(filename));

import { filterTypeOf } from "./attributeTypes";
import type { Comparison, FilterField, Operator } from "./filters";
import { attributeValue } from "./productEdits";
import { isImage } from "./productViews";
import { type AttributeRecord, isEmptyValue, type ProductRecord, productStatuses } from "./records";
import { liveAsset, type World } from "./world";

const PRESENCE = ["exists", "!exists"] as const;
const TEXT = [...PRESENCE, "like", "eq", "!eq"] as const;
const NUMBER = [...PRESENCE, "eq", "!eq", "gt", "gte", "lt", "lte"] as const;
const DATE = [...PRESENCE, "eq", "gt", "gte", "lt", "lte"] as const;
const SETS = ["in", "!in"] as const;

interface FieldEntry {
  filterType: string;
  comparison: Comparison;
  operators: readonly Operator[];
  options?: readonly string[];
  read(record: ProductRecord, world: World): unknown;
}

const assetsOf = (record: ProductRecord, world: World) => record.assetIds.flatMap((id) => liveAsset(world, id) ?? []);

/** System fields in the order in which filter discovery lists them. */
const systemFields: Record<string, FieldEntry> = {
  created: { filterType: "DateAttribute", comparison: "instant", operators: DATE, read: (one) => one.created },
  modified: { filterType: "DateAttribute", comparison: "instant", operators: DATE, read: (one) => one.modified },
  sku: { filterType: "TextAttribute", comparison: "text", operators: TEXT, read: (one) => one.sku },
  gtin: { filterType: "TextAttribute", comparison: "text", operators: TEXT, read: (one) => one.gtin },
  label: { filterType: "TextAttribute", comparison: "text", operators: TEXT, read: (one) => one.label },
  status: {
    filterType: "DropdownAttribute",
    comparison: "option",
    operators: ["eq", ...SETS],
    options: productStatuses,
    read: (one) => one.status,
  },
  categories: {
    filterType: "CategoryAttribute",
    comparison: "options",
    operators: [...PRESENCE, ...SETS],
    read: (one, world) => one.categoryIds.filter((id) => world.categories.get(id)),
  },
  static_lists: { filterType: "StaticListAttribute", comparison: "options", operators: ["in"], read: () => [] },
  assets: { filterType: "MediaAttribute", comparison: "presence", operators: PRESENCE, read: assetsOf },
  images: {
    filterType: "MediaAttribute",
    comparison: "presence",
    operators: PRESENCE,
    read: (one, world) => assetsOf(one, world).filter(({ filename }) => isImage(filename)),
  },
  thumbnail: {
    filterType: "MediaAttribute",
    comparison: "presence",
    operators: PRESENCE,
    read: (one) => one.thumbnailId,
  },
  product_level: {
    filterType: "IntAttribute",
    comparison: "number",
    operators: [...NUMBER, ...SETS],
    read: (one, world) => world.products.levelOf(one),
  },
};

/** Fields that filter discovery lists under `properties`. */
const propertyFields: Record<string, FieldEntry> = {
  _is_variation: {
    filterType: "BooleanAttribute",
    comparison: "boolean",
    operators: ["eq"],
    read: (one, world) => world.products.levelOf(one) >= 2,
  },
  _has_variations: {
    filterType: "BooleanAttribute",
    comparison: "boolean",
    operators: ["eq"],
    read: (one, world) => world.products.variantCount(one.id) > 0,
  },
};

const kindsByFilterType: Record<string, { comparison: Comparison; operators: readonly Operator[] }> = {
  TextAttribute: { comparison: "text", operators: TEXT },
  IntAttribute: { comparison: "number", operators: NUMBER },
  DecimalAttribute: { comparison: "number", operators: NUMBER },
  BooleanAttribute: { comparison: "boolean", operators: [...PRESENCE, "eq"] },
  DateAttribute: { comparison: "date", operators: DATE },
  DropdownAttribute: { comparison: "option", operators: [...PRESENCE, "eq", "!eq", ...SETS] },
  MultiSelectAttribute: { comparison: "options", operators: [...PRESENCE, ...SETS] },
};

function attributeField(attribute: AttributeRecord): FieldEntry {
  const filterType = filterTypeOf(attribute.typeClass);
  const kind = kindsByFilterType[filterType] ?? { comparison: "presence", operators: PRESENCE };
  const options = kind.operators.includes("in") ? { options: attribute.options } : {};
  return { filterType, ...kind, ...options, read: (one, world) => attributeValue(world, one, attribute.label) };
}

const claimed: Record<string, readonly Operator[]> = {
  text: ["!like"],
  number: ["bte"],
  instant: ["last_days", "bte"],
  date: ["bte"],
};

/** Field of product filters by its key; custom attributes carry the prefix `attributes.`; `undefined` when unknown. */
export function productFilterField(world: World, key: string): FilterField<ProductRecord> | undefined {
  const { switches } = world;
  if (key === "id" && switches.productIdFilter === "supported") {
    return { comparison: "option", operators: ["eq", "!eq", ...SETS], read: (one) => one.id };
  }
  const entry = ownEntry(systemFields, key) ?? ownEntry(propertyFields, key) ?? customEntry(world, key);
  if (entry === undefined) return undefined;
  const extra = switches.claimedOperators === "supported" ? (claimed[entry.comparison] ?? []) : [];
  const skuIn: readonly Operator[] = switches.claimedOperators === "supported" ? SETS : ["in"];
  return {
    comparison: entry.comparison,
    operators: [...entry.operators, ...extra, ...(key === "sku" ? skuIn : [])],
    read: (one) => entry.read(one, world),
    foldIn: key === "sku" && switches.skuInCase === "insensitive",
  };
}

function ownEntry(table: Record<string, FieldEntry>, key: string): FieldEntry | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function customEntry(world: World, key: string): FieldEntry | undefined {
  if (!key.startsWith("attributes.")) return undefined;
  const attribute = world.attributes.withLabel(key.slice("attributes.".length));
  return attribute === undefined ? undefined : attributeField(attribute);
}

/** What `GET /filters/product` lists: one entry of attributes and properties. `sku in` works without being listed. */
export function productFilterList(world: World) {
  const toItem = ([key, entry]: [string, FieldEntry]) => ({
    key,
    filter_type: entry.filterType,
    operators: entry.operators,
    ...(entry.options === undefined ? {} : { options: entry.options }),
  });
  const custom = world.attributes
    .all()
    .map((attribute): [string, FieldEntry] => [`attributes.${attribute.label}`, attributeField(attribute)]);
  return {
    attributes: [...Object.entries(systemFields), ...custom].map(toItem),
    properties: Object.entries(propertyFields).map(toItem),
  };
}

/** Value that a product is ordered by; `undefined` for a field that cannot be ordered by, which is then ignored. */
export function productOrderValue(world: World, key: string): ((record: ProductRecord) => unknown) | undefined {
  if (key === "id") return (one) => one.id;
  if (key === "num_variations") return (one) => world.products.variantCount(one.id);
  const entry = ownEntry(systemFields, key) ?? customEntry(world, key);
  if (entry === undefined) return undefined;
  return (one) => {
    const value = entry.read(one, world);
    return isEmptyValue(value) ? undefined : value;
  };
}

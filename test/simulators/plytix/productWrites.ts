import { z } from "zod";
import { apiError, type ErrorDetail } from "./apiError";
import { checkWrittenValue, isMedia } from "./attributeTypes";
import type { ProductChange } from "./productEdits";
import { type AttributeRecord, type ProductRecord, productStatuses } from "./records";
import { liveAsset, type World } from "./world";

const MAX_SKU_LENGTH = 100;
const reference = z.object({ id: z.string() });
const bodySchema = z.record(z.string(), z.unknown());

const invalid = (status: number, errors: ErrorDetail[]) => apiError(status, "product data validation failed", errors);

/**
 * Reads the body of a product write. Unknown and read-only fields are ignored, the family among them.
 * @throws ApiError 422 for values that break a rule, 409 for a SKU or GTIN that another product has.
 */
export function parseProductWrite(
  world: World,
  body: unknown,
  options: { existing?: ProductRecord; skuRequired: boolean },
): ProductChange {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) throw invalid(422, [{ field: "_schema", msg: "Invalid input type." }]);
  const fields = parsed.data;
  const change: ProductChange = {};
  const errors: ErrorDetail[] = [];
  readSku(fields, { change, errors, required: options.skuRequired });
  readTexts(fields, change, errors);
  readAttributes(world, fields, { change, errors });
  readReferences(world, fields, { change, errors });
  if (errors.length > 0) throw invalid(422, errors);
  assertUnique(world, change, options.existing);
  return change;
}

interface Findings {
  change: ProductChange;
  errors: ErrorDetail[];
}

function readSku(
  fields: Record<string, unknown>,
  { change, errors, required }: Findings & { required: boolean },
): void {
  const { sku } = fields;
  if (sku === undefined) {
    if (required) errors.push({ field: "sku", msg: "Missing data for required field." });
  } else if (typeof sku !== "string" || sku === "" || sku.length > MAX_SKU_LENGTH) {
    errors.push({ field: "sku", msg: `Length must be between 1 and ${MAX_SKU_LENGTH}.` });
  } else {
    change.sku = sku;
  }
}

function readTexts(fields: Record<string, unknown>, change: ProductChange, errors: ErrorDetail[]): void {
  const { label, gtin, status } = fields;
  if (label === null || typeof label === "string") change.label = label ?? "";
  else if (label !== undefined) errors.push({ field: "label", msg: "Not a valid string." });
  if (gtin === null || gtin === "" || (typeof gtin === "string" && /^\d{8,14}$/.test(gtin))) change.gtin = gtin ?? "";
  else if (gtin !== undefined) errors.push({ field: "gtin", msg: "Not a valid GTIN." });
  if (status === undefined) return;
  const known = productStatuses.find((one) => one === status);
  if (known !== undefined) change.status = known;
  else {
    const msg = `Value is not valid, valid values are [${productStatuses.join(", ")}]`;
    errors.push({ field: "status", msg });
  }
}

function readAttributes(world: World, fields: Record<string, unknown>, { change, errors }: Findings): void {
  if (fields.attributes === undefined || fields.attributes === null) return;
  const parsed = bodySchema.safeParse(fields.attributes);
  if (!parsed.success) {
    errors.push({ field: "attributes", msg: "Not a valid mapping type." });
    return;
  }
  change.attributes = new Map();
  for (const [label, value] of Object.entries(parsed.data)) {
    const attribute = world.attributes.withLabel(label);
    if (attribute === undefined) errors.push({ field: `attributes.${label}`, msg: "label does not exist" });
    else if (attribute.typeClass !== "CompletenessAttribute") {
      const checked = isMedia(attribute.typeClass)
        ? checkMedia(world, attribute, value)
        : checkWrittenValue(attribute, value);
      if ("problem" in checked) errors.push({ field: `attributes.${label}`, msg: checked.problem });
      else change.attributes.set(label, checked.value);
    }
  }
}

function checkMedia(
  world: World,
  attribute: AttributeRecord,
  value: unknown,
): { value: unknown } | { problem: string } {
  if (value === null) return { value: null };
  const parsed = z.array(z.union([reference, z.string()])).safeParse([value].flat());
  if (!parsed.success) return { problem: "Invalid input type." };
  const ids = parsed.data.map((one) => (typeof one === "string" ? one : one.id));
  const missing = ids.find((id) => liveAsset(world, id) === undefined);
  if (missing !== undefined) return { problem: `asset ${missing} does not exist` };
  const single = attribute.typeClass === "MediaAttribute";
  return single && ids.length > 1 ? { problem: "Only one asset is allowed." } : { value: ids };
}

function readReferences(world: World, fields: Record<string, unknown>, { change, errors }: Findings): void {
  const { assets, categories, thumbnail } = fields;
  if (thumbnail === null) change.thumbnailId = null;
  else if (thumbnail !== undefined) {
    const parsed = reference.safeParse(thumbnail);
    if (!parsed.success) errors.push({ field: "thumbnail", msg: { _schema: ["Invalid input type."] } });
    else if (liveAsset(world, parsed.data.id) === undefined) errors.push({ field: "thumbnail", msg: "does not exist" });
    else change.thumbnailId = parsed.data.id;
  }
  change.assetIds = readList(assets, { field: "assets", errors, exists: (id) => liveAsset(world, id) !== undefined });
  const exists = (id: string) => world.categories.get(id) !== undefined;
  change.categoryIds = readList(categories, { field: "categories", errors, exists });
}

function readList(
  value: unknown,
  options: { field: string; errors: ErrorDetail[]; exists: (id: string) => boolean },
): string[] | undefined {
  if (value === undefined) return undefined;
  const parsed = z.array(reference).safeParse(value ?? []);
  if (!parsed.success) {
    options.errors.push({ field: options.field, msg: { _schema: ["Invalid input type."] } });
    return undefined;
  }
  const ids = parsed.data.map(({ id }) => id);
  for (const id of ids.filter((one) => !options.exists(one))) {
    options.errors.push({ field: options.field, msg: "does not exist", value: id });
  }
  return ids;
}

function assertUnique(world: World, change: ProductChange, existing: ProductRecord | undefined): void {
  const holder = change.sku === undefined ? undefined : world.products.withSku(change.sku);
  if (holder !== undefined && holder !== existing) {
    throw invalid(409, [{ field: "sku", msg: "A product with the same SKU already exists" }]);
  }
  const { gtin } = change;
  if (gtin === undefined || gtin === "") return;
  if (world.products.all().some((one) => one.gtin === gtin && one !== existing)) {
    throw invalid(409, [{ field: "gtin", msg: "A product with the same GTIN already exists" }]);
  }
}

import { z } from "zod";
import { apiError, notFound } from "../apiError";
import { toLabel } from "../attributeStore";
import { filterTypeOf, hasOptions } from "../attributeTypes";
import { metadataField, type SearchKind, searchMetadata } from "../metadataSearch";
import { type AttributeRecord, typeClasses } from "../records";
import type { Call, Route } from "../router";
import type { World } from "../world";
import { pathId } from "./find";
import { one, readBody } from "./read";

const MAX_PAGE_SIZE = 1_000;
const MAX_OPTIONS = 1_000;

const options = z.array(z.string()).max(MAX_OPTIONS).optional();
const counted = z.array(z.object({ id: z.string().nullish(), label: z.string() })).optional();
const createBody = z.object({
  name: z.string().min(1),
  type_class: z.enum(typeClasses),
  description: z.string().optional(),
  options,
  attributes: counted,
});
const patchBody = z.object({
  name: z.string().min(1).optional(),
  description: z.string().optional(),
  options,
  attributes: counted,
});

function searchKind(world: World): SearchKind<AttributeRecord> {
  const groupsOf = (attribute: AttributeRecord) =>
    world.attributeGroups
      .all()
      .filter(({ labels }) => labels.includes(attribute.label))
      .map(({ id }) => id);
  return {
    columns: {
      id: (attribute) => attribute.id,
      label: (attribute) => attribute.label,
      name: (attribute) => attribute.name,
      type_class: (attribute) => attribute.typeClass,
      filter_type: (attribute) => filterTypeOf(attribute.typeClass),
      description: (attribute) => attribute.description,
      groups: groupsOf,
      options: (attribute) => attribute.options,
      attributes: (attribute) =>
        attribute.counted.map((label) => ({ id: world.attributes.withLabel(label)?.id ?? null, label })),
    },
    defaults: ["filter_type"],
    fields: {
      id: metadataField.option,
      label: metadataField.text,
      name: metadataField.text,
      type_class: metadataField.option,
      filter_type: metadataField.option,
      groups: metadataField.options,
    },
    maxPageSize: MAX_PAGE_SIZE,
  };
}

/** Routes of product attributes: search, get, create, update, delete. */
export function attributeRoutes(world: World): Route[] {
  const kind = searchKind(world);
  const view = (record: AttributeRecord) => {
    const all = Object.entries(kind.columns).map(([name, read]): [string, unknown] => [name, read(record)]);
    return Object.fromEntries(all.filter(([name]) => name !== "attributes" || record.counted.length > 0));
  };
  const path = "/api/v1/attributes/product/:id";
  return [
    {
      method: "POST",
      path: "/api/v1/attributes/product/search",
      answer: (call) => searchMetadata(world, { body: call.json(), records: world.attributes.all(), kind }),
    },
    {
      method: "POST",
      path: "/api/v1/attributes/product",
      answer: (call) => one(201, view(createAttribute(world, call))),
    },
    { method: "GET", path, answer: (call) => one(200, view(attributeOf(world, call))) },
    {
      method: "PATCH",
      path,
      answer: (call) => one(200, view(updateAttribute(world, call))),
    },
    {
      method: "DELETE",
      path,
      answer: (call) => {
        deleteAttribute(world, attributeOf(world, call));
        return { status: 202 };
      },
    },
  ];
}

function attributeOf(world: World, call: Call): AttributeRecord {
  const record = world.attributes.withId(pathId(call));
  if (record === undefined) throw notFound(pathId(call), "id does not exist");
  return record;
}

const invalid = (field: string, msg: string) => apiError(422, "attribute data validation failed", [{ field, msg }]);

function createAttribute(world: World, call: Call): AttributeRecord {
  const body = readBody(createBody, call.json(), "attribute");
  const label = toLabel(body.name);
  if (world.attributes.withLabel(label) !== undefined) {
    throw apiError(409, "attribute data validation failed", [
      { field: "name", msg: "An attribute with the same label already exists" },
    ]);
  }
  if (body.options !== undefined && body.options.length > 0 && !hasOptions(body.type_class)) {
    throw invalid("options", "This kind of attribute has no options");
  }
  return world.attributes.define({
    label,
    name: body.name,
    typeClass: body.type_class,
    description: body.description,
    options: body.options,
    counted: body.attributes?.map((attribute) => attribute.label),
  });
}

function updateAttribute(world: World, call: Call): AttributeRecord {
  const record = attributeOf(world, call);
  const body = readBody(patchBody, call.json(), "attribute");
  if (body.name !== undefined) record.name = body.name;
  if (body.description !== undefined) record.description = body.description;
  if (body.options !== undefined && hasOptions(record.typeClass)) record.options = body.options;
  if (body.attributes !== undefined) record.counted = body.attributes.map(({ label }) => label);
  return record;
}

/** Values go with their attribute. Channels and catalogues, which make the real API refuse, are not simulated. */
function deleteAttribute(world: World, record: AttributeRecord): void {
  world.attributes.remove(record);
  for (const product of world.products.all()) product.attributes.delete(record.label);
  world.products.invalidate();
}

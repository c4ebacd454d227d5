import { z } from "zod";
import { apiError, notFound } from "../apiError";
import type { AttributeLevel, FamilyRecord } from "../library";
import { metadataField, type SearchKind, searchMetadata, viewOf } from "../metadataSearch";
import type { Call, Route } from "../router";
import { toTimestamp } from "../timestamps";
import { levelsOf, type World } from "../world";
import { pathId } from "./find";
import { one, readBody } from "./read";

const nameBody = z.object({ name: z.string().min(1) });
/** Attributes by id, or by label in an object; a list may not mix the two. */
const attributeList = z.union([
  z.array(z.string()),
  z.array(z.object({ id: z.string().optional(), label: z.string() })),
]);
const createBody = z.object({
  name: z.string().min(1),
  attributes: attributeList.optional(),
  parent_attributes: attributeList.optional(),
  variant_attributes: attributeList.optional(),
});
const linkBody = z.object({
  attributes: z.array(z.string()),
  attributes_level: z.enum(["no_level", "parent_level", "variant_level"]),
});
const unlinkBody = z.object({ attributes: z.array(z.string()) });
/** A level that is left out stays as it is. */
const editBody = z.object({
  parent_level: z.array(z.string()).default([]),
  variant_level: z.array(z.string()).default([]),
  no_level: z.array(z.string()).default([]),
});

const systemAttributes = ["sku", "label", "gtin", "status", "thumbnail", "categories", "assets"];

const productsOf = (world: World, family: FamilyRecord): number =>
  world.products.all().filter(({ familyId }) => familyId === family.id).length;

function searchKind(world: World): SearchKind<FamilyRecord> {
  const form = world.switches.timestampForm;
  return {
    columns: {
      id: (family) => family.id,
      name: (family) => family.name,
      // A column that may be asked for, although families have no label: it is absent in the answer.
      label: () => undefined,
      created: (family) => toTimestamp(family.created, "v1", form),
      created_at: (family) => toTimestamp(family.created, "v1", form),
      modified: (family) => toTimestamp(family.modified, "v1", form),
      total_attributes: (family) => levelsOf(world, family).size,
      // Zero as long as no product belongs to the family.
      total_models: (family) => (productsOf(world, family) === 0 ? 0 : 1),
      total_products: (family) => productsOf(world, family),
    },
    defaults: ["name"],
    fields: {
      id: metadataField.option,
      name: metadataField.text,
      created: { ...metadataField.instant, read: (family) => family.created },
      modified: { ...metadataField.instant, read: (family) => family.modified },
    },
  };
}

/** Routes of product families. Edits of attributes answer 202 and take effect after `settleMs`. */
export function familyRoutes(world: World): Route[] {
  const kind = searchKind(world);
  const view = viewOf(kind);
  const base = "/api/v1/product_families";
  return [
    {
      method: "POST",
      path: `${base}/search`,
      answer: (call) => searchMetadata(world, { body: call.json(), records: world.families.all(), kind }),
    },
    { method: "POST", path: base, answer: (call) => one(201, view(createFamily(world, call))) },
    { method: "GET", path: `${base}/:id`, answer: (call) => one(200, view(familyOf(world, call))) },
    {
      method: "PATCH",
      path: `${base}/:id`,
      answer: (call) => {
        const family = familyOf(world, call);
        family.name = readBody(nameBody, call.json(), "product family").name;
        family.modified = world.clock.now();
        return one(200, view(family));
      },
    },
    { method: "DELETE", path: `${base}/:id`, answer: (call) => deleteFamily(world, familyOf(world, call)) },
    ...attributeRoutesOf(world, base),
  ];
}

function attributeRoutesOf(world: World, base: string): Route[] {
  const edit = (path: string, change: (call: Call, levels: Map<string, AttributeLevel>) => void): Route => ({
    method: "POST",
    path: `${base}/:id${path}`,
    answer: (call) => {
      const family = familyOf(world, call);
      const newest = family.pending.at(-1)?.levels ?? levelsOf(world, family);
      const levels = new Map(newest);
      change(call, levels);
      family.pending.push({ at: world.clock.now() + world.switches.settleMs, levels });
      return { status: 202 };
    },
  });
  const list = (path: string, withSystem: boolean): Route => ({
    method: "GET",
    path: `${base}/:id${path}`,
    answer: (call) => ({ status: 200, body: { data: levelList(world, familyOf(world, call), withSystem) } }),
  });
  return [
    edit("/attributes/link", (call, levels) => {
      const body = readBody(linkBody, call.json(), "product family");
      for (const id of body.attributes) levels.set(labelOf(world, id), body.attributes_level);
    }),
    edit("/attributes/unlink", (call, levels) => {
      for (const id of readBody(unlinkBody, call.json(), "product family").attributes)
        levels.delete(labelOf(world, id));
    }),
    edit("/attributes/edit", (call, levels) => setLevels(world, { call, levels, withSystem: false })),
    edit("/all_attributes/edit", (call, levels) => setLevels(world, { call, levels, withSystem: true })),
    list("/attributes", false),
    list("/all_attributes", true),
  ];
}

function familyOf(world: World, call: Call): FamilyRecord {
  const family = world.families.get(pathId(call));
  if (family === undefined) throw notFound(pathId(call), "id does not exist");
  return family;
}

const unknownAttribute = (value: string) =>
  apiError(422, "product family data validation failed", [{ field: "attributes", msg: "does not exist", value }]);

function labelOf(world: World, id: string): string {
  const attribute = world.attributes.withId(id);
  if (attribute === undefined) throw unknownAttribute(id);
  return attribute.label;
}

function createFamily(world: World, call: Call): FamilyRecord {
  const body = readBody(createBody, call.json(), "product family");
  const levels = new Map<string, AttributeLevel>();
  const put = (list: z.infer<typeof attributeList> | undefined, level: AttributeLevel) => {
    for (const entry of list ?? []) {
      const label = typeof entry === "string" ? labelOf(world, entry) : entry.label;
      if (world.attributes.withLabel(label) === undefined) throw unknownAttribute(label);
      levels.set(label, level);
    }
  };
  put(body.attributes, "no_level");
  put(body.parent_attributes, "parent_level");
  put(body.variant_attributes, "variant_level");
  const now = world.clock.now();
  const [id, modelId] = [world.newId("family"), world.newId("family model")];
  return world.families.add({ id, modelId, name: body.name, levels, pending: [], created: now - 2, modified: now });
}

function setLevels(
  world: World,
  input: { call: Call; levels: Map<string, AttributeLevel>; withSystem: boolean },
): void {
  const body = readBody(editBody, input.call.json(), "product family");
  for (const level of ["parent_level", "variant_level", "no_level"] as const) {
    for (const name of body[level]) {
      const label = name.replace(/^attributes\./, "");
      const system = input.withSystem && label === name;
      const known = system ? systemAttributes.includes(name) : world.attributes.withLabel(label) !== undefined;
      if (!known) throw unknownAttribute(name);
      input.levels.set(label, level);
    }
  }
}

function levelList(world: World, family: FamilyRecord, withSystem: boolean) {
  const levels = levelsOf(world, family);
  const custom = world.attributes
    .all()
    .filter(({ label }) => levels.has(label))
    .map(({ id, name, label }) => ({ id, name, label, attribute_level: levels.get(label) }));
  if (!withSystem) return custom;
  const system = systemAttributes.map((label) => ({
    id: null,
    name: label,
    label,
    attribute_level: levels.get(label) ?? "no_level",
  }));
  return [...system, ...custom];
}

function deleteFamily(world: World, family: FamilyRecord) {
  world.families.remove(family.id);
  for (const product of world.products.all()) if (product.familyId === family.id) product.familyId = null;
  world.products.invalidate();
  return { status: 202 };
}

import { z } from "zod";
import { apiError, notFound } from "../apiError";
import type { AttributeGroupRecord } from "../library";
import { metadataField, type SearchKind, searchMetadata, viewOf } from "../metadataSearch";
import type { Call, Route } from "../router";
import type { World } from "../world";
import { pathId } from "./find";
import { one, readBody } from "./read";

const groupBody = z.object({
  name: z.string().min(1),
  attribute_labels: z.array(z.string()).optional(),
  order: z.number().int().optional(),
});

const kind: SearchKind<AttributeGroupRecord> = {
  columns: {
    id: (group) => group.id,
    name: (group) => group.name,
    order: (group) => group.order,
    attribute_labels: (group) => group.labels,
  },
  defaults: ["name", "order", "attribute_labels"],
  fields: { id: metadataField.option, name: metadataField.text },
};

const view = viewOf(kind);

/** Routes of attribute groups. */
export function attributeGroupRoutes(world: World): Route[] {
  const base = "/api/v1/attribute-groups/product";
  const groupOf = (call: Call) => {
    const group = world.attributeGroups.get(pathId(call));
    if (group === undefined) throw notFound(pathId(call), "id does not exist");
    return group;
  };
  return [
    {
      method: "POST",
      path: `${base}/search`,
      answer: (call) => searchMetadata(world, { body: call.json(), records: world.attributeGroups.all(), kind }),
    },
    {
      method: "POST",
      path: base,
      answer: (call) => one(201, createGroup(world, call)),
    },
    {
      method: "PATCH",
      path: `${base}/:id`,
      answer: (call) => {
        const body = readBody(groupBody.partial(), call.json(), "attribute group");
        return one(200, changeGroup(world, groupOf(call), body));
      },
    },
    {
      method: "DELETE",
      path: `${base}/:id`,
      answer: (call) => {
        world.attributeGroups.remove(groupOf(call).id);
        return { status: 204 };
      },
    },
  ];
}

function createGroup(world: World, call: Call): unknown {
  const body = readBody(groupBody, call.json(), "attribute group");
  const order = world.attributeGroups.all().length;
  const fresh = { id: world.newId("attribute group"), name: body.name, order, labels: [] };
  const shown = changeGroup(world, fresh, body);
  world.attributeGroups.add(fresh);
  return shown;
}

function changeGroup(world: World, group: AttributeGroupRecord, body: Partial<z.infer<typeof groupBody>>): unknown {
  const missing = body.attribute_labels?.find((label) => world.attributes.withLabel(label) === undefined);
  if (missing !== undefined) {
    const detail = { field: "attribute_labels", msg: "label does not exist", value: missing };
    throw apiError(422, "attribute group data validation failed", [detail]);
  }
  if (body.name !== undefined) group.name = body.name;
  if (body.order !== undefined) group.order = body.order;
  if (body.attribute_labels !== undefined) group.labels = body.attribute_labels;
  return view(group);
}

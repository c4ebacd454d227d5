import { z } from "zod";
import { apiError, notFound } from "../apiError";
import { toLabel } from "../attributeStore";
import type { RelationshipRecord } from "../library";
import { filterList, metadataField, type SearchKind, searchMetadata, viewOf } from "../metadataSearch";
import type { Call, Route } from "../router";
import { toTimestamp } from "../timestamps";
import type { World } from "../world";
import { pathId } from "./find";
import { one, readBody } from "./read";

const createBody = z.object({ name: z.string().min(1), symmetrical: z.boolean().optional() });
const patchBody = z.object({ name: z.string().min(1) });

function searchKind(world: World): SearchKind<RelationshipRecord> {
  const form = world.switches.timestampForm;
  return {
    columns: {
      id: (relationship) => relationship.id,
      label: (relationship) => relationship.label,
      name: (relationship) => relationship.name,
      symmetrical: (relationship) => relationship.symmetrical,
      created: (relationship) => toTimestamp(relationship.created, "v1", form),
      created_at: (relationship) => toTimestamp(relationship.created, "v1", form),
      modified: (relationship) => toTimestamp(relationship.modified, "v1", form),
    },
    defaults: ["label", "name"],
    fields: {
      label: metadataField.text,
      name: metadataField.text,
      created: { ...metadataField.instant, read: (relationship) => relationship.created },
      modified: { ...metadataField.instant, read: (relationship) => relationship.modified },
      symmetrical: metadataField.boolean,
      id: metadataField.option,
    },
  };
}

/** Routes of relationship definitions. */
export function relationshipRoutes(world: World): Route[] {
  const kind = searchKind(world);
  const view = viewOf(kind);
  const base = "/api/v1/relationships";
  return [
    {
      method: "POST",
      path: `${base}/search`,
      answer: (call) => searchMetadata(world, { body: call.json(), records: world.relationships.all(), kind }),
    },
    { method: "POST", path: base, answer: (call) => one(201, view(createRelationship(world, call))) },
    { method: "GET", path: `${base}/:id`, answer: (call) => one(200, view(relationshipOf(world, call))) },
    {
      method: "PATCH",
      path: `${base}/:id`,
      answer: (call) => {
        const relationship = relationshipOf(world, call);
        relationship.name = readBody(patchBody, call.json(), "relationship").name;
        relationship.modified = world.clock.now();
        return one(200, view(relationship));
      },
    },
    {
      method: "DELETE",
      path: `${base}/:id`,
      answer: (call) => {
        deleteRelationship(world, relationshipOf(world, call));
        return { status: 204 };
      },
    },
    {
      method: "GET",
      path: "/api/v1/filters/relationships",
      answer: () => one(200, filterList(kind)),
    },
  ];
}

/**
 * The relationship a path names.
 * @throws ApiError 404
 */
export function relationshipOf(world: World, call: Call, index = 0): RelationshipRecord {
  const relationship = world.relationships.get(pathId(call, index));
  if (relationship === undefined) throw notFound(pathId(call, index), "id does not exist");
  return relationship;
}

function createRelationship(world: World, call: Call): RelationshipRecord {
  const body = readBody(createBody, call.json(), "relationship");
  const label = toLabel(body.name);
  if (world.relationships.all().some((known) => known.label === label)) {
    throw apiError(409, "relationship data validation failed", [{ field: "name", msg: "already exists" }]);
  }
  const now = world.clock.now();
  return world.relationships.add({
    id: world.newId("relationship"),
    label,
    name: body.name,
    symmetrical: body.symmetrical ?? false,
    created: now - 2,
    modified: now,
  });
}

/** In use means linked on any product; catalogues and channels are not simulated. */
function deleteRelationship(world: World, relationship: RelationshipRecord): void {
  const used = world.products.all().some(({ relationships }) => (relationships.get(relationship.id)?.size ?? 0) > 0);
  if (used) {
    throw apiError(409, "relationship data validation failed", [
      { field: "usages", msg: { channels: [], ecatalogs: [], pdfcatalogs: [] } },
    ]);
  }
  world.relationships.remove(relationship.id);
}

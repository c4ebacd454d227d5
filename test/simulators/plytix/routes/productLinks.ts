import { z } from "zod";
import { apiError, notFound } from "../apiError";
import { isMedia } from "../attributeTypes";
import { editProduct, type ProductChange } from "../productEdits";
import { assetRef, categoryRef } from "../productViews";
import type { ProductRecord } from "../records";
import { bothVersions, type Call, type Route } from "../router";
import type { ApiVersion } from "../timestamps";
import { liveAsset, type World } from "../world";
import { pathId, productOf } from "./find";
import { one, readBody } from "./read";

const MAX_ASSETS = 300;
const categoryBody = z.object({ id: z.string() });
const assetBody = z.object({ id: z.string(), attribute_label: z.string() });

/** Routes that tie assets and categories to products. */
export function productLinkRoutes(world: World): Route[] {
  return [
    ...bothVersions((version) => listRoute(world, { version, part: "assets" })),
    ...bothVersions((version) => listRoute(world, { version, part: "categories" })),
    getRoute(world, "assets"),
    getRoute(world, "categories"),
    ...bothVersions((version) => linkCategory(world, version)),
    ...bothVersions((version) => unlinkCategory(world, version)),
    ...bothVersions((version) => linkAsset(world, version)),
    ...bothVersions((version) => unlinkAsset(world, version)),
  ];
}

type Part = "assets" | "categories";

const idsOf = (record: ProductRecord, part: Part) => (part === "assets" ? record.assetIds : record.categoryIds);

const refOf = (world: World, part: Part) => (id: string) =>
  part === "assets" ? assetRef(world, id) : categoryRef(world, id);

const change = (world: World, record: ProductRecord, fields: ProductChange) =>
  editProduct(world, record, { change: fields, by: world.audits.api });

/** Expanded in both versions. */
function listRoute(world: World, input: { version: ApiVersion; part: Part }): Route {
  return {
    method: "GET",
    path: `/api/${input.version}/products/:id/${input.part}`,
    answer: (call) => {
      const ids = idsOf(productOf(world, call), input.part);
      return { status: 200, body: { data: ids.flatMap((id) => refOf(world, input.part)(id) ?? []) } };
    },
  };
}

/** Only v1 documents the single one. */
function getRoute(world: World, part: Part): Route {
  return {
    method: "GET",
    path: `/api/v1/products/:id/${part}/:id`,
    answer: (call) => {
      const id = pathId(call, 1);
      const linked = idsOf(productOf(world, call), part).includes(id);
      const ref = linked ? refOf(world, part)(id) : undefined;
      if (ref === undefined) throw notFound(id, "does not exist");
      return one(200, ref);
    },
  };
}

function linkCategory(world: World, version: ApiVersion): Route {
  return {
    method: "POST",
    path: `/api/${version}/products/:id/categories`,
    answer: (call) => {
      const record = productOf(world, call);
      const { id } = readBody(categoryBody, call.json(), "product");
      if (world.categories.get(id) === undefined) {
        throw apiError(422, `Unknown category ${id}`, [{ field: "category.id", msg: "does not exist" }]);
      }
      if (record.categoryIds.includes(id)) {
        throw apiError(409, `Category id ${id} is already linked to product`, [
          { field: "category.id", msg: "already linked" },
        ]);
      }
      change(world, record, { categoryIds: [...record.categoryIds, id] });
      return one(201, version === "v1" ? categoryRef(world, id) : { id });
    },
  };
}

function unlinkCategory(world: World, version: ApiVersion): Route {
  return {
    method: "DELETE",
    path: `/api/${version}/products/:id/categories/:id`,
    answer: (call) => {
      const record = productOf(world, call);
      const id = pathId(call, 1);
      if (!record.categoryIds.includes(id)) throw notFound(id, "does not exist");
      change(world, record, { categoryIds: record.categoryIds.filter((one) => one !== id) });
      return { status: 204 };
    },
  };
}

function linkAsset(world: World, version: ApiVersion): Route {
  return {
    method: "POST",
    path: `/api/${version}/products/:id/assets`,
    answer: (call) => {
      const record = productOf(world, call);
      const { id, attribute_label: label } = readBody(assetBody, call.json(), "product");
      if (liveAsset(world, id) === undefined)
        throw apiError(422, `Unknown asset ${id}`, [{ field: "id", msg: "does not exist" }]);
      const assetIds = [...new Set([...record.assetIds, id])];
      if (assetIds.length > MAX_ASSETS) {
        throw apiError(422, "product data validation failed", [
          { field: "assets", msg: `At most ${MAX_ASSETS} assets` },
        ]);
      }
      change(world, record, { assetIds, ...placeOf(world, { record, label, id }) });
      return one(201, { id });
    },
  };
}

/** Where a linked asset goes: the thumbnail and single media are replaced, galleries grow. */
function placeOf(world: World, input: { record: ProductRecord; label: string; id: string }): ProductChange {
  const { record, label, id } = input;
  if (label === "assets") return {};
  if (label === "thumbnail") return { thumbnailId: id };
  const attribute = world.attributes.withLabel(label);
  if (attribute === undefined || !isMedia(attribute.typeClass)) {
    throw apiError(422, "product data validation failed", [{ field: "attribute_label", msg: "label does not exist" }]);
  }
  const present = [record.attributes.get(label) ?? []].flat();
  const value = attribute.typeClass === "MediaAttribute" ? [id] : [...new Set([...present, id])];
  return { attributes: new Map([[label, value]]) };
}

function unlinkAsset(world: World, version: ApiVersion): Route {
  return {
    method: "DELETE",
    path: `/api/${version}/products/:id/assets/:id`,
    answer: (call: Call) => {
      const record = productOf(world, call);
      const id = pathId(call, 1);
      if (!record.assetIds.includes(id)) throw notFound(id, "does not exist");
      const attributes = new Map<string, unknown>();
      for (const { label, typeClass } of world.attributes.all()) {
        const value = record.attributes.get(label);
        if (isMedia(typeClass) && Array.isArray(value))
          attributes.set(
            label,
            value.filter((one) => one !== id),
          );
      }
      change(world, record, {
        assetIds: record.assetIds.filter((one) => one !== id),
        thumbnailId: record.thumbnailId === id ? null : record.thumbnailId,
        attributes,
      });
      return { status: 204 };
    },
  };
}

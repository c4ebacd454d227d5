import { z } from "zod";
import { apiError, notFound } from "../apiError";
import { assignFamily, createProduct, deleteProduct, editProduct } from "../productEdits";
import { productFilterList } from "../productFields";
import { createProductSearch } from "../productSearch";
import { auditView, productV1, productV2 } from "../productViews";
import { parseProductWrite } from "../productWrites";
import type { ProductRecord } from "../records";
import { bothVersions, type Call, type Route } from "../router";
import type { ApiVersion } from "../timestamps";
import type { World } from "../world";
import { pathId, productOf } from "./find";

const familyBody = z.object({ product_family_id: z.string() });

/** Answer of a product write: v1 the whole product, v2 its id and audit fields. */
export function writeAnswer(world: World, record: ProductRecord, input: { version: ApiVersion; status: number }) {
  const view = input.version === "v1" ? productV1(world, record) : auditView(world, record, "v2");
  // The address points at v1 also for what v2 created.
  const headers = input.status === 201 ? { headers: { Location: `/api/v1/products/${record.id}` } } : {};
  return { status: input.status, body: { data: [view] }, ...headers };
}

/** Routes of products themselves: search, get, create, update, delete, family, filter discovery. */
export function productRoutes(world: World): Route[] {
  const search = createProductSearch(world);
  const by = world.audits.api;
  return [
    ...bothVersions((version) => ({
      method: "POST",
      path: `/api/${version}/products/search`,
      answer: (call) => search.answer(call.json(), version),
    })),
    ...bothVersions((version) => ({
      method: "POST",
      path: `/api/${version}/products`,
      answer: (call) => {
        const { sku, ...change } = parseProductWrite(world, call.json(), { skuRequired: true });
        const record = createProduct(world, { sku: sku ?? "", change, by });
        return writeAnswer(world, record, { version, status: 201 });
      },
    })),
    ...bothVersions((version) => ({
      method: "GET",
      path: `/api/${version}/products/:id`,
      answer: (call) => ({ status: 200, body: { data: [readView(world, call, version)] } }),
    })),
    ...bothVersions((version) => patchRoute(world, version)),
    ...bothVersions((version) => ({
      method: "DELETE",
      path: `/api/${version}/products/:id`,
      answer: (call) => {
        deleteProduct(world, productOf(world, call), by);
        return { status: 204 };
      },
    })),
    ...bothVersions((version) => familyRoute(world, version)),
    {
      method: "GET",
      path: "/api/v1/filters/product",
      answer: () => ({ status: 200, body: { data: [productFilterList(world)] } }),
    },
  ];
}

function readView(world: World, call: Call, version: ApiVersion): unknown {
  const record = productOf(world, call);
  if (version === "v2") return productV2(world, record);
  return productV1(world, record, call.query.get("all_attributes") === "true");
}

function patchRoute(world: World, version: ApiVersion): Route {
  return {
    method: "PATCH",
    path: `/api/${version}/products/:id`,
    answer: (call) => {
      const record = patchTarget(world, call, version);
      const change = parseProductWrite(world, call.json(), { existing: record, skuRequired: false });
      editProduct(world, record, { change, by: world.audits.api });
      return writeAnswer(world, record, { version, status: 200 });
    },
  };
}

function patchTarget(world: World, call: Call, version: ApiVersion): ProductRecord {
  const record = world.products.get(pathId(call));
  if (record !== undefined) return record;
  if (version === "v1") throw notFound(pathId(call));
  throw apiError(404, "No results found for None", [{ field: "id", msg: "does not exist" }]);
}

function familyRoute(world: World, version: ApiVersion): Route {
  return {
    method: "POST",
    path: `/api/${version}/products/:id/family`,
    answer: (call) => {
      const record = productOf(world, call);
      const parsed = familyBody.safeParse(call.json());
      if (!parsed.success) {
        throw apiError(422, "product data validation failed", [
          { field: "product_family_id", msg: "Missing data for required field." },
        ]);
      }
      const wanted = parsed.data.product_family_id;
      if (wanted !== "" && world.families.get(wanted) === undefined) throw notFound(wanted, "does not exist");
      assignFamily(world, { record, familyId: wanted === "" ? null : wanted, by: world.audits.api });
      return writeAnswer(world, record, { version, status: 200 });
    },
  };
}

import { z } from "zod";
import { apiError } from "../apiError";
import { createProduct, linkVariant, unlinkVariant, variantsChanged } from "../productEdits";
import { productV1, productV2 } from "../productViews";
import { parseProductWrite } from "../productWrites";
import type { ProductRecord } from "../records";
import { bothVersions, type Call, type Route } from "../router";
import type { ApiVersion } from "../timestamps";
import { levelsOf, type World } from "../world";
import { productOf } from "./find";
import { writeAnswer } from "./products";

const wrapped = z.object({ variant: z.unknown().optional() });
const resyncBody = z.object({ attribute_labels: z.array(z.string()), variant_ids: z.array(z.string()) });

/** Routes of variants: list, create, link, unlink, resync. */
export function variantRoutes(world: World): Route[] {
  const list = (version: ApiVersion): Route => ({
    method: "GET",
    path: `/api/${version}/products/:id/variants`,
    answer: (call) => {
      const view = version === "v1" ? productV1 : productV2;
      const variants = world.products.variantsOf(listedParent(world, call).id);
      return { status: 200, body: { data: variants.map((one) => view(world, one)) } };
    },
  });
  return [
    list("v1"),
    ...(world.switches.v2VariantsList === "present" ? [list("v2")] : []),
    ...bothVersions((version) => createRoute(world, version)),
    ...bothVersions((version) => linkRoute(world, version)),
    ...bothVersions((version) => unlinkRoute(world, version)),
    ...bothVersions((version) => resyncRoute(world, version)),
  ];
}

function listedParent(world: World, call: Call): ProductRecord {
  const record = world.products.get(call.ids[0] ?? "");
  if (record !== undefined) return record;
  throw apiError(404, ` No results found for ${call.ids[0] ?? ""}`, [{ field: "id", msg: "does not exist" }]);
}

function createRoute(world: World, version: ApiVersion): Route {
  return {
    method: "POST",
    path: `/api/${version}/products/:id/variants`,
    answer: (call) => {
      const parent = productOf(world, call);
      const body = call.json();
      // v1 wants the new product under `variant`, v2 wants it bare; neither takes the other's form.
      const parsed = wrapped.safeParse(body);
      const input = version === "v2" ? body : parsed.success ? parsed.data.variant : undefined;
      const { sku, ...change } = parseProductWrite(world, input, { skuRequired: true });
      const by = world.audits.api;
      const record = createProduct(world, { sku: sku ?? "", change, by, parentId: parent.id });
      record.familyId = parent.familyId;
      variantsChanged(world, { parent, by });
      return writeAnswer(world, record, { version, status: 201 });
    },
  };
}

function linkRoute(world: World, version: ApiVersion): Route {
  return {
    method: "POST",
    path: `/api/${version}/products/:id/variant/:id`,
    answer: (call) => {
      const parent = productOf(world, call);
      linkVariant(world, { parent, variant: productOf(world, call, 1), by: world.audits.api });
      return version === "v1" ? writeAnswer(world, parent, { version, status: 200 }) : { status: 204 };
    },
  };
}

function unlinkRoute(world: World, version: ApiVersion): Route {
  return {
    method: "DELETE",
    path: `/api/${version}/products/:id/variant/:id`,
    answer: (call) => {
      const parent = productOf(world, call);
      unlinkVariant(world, { parent, variant: productOf(world, call, 1), by: world.audits.api });
      return { status: 204 };
    },
  };
}

function resyncRoute(world: World, version: ApiVersion): Route {
  return {
    method: "POST",
    path: `/api/${version}/products/:id/variants/resync`,
    answer: (call) => {
      const parent = productOf(world, call);
      const parsed = resyncBody.safeParse(call.json());
      if (!parsed.success) throw apiError(422, "Schema validation error", [{ field: "schema", msg: "Invalid input." }]);
      const { attribute_labels: labels, variant_ids: ids } = parsed.data;
      assertParentLevel(world, parent, labels);
      for (const variant of world.products.variantsOf(parent.id).filter(({ id }) => ids.includes(id))) {
        resync(world, { parent, variant, labels });
      }
      return { status: 200 };
    },
  };
}

function assertParentLevel(world: World, parent: ProductRecord, labels: readonly string[]): void {
  const family = parent.familyId === null ? undefined : world.families.get(parent.familyId);
  const levels = family === undefined ? undefined : levelsOf(world, family);
  const wrong = labels.filter((label) => levels?.get(label) !== "parent_level");
  if (wrong.length === 0) return;
  throw apiError(
    400,
    "You must only supply attributes from parent product when accessing this resource",
    wrong.map((label) => ({
      field: "attribute_labels",
      msg: `attributes.${label} not a parent attribute from family model`,
    })),
  );
}

function resync(
  world: World,
  input: { parent: ProductRecord; variant: ProductRecord; labels: readonly string[] },
): void {
  const overwritten = input.labels.filter((label) => input.variant.overwritten.has(label));
  if (overwritten.length === 0) return;
  for (const label of overwritten) {
    input.variant.overwritten.delete(label);
    input.variant.attributes.delete(label);
  }
  world.products.touch(input.variant, world.clock.now(), world.audits.api);
}

import { createVariantClient } from "../../../connectors/plytix/clientVariants";
import { sentBy } from "./scriptedCalls";

type Call = Parameters<typeof sentBy>[0];

it.each<[string, Call, string, unknown]>([
  [
    "creates with a flat body, as v2 wants it",
    (options) => createVariantClient(options).create("9", { sku: "A" }),
    "POST /api/v2/products/9/variants",
    { sku: "A" },
  ],
  ["links", (options) => createVariantClient(options).link("9", "8"), "POST /api/v2/products/9/variant/8", {}],
  [
    "unlinks",
    (options) => createVariantClient(options).unlink("9", "8"),
    "DELETE /api/v2/products/9/variant/8",
    undefined,
  ],
  [
    "resyncs",
    (options) => createVariantClient(options).resync("9", { attributeLabels: ["a"], variantIds: ["8"] }),
    "POST /api/v2/products/9/variants/resync",
    { attribute_labels: ["a"], variant_ids: ["8"] },
  ],
])("%s", async (_name, call, request, body) => {
  const { sent } = await sentBy(call);
  expect(sent).toEqual([{ request, body }]);
});

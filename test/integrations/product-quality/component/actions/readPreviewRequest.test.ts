import { readPreviewRequestExample } from "../../../../../integrations/product-quality/component/examplePayloads/readPreviewRequest";
import { runAction } from "../../componentWorld";

const read = (request: unknown, given: Record<string, unknown> = {}) =>
  runAction<typeof readPreviewRequestExample>("readPreviewRequest", { request, ...given });

it("returns what the example says", async () => {
  expect((await read({ skus: ["MUG-01"] })).data).toEqual(readPreviewRequestExample);
});

it("takes each SKU once and the instance's settings", async () => {
  const { data } = await read({ skus: ["A", "A", "B"] }, { variantStrategy: "Plain" });
  expect([data.skus, data.settings.variantStrategy]).toEqual([["A", "B"], "Plain"]);
});

it.each([[{}], [{ skus: [] }], [{ skus: Array.from({ length: 11 }, (_unused, index) => `S${index}`) }]])(
  "refuses %j and says how to ask",
  async (request) => {
    await expect(read(request)).rejects.toThrow("a preview takes 1 to 10 SKUs");
  },
);

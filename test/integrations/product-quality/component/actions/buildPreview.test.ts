import { buildPreviewExample } from "../../../../../integrations/product-quality/component/examplePayloads/buildPreview";
import { planStockChangesExample } from "../../../../../integrations/product-quality/component/examplePayloads/planStockChanges";
import { runAction } from "../../componentWorld";

const { products: planned, rows } = planStockChangesExample;

it("returns what the example says", async () => {
  const { data } = await runAction("buildPreview", { skus: ["MUG-01"], planned, rows });
  expect(data).toEqual(buildPreviewExample);
});

it("says plainly that Plytix could not be read", async () => {
  await expect(runAction("buildPreview", { skus: ["MUG-01"] })).rejects.toThrow("try again in a few minutes");
});

import { afterAction } from "../../actionScenarios";

it("makes the variant a single product", async () => {
  const found = await afterAction("unlinkVariant", ({ account }) => account.simulator.products()[2]);
  expect(found).toMatchObject({ sku: "SHIRT-S", product_type: "SINGLE" });
});

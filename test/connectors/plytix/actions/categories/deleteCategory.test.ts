import { afterAction } from "../../actionScenarios";

it("takes the products out of it", async () => {
  const found = await afterAction("deleteCategory", ({ account }) => account.simulator.products()[0]?.categories);
  expect(found).toBeUndefined();
});

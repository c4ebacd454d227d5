import { afterAction } from "../../actionScenarios";

it("takes the product out of it", async () => {
  const found = await afterAction("unlinkCategory", ({ account }) => account.simulator.products()[0]?.categories);
  expect(found).toBeUndefined();
});

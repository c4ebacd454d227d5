import { afterAction } from "../../actionScenarios";

it("takes the product out of its family", async () => {
  const found = await afterAction("unlinkFamily", ({ account }) => account.simulator.products()[0]?.family);
  expect(found).toBeUndefined();
});

import { afterAction } from "../../actionScenarios";

it("leaves its products without one", async () => {
  const found = await afterAction("deleteFamily", ({ account }) =>
    account.simulator.products().map((product) => product.family),
  );
  expect(found).toEqual(["Kitchenware", undefined, undefined, undefined]);
});

import { afterAction } from "../../actionScenarios";

it("takes the values with it", async () => {
  const found = await afterAction("deleteAttribute", ({ account }) => account.simulator.products()[1]?.attributes);
  expect(found).toEqual({});
});

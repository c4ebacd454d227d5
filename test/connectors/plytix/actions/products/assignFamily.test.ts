import { afterAction, refusalOf } from "../../actionScenarios";

it("puts the product into the family", async () => {
  const found = await afterAction("assignFamily", ({ account }) => account.simulator.products()[0]);
  expect(found).toMatchObject({ sku: "MUG-01", family: "Clothing" });
});

it("never takes an empty family for none", async () => {
  const { text, calls } = await refusalOf("assignFamily", (account) => ({
    productId: account.simulator.idOf("MUG-01"),
    familyId: "",
  }));
  expect(text).toContain("Family ID must be an id");
  expect(calls).toBe(0);
});

import { afterAction, category, refusalOf } from "../../actionScenarios";

it("puts the product into it", async () => {
  const found = await afterAction("linkCategory", ({ account }) => account.simulator.products()[1]?.categories);
  expect(found).toEqual([{ name: "Shirts", path: ["Clothing", "Shirts"] }]);
});

it("passes the refusal of a second link on", async () => {
  const { text } = await refusalOf("linkCategory", async (account) => ({
    productId: account.simulator.idOf("MUG-01"),
    categoryId: await category(account, "Mugs"),
  }));
  expect(text).toContain("already linked");
});

import { afterAction, category, refusalOf } from "../../actionScenarios";

it("tells name and path", async () => {
  const found = await afterAction("getProductCategory", ({ data }) => data);
  expect(found).toMatchObject({ name: "Mugs" });
});

it("says so when the product is not in it", async () => {
  const { text } = await refusalOf("getProductCategory", async (account) => ({
    productId: account.simulator.idOf("SHIRT"),
    categoryId: await category(account, "Mugs"),
  }));
  expect(text).toContain("does not have the requested record");
});

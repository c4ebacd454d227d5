import { afterAction, refusalOf, UNKNOWN } from "../../actionScenarios";

it("gives names and addresses where Get Product gives ids", async () => {
  const found = await afterAction("getExpandedProduct", ({ data }) => data, {
    params: (account) => ({ productId: account.simulator.idOf("MUG-01") }),
  });
  expect(found).toMatchObject({
    categories: [{ name: "Mugs", path: ["Kitchen", "Mugs"] }],
    emptyAttributes: ["brand"],
    relationships: [],
  });
});

it("does not call a product single that v1 does not tell the type of", async () => {
  const found = await afterAction("getExpandedProduct", ({ data }) => data);
  expect(found).toMatchObject({ sku: "SHIRT", productType: null });
});

it("says so when there is none", async () => {
  const { text } = await refusalOf("getExpandedProduct", () => ({ productId: UNKNOWN }));
  expect(text).toContain("does not have the requested record");
});

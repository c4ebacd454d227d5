import { afterAction, refusalOf, UNKNOWN } from "../../actionScenarios";

it("deletes it for good", async () => {
  const found = await afterAction("deleteProduct", ({ account }) => account.simulator.products().map(({ sku }) => sku));
  expect(found).toEqual(["SHIRT", "SHIRT-S", "SHIRT-XS"]);
});

it("takes the variants of a parent with it", async () => {
  const found = await afterAction(
    "deleteProduct",
    ({ account }) => account.simulator.products().map(({ sku }) => sku),
    { params: (account) => ({ productId: account.simulator.idOf("SHIRT") }) },
  );
  expect(found).toEqual(["MUG-01", "SHIRT-XS"]);
});

it("says so when there is none", async () => {
  const { text } = await refusalOf("deleteProduct", () => ({ productId: UNKNOWN }));
  expect(text).toContain("does not have the requested record");
});

it("never deletes without an id", async () => {
  const { text, calls } = await refusalOf("deleteProduct", () => ({ productId: "" }));
  expect(text).toContain("Product ID must be an id");
  expect(calls).toBe(0);
});

import { afterAction, refusalOf } from "../../actionScenarios";

it("makes a product with the fields given", async () => {
  const found = await afterAction("createProduct", ({ account, data }) =>
    account.run("getProduct", { productId: data.id }),
  );
  expect(found).toMatchObject({
    sku: "MUG-02",
    label: "Glass Mug",
    status: "Draft",
    attributes: { weight: 0.4 },
    gtin: null,
  });
});

it("passes the refusal of a taken SKU on, with its field", async () => {
  const { text } = await refusalOf("createProduct", () => ({ sku: "MUG-01" }));
  expect(text).toContain("sku: A product with the same SKU already exists");
});

it("asks for a SKU before any request", async () => {
  const { text, calls } = await refusalOf("createProduct", () => ({ label: "x" }));
  expect(text).toContain("SKU must not be empty");
  expect(calls).toBe(0);
});

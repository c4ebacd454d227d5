import { namedRequestSchema, toNamedProducts } from "../../../../integrations/product-quality/core/namedRequest";

const read = (request: unknown) => toNamedProducts(namedRequestSchema.parse(request));

it("names each SKU once", () => {
  expect(read({ command: "release", skus: ["A", " A ", "B"] })).toEqual({ skus: ["A", "B"], stockCodes: {} });
});

it("settles which Stock Code is a product's, or that it is a new item", () => {
  const request = { command: "acceptCode", sku: "LAMP-0042" };
  expect(read({ ...request, stockCode: "LAMP-42" })).toEqual({
    skus: ["LAMP-0042"],
    stockCodes: { "LAMP-0042": "LAMP-42" },
  });
  expect(read({ ...request, stockCode: null }).stockCodes).toEqual({ "LAMP-0042": null });
});

it.each([
  [{}],
  [{ command: "delete", skus: ["A"] }],
  [{ command: "sync", skus: [] }],
  [{ command: "sync", skus: [" "] }],
  [{ command: "acceptCode", sku: "A" }],
  [{ command: "sync", skus: ["A"], force: true }],
])("refuses %j", (request) => {
  expect(namedRequestSchema.safeParse(request).success).toBe(false);
});

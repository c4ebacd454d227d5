import { toExpandedProduct, toProductDetails } from "../../../../connectors/plytix/wire/productDetails";

const v2 = {
  id: "1",
  sku: "A",
  product_type: "SINGLE",
  assets: [{ id: "a1" }],
  thumbnail: { id: "a1" },
  relationships: [],
  static_list_ids: ["l1"],
  overwritten_attributes: ["colour"],
};

it("reads links by id, as v2 gives them", () => {
  const bare = { id: "a1", filename: null, url: null, thumbnailUrl: null };
  expect(toProductDetails(v2)).toMatchObject({
    assets: [bare],
    thumbnail: bare,
    relationships: [],
    listIds: ["l1"],
    overwrittenAttributes: ["colour"],
    createdBy: null,
  });
});

it("tells not told from none", () => {
  expect(toProductDetails({ id: "1", sku: "A" })).toMatchObject({ relationships: null, thumbnail: null, assets: [] });
});

it("reads overwritten attributes as a list or as an object", () => {
  const row = { ...v2, overwritten_attributes: { colour: true, size: true } };
  expect(toProductDetails(row)?.overwrittenAttributes).toEqual(["colour", "size"]);
});

it("gives null for a product that is being deleted", () => {
  expect(toProductDetails({ ...v2, mark_as_deleted: true })).toBeNull();
  expect(toExpandedProduct({ ...v2, mark_as_deleted: true })).toBeNull();
});

it("names the empty attributes and leaves their values out", () => {
  const attributes = { weight: null, colour: "Red", brand: "" };
  expect(toExpandedProduct({ id: "1", sku: "A", attributes })).toMatchObject({
    attributes: { colour: "Red" },
    emptyAttributes: ["brand", "weight"],
  });
});

it.each([
  [{ num_variations: 0 }, null],
  [{ num_variations: 2 }, "PARENT"],
  [{ _parent_id: "9" }, "VARIANT"],
  [{ product_level: "0" }, "SINGLE"],
  [{ product_type: "SINGLE" }, "SINGLE"],
])("knows the type of %j only as far as it is told", (given, expected) => {
  expect(toExpandedProduct({ id: "1", sku: "A", ...given })?.productType).toBe(expected);
});

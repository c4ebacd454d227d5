import { toCleared, toProductChange } from "../../../../../connectors/plytix/actions/products/toProductChange";

const nothing = {
  label: undefined,
  gtin: undefined,
  status: "",
  attributeValues: undefined,
  categoryIds: undefined,
  assetIds: undefined,
  thumbnailId: undefined,
};

it("makes no change of empty inputs", () => {
  expect(JSON.stringify(toProductChange(nothing))).toBe("{}");
  expect(toCleared([])).toEqual({});
});

it("takes what was given", () => {
  const change = toProductChange({ ...nothing, label: "Mug", status: "Draft", attributeValues: { weight: null } });
  expect(JSON.parse(JSON.stringify(change))).toEqual({ label: "Mug", status: "Draft", attributes: { weight: null } });
});

it("clears what was named", () => {
  expect(toCleared(["gtin", "thumbnail", "label"])).toEqual({ gtin: null, thumbnailId: null, label: null });
});

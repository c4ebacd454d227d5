import { toErpView } from "../../../../../integrations/product-quality/core/plan/erpView";
import { childItem, itemOf, scsParentItem } from "../../samples";

const axis = (description: string) => ({ heading: "Size", code: "x", description });
const view = toErpView(
  {
    found: [
      { askedCode: "mug-01", stockCode: "MUG-01", level: 3, onOrder: 0 },
      { askedCode: "mug-01", stockCode: "Mug-01", level: 0, onOrder: 0 },
    ],
    notFound: ["CUP1"],
    similar: [{ askedCode: "CUP1", candidates: ["CUP-1"] }],
  },
  [
    itemOf("MUG-01"),
    scsParentItem("TEE", ["Size", "Colour"]),
    childItem("OLD-7", "tee", { place: ["Small ", "RED"] }),
    childItem("TEE-M-RED", "TEE", { place: ["M", "Red"] }),
  ],
);

it("finds everything under a code whatever its case", () => {
  expect(view.statuses("MUG-01").map(({ stockCode }) => stockCode)).toEqual(["MUG-01", "Mug-01"]);
  expect(view.items(" mug-01 ").map(({ stockCode }) => stockCode)).toEqual(["MUG-01"]);
  expect(view.children("Tee").map(({ stockCode }) => stockCode)).toEqual(["OLD-7", "TEE-M-RED"]);
  expect(view.similar("cup1")).toEqual(["CUP-1"]);
});

it("gives empty lists for what it does not know", () => {
  expect([view.statuses("CUP1"), view.items("CUP1"), view.children("CUP1"), view.similar("X")]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

it("finds a child by its place, whatever its code, case or outer space", () => {
  expect(view.childAt("TEE", [axis("small"), axis("Red")])?.stockCode).toBe("OLD-7");
});

it("knows no child in a free place, in another order of the axes, or of an unknown parent", () => {
  expect(view.childAt("TEE", [axis("L"), axis("Red")])).toBeUndefined();
  expect(view.childAt("TEE", [axis("Red"), axis("Small")])).toBeUndefined();
  expect(view.childAt("TEE", [axis("Small")])).toBeUndefined();
  expect(view.childAt("CAP", [axis("Small"), axis("Red")])).toBeUndefined();
});

import { plannedRowSchema } from "../../../../../connectors/khaos-control/fields/stockItem";
import {
  pimFields,
  toFlagRow,
  toNewParentRow,
  toPlainCreateRow,
  toScsCreateRow,
  toUpdateRow,
} from "../../../../../integrations/product-quality/core/plan/rows";
import { itemOf, judge, judgeOne, parentOf, productOf, settingsOf, variantOf } from "../../samples";

const mug = judgeOne(productOf("MUG-01", { attributes: { height: "9.5" } }));
const seeded = ["buyPrice", "taxCode", "stockType1", "stockType2", "stockControlled"];

it("counts what is only seeded at creation as not the PIM's", () => {
  expect(pimFields(mug)).toEqual({
    description: "Stoneware mug",
    weight: "0.35",
    height: "9.5",
    commodityCode: "69120021",
    sellPrice: "12.5",
  });
});

describe("an update row", () => {
  it("has the fields that differ, may send the equal ones again, and remembers the finance amounts", () => {
    const row = toUpdateRow(mug, itemOf("mug-01", { fields: { sellPrice: "11.99" } }), settingsOf());
    expect(row).toEqual({
      sku: "MUG-01",
      kind: "plain",
      verb: "update",
      stockCode: "mug-01",
      scs: null,
      fields: { sellPrice: "12.5", height: "9.5" },
      resend: { description: "Stoneware mug", weight: "0.35", commodityCode: "69120021" },
      financeBefore: { buyPrice: "3.9" },
      requires: null,
    });
    expect(plannedRowSchema.safeParse(row).success).toBe(true);
  });

  it("is none where nothing of the PIM's differs, though cost, tax and stock types do", () => {
    const fields = { height: "9.50", buyPrice: "99", taxCode: "0", stockType1: "Other", stockControlled: false };
    expect(toUpdateRow(mug, itemOf("MUG-01", { fields }), settingsOf())).toBeNull();
  });

  it("leaves values of the ERP alone that are empty in the PIM", () => {
    const fields = { height: "9.5", longDescription: "Written by the shop", barcode: "96385074" };
    expect(toUpdateRow(mug, itemOf("MUG-01", { fields }), settingsOf())).toBeNull();
  });

  it("is never made by a field alone that the system cannot return, but takes it along", () => {
    const settings = settingsOf({ profile: { unreturnedFields: ["height"] } });
    expect(toUpdateRow(mug, itemOf("MUG-01"), settings)).toBeNull();
    const row = toUpdateRow(mug, itemOf("MUG-01", { fields: { weight: "1" } }), settings);
    expect(row).toMatchObject({ fields: { weight: "0.35" }, resend: { height: "9.5" } });
  });

  it.each(seeded)("never carries %s", (name) => {
    const row = toUpdateRow(mug, itemOf("MUG-01", { fields: { weight: "1", [name]: "x" } }), settingsOf());
    expect({ ...row?.fields, ...row?.resend }).not.toHaveProperty(name);
  });
});

it("moves flags and nothing else, under the code as the ERP spells it", () => {
  const row = toFlagRow(mug, itemOf("mug-01"), { discontinued: true, publishOnWeb: false });
  expect(row).toMatchObject({ verb: "update", stockCode: "mug-01", resend: {}, financeBefore: { buyPrice: "3.9" } });
  expect(row.fields).toEqual({ discontinued: true, publishOnWeb: false });
});

describe("a row that creates", () => {
  it("an ordinary item carries everything, seeds included", () => {
    const row = toPlainCreateRow(mug, null);
    expect(row).toMatchObject({
      verb: "create",
      kind: "plain",
      stockCode: "MUG-01",
      requires: null,
      financeBefore: {},
    });
    expect(row.fields).toEqual(mug.fields);
    expect(plannedRowSchema.safeParse(row).success).toBe(true);
  });

  it("an ordinary variant names the parent it needs first", () => {
    expect(toPlainCreateRow(mug, "TEE").requires).toBe("TEE");
  });

  it("a parent as an ordinary item is priced at zero, unless it has a price", () => {
    const bare = judgeOne(parentOf("TEE", { attributes: { sell_price: undefined } }));
    expect(toPlainCreateRow(bare, null).fields).toMatchObject({
      sellPrice: "0",
      buyPrice: "0",
      stockControlled: false,
    });
    expect(toPlainCreateRow(judgeOne(parentOf("TEE")), null).fields.sellPrice).toBe("12.5");
  });

  it("a child carries its parent's code and text, its place, and no description of its own", () => {
    const [, child] = judge([parentOf("TEE"), variantOf("TEE-S", "TEE", { options: { size: "S" } })]);
    const axes = [{ heading: "Size", code: "S", description: "S" }];
    if (child === undefined) throw new Error("no child");
    const fields = { ...child.fields, description: "Made by hand" };
    const row = toScsCreateRow({ ...child, fields }, { code: "Tee", description: "Shirt" }, axes);
    expect(row).toMatchObject({
      sku: "TEE-S",
      verb: "create",
      kind: "scs",
      stockCode: "TEE-S",
      scs: { parentCode: "Tee", parentDescription: "Shirt", axes },
    });
    expect(row.fields).toMatchObject({ buyPrice: "4.1", stockControlled: true });
    expect(row.fields).not.toHaveProperty("description");
    expect(plannedRowSchema.safeParse(row).success).toBe(true);
  });

  it("a new SCS parent's own fields is an update that waits for the parent", () => {
    const row = toNewParentRow(judgeOne(parentOf("TEE")));
    expect(row).toMatchObject({ verb: "update", stockCode: "TEE", requires: "TEE" });
    for (const name of seeded) expect(row.fields).not.toHaveProperty(name);
  });
});

import { plannedRowSchema, stockItemSchema } from "../../../../connectors/khaos-control/fields/stockItem";
import { createRow } from "../khaosWorld";

describe("planned rows", () => {
  it("are taken as they are planned", () => {
    expect(plannedRowSchema.parse(createRow("A"))).toEqual(createRow("A"));
  });

  it.each([
    { ...createRow("A"), fields: { cost: "1" } },
    { ...createRow("A"), fields: { weight: 1 } },
    { ...createRow("A"), verb: "delete" },
    { ...createRow("A"), scs: { parentCode: "P", parentDescription: "P", axes: [] } },
  ])("are refused when they do not fit (%#)", (row) => {
    expect(plannedRowSchema.safeParse(row).success).toBe(false);
  });
});

describe("Stock Items", () => {
  it("may lack any field", () => {
    const item = {
      stockCode: "A",
      parentCode: null,
      isScsParent: false,
      scsHeadings: [],
      scsPath: [],
      deleted: false,
      fields: {},
    };
    expect(stockItemSchema.parse(item)).toEqual(item);
  });
});

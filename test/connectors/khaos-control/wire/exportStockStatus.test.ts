import { parseExportStockStatus } from "../../../../connectors/khaos-control/wire/exportStockStatus";

describe("parseExportStockStatus", () => {
  it("reads levels of parents and children; what is empty is unknown, never zero", () => {
    const xml = `<STOCK_STATUS><STOCK_ITEM ID="1" CODE="TEE-L" DESC="x"><LEVEL>14.0</LEVEL><ON_ORDER_LEVEL/></STOCK_ITEM>
      <STOCK_ITEM CODE=" TEE "><LEVEL>0</LEVEL><ON_ORDER_LEVEL>3</ON_ORDER_LEVEL></STOCK_ITEM><STOCK_ITEM CODE=""/></STOCK_STATUS>`;
    expect(parseExportStockStatus([xml]).rows).toEqual([
      { stockCode: "TEE-L", level: 14, onOrder: null, buildPotential: null, isStockControlled: null },
      { stockCode: "TEE", level: 0, onOrder: 3, buildPotential: null, isStockControlled: null },
    ]);
  });

  it("reads what could be built, and tells items without stock control by status 5", () => {
    const row = (status: string) =>
      `<STOCK_ITEM CODE="A"><BUILD_POTENTIAL_CHILDREN>2.00</BUILD_POTENTIAL_CHILDREN><STATUS>${status}</STATUS></STOCK_ITEM>`;
    const xml = `<STOCK_STATUS>${["5", "1", ""].map(row).join("")}</STOCK_STATUS>`;
    const rows = parseExportStockStatus([xml]).rows ?? [];
    expect(rows.map(({ buildPotential, isStockControlled }) => [buildPotential, isStockControlled])).toEqual([
      [2, false],
      [2, true],
      [2, null],
    ]);
  });

  it("tells an empty document from one that cannot be read", () => {
    expect(parseExportStockStatus(["<STOCK_STATUS/>"])).toEqual({ rows: [], problem: null });
    expect(parseExportStockStatus(["<STOCK_STATUS>"])).toEqual({ rows: null, problem: "malformed" });
  });
});

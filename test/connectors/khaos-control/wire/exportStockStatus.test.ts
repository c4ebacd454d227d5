import { parseExportStockStatus } from "../../../../connectors/khaos-control/wire/exportStockStatus";

describe("parseExportStockStatus", () => {
  it("reads levels of parents and children; what is empty is unknown, never zero", () => {
    const xml = `<STOCK_STATUS><STOCK_ITEM ID="1" CODE="TEE-L" DESC="x"><LEVEL>14.0</LEVEL><ON_ORDER_LEVEL/></STOCK_ITEM>
      <STOCK_ITEM CODE=" TEE "><LEVEL>0</LEVEL><ON_ORDER_LEVEL>3</ON_ORDER_LEVEL></STOCK_ITEM><STOCK_ITEM CODE=""/></STOCK_STATUS>`;
    expect(parseExportStockStatus([xml]).rows).toEqual([
      { stockCode: "TEE-L", level: 14, onOrder: null },
      { stockCode: "TEE", level: 0, onOrder: 3 },
    ]);
  });

  it("tells an empty document from one that cannot be read", () => {
    expect(parseExportStockStatus(["<STOCK_STATUS/>"])).toEqual({ rows: [], problem: null });
    expect(parseExportStockStatus(["<STOCK_STATUS>"])).toEqual({ rows: null, problem: "malformed" });
  });
});

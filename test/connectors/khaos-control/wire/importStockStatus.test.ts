import { buildStockStatus } from "../../../../connectors/khaos-control/wire/importStockStatus";

it("holds codes and levels of one site", () => {
  expect(buildStockStatus([{ stockCode: "A", level: "3" }], 1)).toBe(
    '<STOCK_STATUS SITE="1"><STOCK_ITEM CODE="A"><LEVEL>3</LEVEL></STOCK_ITEM></STOCK_STATUS>',
  );
  expect(buildStockStatus([], null)).toBe("<STOCK_STATUS></STOCK_STATUS>");
});

it("lets no code break the document", () => {
  const text = buildStockStatus([{ stockCode: `A"><BUY_PRICE>&'`, level: "1</LEVEL>" }], null);
  expect(text).not.toContain("<BUY_PRICE>");
  expect(text).toContain("&quot;&gt;&lt;BUY_PRICE&gt;&amp;");
  expect(text).toContain("1&lt;/LEVEL&gt;");
});

import { unzipSync } from "fflate";
import { createVirtualClock } from "../clock";
import { createKhaosSimulator, type KhaosSimulator, type KhaosSimulatorOptions, type StockLine } from "./index";
import { childText, exportItems, findElement, rawCall } from "./rawCall";
import { parseXml } from "./xml";

const stock: StockLine[] = [
  {
    stockCode: "Kettle-01",
    description: "Kettle <1.7 l> & lid",
    sellPrice: 24.5,
    stockLevel: 3,
    fields: {
      TAX_CODE: 4,
      WEIGHT: 1.2,
      barcode: "5012345000011",
      COUNTRY_OF_MANUFACTURE: "de",
      "harmonisation:code": "8516",
    },
  },
  { stockCode: "GIFT", stockControlled: false },
  { stockCode: "GONE", fields: { DELETED: true } },
  { stockCode: "TEE", scs: { headings: ["Size"] } },
  { stockCode: "TEE-L", parentCode: "TEE", scs: { values: ["Large"], codes: ["L"] }, stockLevel: 14 },
];

let simulator: KhaosSimulator;
afterEach(() => simulator.close());

async function start(options: KhaosSimulatorOptions = {}): Promise<void> {
  simulator = await createKhaosSimulator({ clock: createVirtualClock(), stock, ...options });
}
const call = (method: string, given: Record<string, string | number | boolean | null> = {}) =>
  rawCall(simulator.serviceUrl, { method, given });

describe("ExportStock", () => {
  it("gives the asked items in the server's spelling and leaves unknown codes out", async () => {
    await start();
    const items = await exportItems(simulator.serviceUrl, "kettle-01, NOPE ,GONE");
    expect([...items.keys()].sort()).toEqual(["GONE", "Kettle-01"]);
    const kettle = items.get("Kettle-01");
    const text = (name: string) => kettle && childText(kettle, name);
    expect(text("STOCK_DESC")).toBe("Kettle <1.7 l> & lid");
    expect([Number(text("VAT_RATE")), Number(text("WEIGHT")), Number(text("SELL_PRICE"))]).toEqual([5, 1.2, 24.5]);
    expect([text("STOCK_CONTROLLED"), text("DISCONTINUED"), text("DELETED")]).toEqual(["-1", "0", "0"]);
    expect(text("COUNTRY_OF_MANUFACTURE")).toBe("Germany");
    expect(kettle && findElement(kettle, "BARCODE")?.text).toBe("5012345000011");
    const gone = items.get("GONE");
    expect(gone && childText(gone, "DELETED")).toBe("-1");
  });

  it("never returns stock value, average price, tax code or commodity code", async () => {
    await start({ stock: [{ stockCode: "A", buyPrice: 3, fields: { AVERAGE_PRICE: 3.1, COMMODITY_CODE: "85" } }] });
    const { returned } = await call("ExportStock", { StockCode: "A", MappingType: 1 });
    expect(returned).toContain("BUY_PRICE");
    expect(returned).not.toMatch(/STOCK_VALUE|AVERAGE_PRICE|TAX_CODE|COMMODITY|HARMONI/i);
  });

  it("gives all items for an empty code, variants inside their parents", async () => {
    await start();
    expect([...(await exportItems(simulator.serviceUrl, "")).keys()].sort()).toEqual([
      "GIFT",
      "GONE",
      "Kettle-01",
      "TEE",
    ]);
  });

  it("writes one item in many forms that all mean the same", async () => {
    await start();
    const texts = new Set<string>();
    const meanings = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      const kettle = (await exportItems(simulator.serviceUrl, "Kettle-01")).get("Kettle-01");
      if (kettle === undefined) throw new Error("the item is missing");
      texts.add(kettle.children.map(({ name, text }) => `${name}=${text}`).join());
      meanings.add([Number(childText(kettle, "SELL_PRICE")), childText(kettle, "LONG_DESC") ?? ""].join());
    }
    expect(texts.size).toBeGreaterThan(5);
    expect([...meanings]).toEqual(["24.5,"]);
  });

  it("gives the same order and forms for the same seed, others for another", async () => {
    const texts: string[] = [];
    for (const exportSeed of [7, 7, 8]) {
      await start({ switches: { exportSeed } });
      texts.push((await call("ExportStock", { StockCode: "" })).returned);
      await simulator.close();
    }
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).not.toBe(texts[2]);
  });

  it("finds by barcode, and refuses mapping types it does not know", async () => {
    await start();
    const found = await call("ExportStock", { StockCode: "5012345000011", MappingType: 5 });
    expect(found.returned).toContain("Kettle-01");
    expect((await call("ExportStock", { StockCode: "x", MappingType: 3 })).fault).toContain("3");
  });

  it("comes zipped too", async () => {
    await start();
    const given = { StockCode: "Kettle-01", MappingType: 1, LastUpdated: null, CompressionMethod: 0 };
    const data = findElement(parseXml((await call("ExportStockCompressed", given)).text), "Data")?.text ?? "";
    const entries = Object.values(unzipSync(Buffer.from(data, "base64")));
    expect(entries).toHaveLength(1);
    expect(parseXml(Buffer.from(entries[0] ?? []).toString("utf8")).children).toHaveLength(1);
    expect((await call("ExportStockCompressed", { ...given, CompressionMethod: 1 })).fault).not.toBe("");
  });
});

describe("ExportStockStatus", () => {
  it("has a row for each existing code, variants, parents and deleted items included", async () => {
    await start();
    const { returned } = await call("ExportStockStatus", { StockCodes: "tee-l,TEE,GIFT,gone,NOPE", MappingType: 1 });
    const rows = new Map(parseXml(returned).children.map((row) => [row.attributes.CODE, row]));
    expect([...rows.keys()].sort()).toEqual(["GIFT", "GONE", "TEE", "TEE-L"]);
    const child = rows.get("TEE-L");
    expect([child && Number(childText(child, "LEVEL")), child && childText(child, "STATUS")]).toEqual([14, "1"]);
    const [gift, parent] = [rows.get("GIFT"), rows.get("TEE")];
    expect([gift && childText(gift, "STATUS"), parent && childText(parent, "STATUS")]).toEqual(["5", "5"]);
  });

  it("gives levels per site", async () => {
    await start();
    const at = async (siteId: number) => {
      const given = { StockCodes: "TEE-L", MappingType: 1, LastUpdated: null, SiteID: siteId };
      const answer = await call("ExportStockStatus", given);
      return answer.fault || Number(childText(parseXml(answer.returned).children[0] ?? parseXml("<x/>"), "LEVEL"));
    };
    expect([await at(-1), await at(1), await at(2), await at(9)]).toEqual([14, 14, 0, "Site 9 does not exist"]);
  });
});

describe("GetStockList", () => {
  const codesSince = async (value: string, dateType = 0) => {
    const { text } = await call("GetStockList", { DateType: dateType, DateValue: value, StockItemType: 0 });
    return [...text.matchAll(/<StockCode[^>]*>([^<]*)</g)].map((match) => match[1]);
  };

  it("names the parent of a variant", async () => {
    await start();
    const { text } = await call("GetStockList", { DateType: -1 });
    expect(text).toMatch(/>TEE-L<\/StockCode><ParentCode[^>]*>TEE</);
    expect(text).toContain(">5</Count>");
  });

  it("compares to the second in London time, the same second included", async () => {
    const clock = createVirtualClock(Date.UTC(2026, 6, 1, 12, 0, 0, 900));
    await start({ clock });
    expect(await codesSince("2026-07-01T13:00:00")).toHaveLength(5);
    expect(await codesSince("2026-07-01T13:00:01")).toHaveLength(0);
  });

  it("gives what an edit, an import and even an unchanged row revised", async () => {
    const clock = createVirtualClock();
    await start({ clock });
    clock.advance(60_000);
    simulator.edit("GIFT", { fields: { LONG_DESC: "Wrapped" } });
    await call("ImportStockTSV", { StockData: "STOCK_CODE\tWEIGHT\nkettle-01\t1.2" });
    expect(await codesSince("2026-01-05T09:01:00")).toEqual(["Kettle-01", "GIFT"]);
    clock.advance(60_000);
    simulator.switches.unchangedRowBumpsRevision = false;
    await call("ImportStockTSV", { StockData: "STOCK_CODE\tWEIGHT\nkettle-01\t1.2" });
    expect(await codesSince("2026-01-05T09:02:00")).toEqual([]);
  });

  it("keeps movements apart from revisions", async () => {
    const clock = createVirtualClock();
    await start({ clock });
    clock.advance(60_000);
    simulator.edit("Kettle-01", { stockLevel: 2 });
    expect(await codesSince("2026-01-05T09:01:00")).toEqual([]);
    expect(await codesSince("2026-01-05T09:01:00", 2)).toEqual(["Kettle-01"]);
  });

  it("misses an hour at the clock change in October, as wall-clock times do, unless instants are compared", async () => {
    // 01:10 UTC is 01:10 in London again; a client that asks since 00:45 UTC writes 01:45.
    const clock = createVirtualClock(Date.UTC(2026, 9, 25, 1, 10));
    await start({ clock });
    expect(await codesSince("2026-10-25T01:45:00")).toHaveLength(0);
    simulator.switches.dateComparison = "instant";
    expect(await codesSince("2026-10-25T01:45:00")).toHaveLength(5);
  });

  it("jumps an hour at the clock change in March", async () => {
    const clock = createVirtualClock(Date.UTC(2026, 2, 29, 1, 0, 0));
    await start({ clock });
    expect(await codesSince("2026-03-29T02:00:00")).toHaveLength(5);
    expect(await codesSince("2026-03-29T02:00:01")).toHaveLength(0);
  });

  it.each([
    { DateType: 1 },
    { DateType: 0, DateValue: "2026-01-05T09:00:00Z" },
    { DateType: 0, DateValue: "2026-02-30T09:00:00" },
    { DateType: 0, DateValue: "1899-12-31T00:00:00", StockItemType: 4 },
  ] as Record<string, string | number>[])("refuses %j", async (given) => {
    await start();
    expect((await call("GetStockList", given)).fault).not.toBe("");
  });
});

describe("look-ups", () => {
  it("answer with what the store knows", async () => {
    await start({ manufacturers: ["Acme"] });
    expect((await call("GetHarmonisationCodes")).text).toMatch(/>8516<[\s\S]*>Kettle-01</);
    expect((await call("GetCountryList")).text).toMatch(/>1<\/CountryID><CountryCode[^>]*>GB</);
    expect((await call("GetManufacturer")).text).toContain(">Acme<");
    expect((await call("GetSiteList")).text).toContain(">Main Warehouse<");
    expect((await call("GetPriceLists")).text).toContain(">Retail<");
    expect((await call("GetStockPotential", { StockCodes: "TEE-L", MappingType: 1 })).text).toMatch(/>14<\/Available>/);
    expect((await call("ExportWebCategoriesCompressed", { Website: 1, CompressionMethod: 0 })).text).toContain("<Data");
  });
});

describe("ImportStockStatus", () => {
  it("sets levels, counts what it set and leaves an audit entry", async () => {
    await start();
    const xml =
      '<STOCK_STATUS SITE="1"><STOCK_ITEM CODE="kettle-01"><LEVEL>9</LEVEL></STOCK_ITEM><STOCK_ITEM CODE="X"><LEVEL>1</LEVEL></STOCK_ITEM></STOCK_STATUS>';
    expect((await call("ImportStockStatus", { StockStatus: xml, MappingType: 1 })).text).toContain(">1</Count>");
    expect(simulator.audit).toEqual([
      expect.objectContaining({
        call: "ImportStockStatus",
        stockCode: "Kettle-01",
        field: "STOCK_LEVEL",
        from: 3,
        to: 9,
      }),
    ]);
  });
});

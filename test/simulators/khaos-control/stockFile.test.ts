import { createVirtualClock } from "../clock";
import { InputFileError } from "../inputFile";
import { createKhaosSimulator, type StockLine } from "./index";
import { parseStock } from "./stockFile";

const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");

async function roundTrip(stock: StockLine[], allowDuplicates = false) {
  const switches = { uniqueCodes: !allowDuplicates };
  const simulator = await createKhaosSimulator({ clock: createVirtualClock(), stock, switches });
  try {
    expect(simulator.audit).toEqual([]);
    return simulator.stock();
  } finally {
    await simulator.close();
  }
}

describe("a stock file", () => {
  it("needs nothing but the code", async () => {
    expect(await roundTrip(parseStock('\n{"stockCode":" A "}\n', "f"))).toEqual([
      {
        stockCode: "A",
        description: "A",
        ...{ stockControlled: true, discontinued: false, runToZero: false, web: true },
        ...{ buyPrice: 0, sellPrice: 0, stockLevel: 0 },
        fields: { TAX_CODE: 1, STOCK_VALUE: 0 },
      },
    ]);
  });

  it("takes field names of both vocabularies in any case, and gives the export's back", async () => {
    const fields = {
      stock_type1: "Clothing",
      STOCK_TYPE2: "Tops",
      "harmonisation:code": "6109100010",
      Barcode: "0012",
      Weight: "0.250",
      countrymanuf_id: "GB",
      DROP_SHIP: true,
      FREE_TEXT: false,
      LONG_DESC: "",
      "UDA:Material": "Cotton",
    };
    const [line] = await roundTrip(parseStock(lines({ stockCode: "A", buyPrice: 2.5, fields }), "f"));
    expect(line?.fields).toEqual({
      TAX_CODE: 1,
      STOCK_VALUE: 2.5,
      STOCK_TTYPE: "Clothing",
      STOCK_TYPE: "Tops",
      COMMODITY_CODE: "6109100010",
      BARCODE: "0012",
      WEIGHT: 0.25,
      COUNTRY_OF_MANUFACTURE: "United Kingdom",
      DROP_SHIP: -1,
      "UDA:Material": "Cotton",
    });
  });

  it("keeps what it does not know", async () => {
    const fields = { Shelf: { row: 3 }, WEIGHT: "heavy" };
    const [line] = await roundTrip(parseStock(lines({ stockCode: "A", fields }), "f"));
    expect(line?.fields).toMatchObject(fields);
  });

  it("may name parents after their variants, variants without codes, and codes of their own", async () => {
    const text = lines(
      { stockCode: "OLD-7", parentCode: "tee", scs: { values: ["Red", "L"] } },
      { stockCode: "TEE-B-L", parentCode: "TEE", scs: { values: ["Blue", "L"], codes: ["B", "L"] } },
      { stockCode: "TEE", stockControlled: true, scs: { headings: ["Colour", "Size"] } },
    );
    const stock = await roundTrip(parseStock(text, "f"));
    expect(stock.map(({ stockCode, parentCode, scs }) => [stockCode, parentCode, scs?.values, scs?.codes])).toEqual([
      ["OLD-7", "TEE", ["Red", "L"], undefined],
      ["TEE", undefined, [], undefined],
      ["TEE-B-L", "TEE", ["Blue", "L"], ["B", "L"]],
    ]);
    expect(stock[1]?.stockControlled).toBe(false);
  });

  it("reads its own output as the same stock", async () => {
    const text = lines(
      { stockCode: "TEE", scs: { headings: ["Colour"] } },
      {
        stockCode: "TEE-R",
        parentCode: "TEE",
        scs: { values: ["Red"], codes: ["R"] },
        fields: { WEIGHT: 1, Shelf: 2 },
      },
    );
    const first = await roundTrip(parseStock(text, "f"));
    expect(await roundTrip(parseStock(lines(...first), "g"))).toEqual(first);
  });

  it.each([
    ["{", "f:1: each line must be one complete JSON object. Correct the JSON of this line."],
    ["[]", "f:1: the line breaks the rule"],
    ['{"stockCode":"A","buyPrice":"2"}', 'f:1: field "buyPrice"'],
    ['{"stockCode":"A#"}', 'f:1: field "stockCode"'],
    ['{"stockCode":"A"}\n\n{"stockCode":"a "}', 'f:3: stock code "a" stands in line 1 already'],
    ['{"stockCode":"A","parentCode":"B"}', 'f:1: parentCode "B" is the code of no other line'],
    ['{"stockCode":"A","scs":{"values":["x"],"codes":[]}}', 'f:1: field "scs.codes"'],
    [
      '{"stockCode":"P","scs":{"headings":["x","y"]}}\n{"stockCode":"C","parentCode":"P","scs":{"values":["1"]}}',
      "f:2: scs.values has 1 entries but the parent has 2 headings",
    ],
  ])("is refused in one line: %s", (text, message) => {
    const parse = () => parseStock(text, "f");
    expect(parse).toThrow(InputFileError);
    expect(parse).toThrow(message);
    expect(parse).not.toThrow(/\n/);
  });

  it("may hold a code twice where the system allows it", async () => {
    const text = lines({ stockCode: "A", description: "1" }, { stockCode: "a", description: "2" });
    const stock = await roundTrip(parseStock(text, "f", { allowDuplicates: true }), true);
    expect(stock.map(({ description }) => description)).toEqual(["1", "2"]);
  });
});

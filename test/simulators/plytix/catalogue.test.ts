import { InputFileError } from "../inputFile";
import { parseCatalogue } from "./catalogue";
import { column, startBench, stopBenches } from "./testClient";

afterEach(stopBenches);

const lines = (...objects: unknown[]) => objects.map((one) => JSON.stringify(one)).join("\n");

describe("parseCatalogue", () => {
  it("reads an empty file as no products", () => expect(parseCatalogue("\n", "c.jsonl")).toEqual([]));

  it("refuses a second line with the same SKU and names both lines", () => {
    const text = lines({ sku: "A" }, { sku: "a" }, { sku: "A" });
    expect(() => parseCatalogue(text, "c.jsonl")).toThrow(InputFileError);
    expect(() => parseCatalogue(text, "c.jsonl")).toThrow(/^c\.jsonl:3: SKU "A" is already used in line 1/);
  });

  it.each([
    ["no SKU", { label: "x" }, /^c\.jsonl:1: field "sku"/],
    ["an empty SKU", { sku: "" }, /a SKU must not be empty/],
    ["an unknown status", { sku: "A", status: "Active" }, /field "status"/],
  ])("refuses a line with %s", (_name, line, message) => {
    expect(() => parseCatalogue(lines(line), "c.jsonl")).toThrow(message);
  });
});

describe("an account seeded from a catalogue", () => {
  const catalogue = parseCatalogue(
    lines(
      { sku: "CUP-RED", product_type: "VARIANT", parent_sku: "CUP", attributes: { colour: "Red" } },
      { sku: "CUP", product_type: "PARENT", label: "Cup", status: "Completed", gtin: "12345678" },
      { sku: "LOST", product_type: "VARIANT", parent_sku: "cup" },
      {
        sku: "SPOON",
        categories: [{ name: "Kitchen/Spoons", path: ["Kitchen", "Spoons"] }],
        attributes: { pieces: 4 },
      },
    ),
    "c.jsonl",
  );

  it("links variants to parents that come later, by the exact SKU", async () => {
    const bench = await startBench({ catalogue });
    const { rows } = await bench.search({ attributes: ["status", "product_level"] });
    const bySku = new Map(rows.map((row) => [row.sku, row]));
    expect(bySku.get("CUP-RED")?.parent_id).toBe(bench.sim.idOf("CUP"));
    expect(bySku.get("CUP")).toMatchObject({ status: "Completed", product_level: 1 });
    expect(bySku.get("CUP")).not.toHaveProperty("parent_id");
    const lost = String(bySku.get("LOST")?.parent_id);
    expect(lost).toMatch(/^[0-9a-f]{24}$/);
    expect((await bench.call("GET", `/api/v2/products/${lost}`)).status).toBe(404);
  });

  it("gives the missing parent's id to a product created with that SKU later", async () => {
    const bench = await startBench({ catalogue });
    bench.sim.create({ sku: "cup" });
    const variants = await bench.call("GET", `/api/v1/products/${bench.sim.idOf("cup")}/variants`);
    expect(column(variants, "sku")).toEqual(["LOST"]);
  });

  it("gives the whole state back in catalogue form", async () => {
    const { sim } = await startBench({ catalogue });
    expect(sim.products()).toEqual([
      { sku: "CUP-RED", status: "Draft", product_type: "VARIANT", parent_sku: "CUP", attributes: { colour: "Red" } },
      { sku: "CUP", label: "Cup", gtin: "12345678", status: "Completed", product_type: "PARENT", attributes: {} },
      { sku: "LOST", status: "Draft", product_type: "VARIANT", parent_sku: "cup", attributes: {} },
      {
        sku: "SPOON",
        status: "Draft",
        product_type: "SINGLE",
        attributes: { pieces: 4 },
        categories: [{ name: "Kitchen/Spoons", path: ["Kitchen", "Spoons"] }],
      },
    ]);
  });

  it("spreads instants over the thirty days before now, the same in every run, some of them equal", async () => {
    const many = Array.from({ length: 4_000 }, (_, index) => ({ sku: `P${index}` }));
    const read = async () => {
      const bench = await startBench({ catalogue: many });
      const pages = [];
      for (let page = 1; page <= 40; page += 1) {
        const body = { attributes: ["modified"], pagination: { page, page_size: 100 } };
        pages.push(...column(await bench.search(body), "modified").map((at) => Date.parse(`${at}Z`)));
      }
      return pages;
    };
    const first = await read();
    const now = Date.UTC(2026, 0, 5, 9);
    expect(Math.max(...first)).toBeLessThan(now);
    expect(Math.min(...first)).toBeGreaterThan(now - 31 * 86_400_000);
    expect(new Set(first).size).toBeLessThan(3_500);
    expect(new Set(first).size).toBeGreaterThan(3_300);
    expect(await read()).toEqual(first);
  });

  it("reports no variants for some seeded parents until one of theirs changes", async () => {
    const families = Array.from({ length: 30 }, (_, index) => [
      { sku: `P${index}`, status: "Completed" as const },
      { sku: `P${index}-V`, parent_sku: `P${index}` },
    ]).flat();
    const count = async (numVariationsStale: boolean) => {
      const bench = await startBench({ catalogue: families, switches: { numVariationsStale } });
      const filters = [[{ field: "product_level", operator: "eq", value: 1 }]];
      const reply = await bench.search({ filters, pagination: { page_size: 100 } });
      return { bench, stale: reply.rows.filter((row) => row.num_variations === 0).map((row) => String(row.sku)) };
    };
    expect((await count(false)).stale).toEqual([]);
    const { bench, stale } = await count(true);
    expect(stale.length).toBeGreaterThan(3);
    expect(stale.length).toBeLessThan(27);
    const sku = stale[0] ?? "";
    bench.sim.create({ sku: "NEW", parent_sku: sku });
    const reply = await bench.call("GET", `/api/v2/products/${bench.sim.idOf(sku)}`);
    expect(reply.first.num_variations).toBe(2);
  });
});

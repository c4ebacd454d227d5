import type { PlytixSwitches } from "./switches";
import { column, START, startBench, stopBenches } from "./testClient";

afterEach(stopBenches);

const catalogue = [
  {
    sku: "Mug",
    label: "Red Mug",
    gtin: "12345670",
    status: "Completed" as const,
    attributes: { colour: "Red", weight: 1.5, tags: ["new", "hot"], fragile: true, launch: "2026-02-01" },
  },
  { sku: "mug", label: "Other", attributes: { colour: "Blue", weight: 2, tags: ["hot"], launch: "2026-01-01" } },
  { sku: "Bowl", label: "red bowl", attributes: { colour: "Red", weight: 3, fragile: false } },
  { sku: "Set", status: "Archived" as const, attributes: { colour: "Blue" } },
  { sku: "Set-1", parent_sku: "Set" },
];

const attributes = [{ label: "colour", typeClass: "DropdownAttribute" as const, options: ["Red", "Blue", "Green"] }];

const start = (switches: Partial<PlytixSwitches> = {}) => startBench({ catalogue, attributes, switches });

const skus = (reply: Awaited<ReturnType<Awaited<ReturnType<typeof start>>["search"]>>) => column(reply, "sku").sort();

const one = (field: unknown, operator: string, value?: unknown) => [[{ field, operator, value }]];

describe("product filters", () => {
  it.each<[string, unknown, string[]]>([
    ["a text without regard to case", one("sku", "eq", "MUG"), ["Mug", "mug"]],
    ["SKUs in a list with regard to case", one("sku", "in", ["Mug", "BOWL"]), ["Mug"]],
    ["part of a text without regard to case", one("label", "like", "RED"), ["Bowl", "Mug"]],
    ["texts that differ or are missing", one("label", "!eq", "other"), ["Bowl", "Mug", "Set", "Set-1"]],
    ["presence", one("label", "exists"), ["Bowl", "Mug", "mug"]],
    ["absence", one("gtin", "!exists"), ["Bowl", "Set", "Set-1", "mug"]],
    ["a status", one("status", "eq", "Completed"), ["Mug"]],
    ["no status in another case", one("status", "eq", "completed"), []],
    ["statuses not in a list", one("status", "!in", ["Draft"]), ["Mug", "Set"]],
    ["a dropdown with regard to case", one("attributes.colour", "in", ["Red", "blue"]), ["Bowl", "Mug"]],
    ["a multiselect", one("attributes.tags", "in", ["hot"]), ["Mug", "mug"]],
    ["a number", one("attributes.weight", "gte", 2), ["Bowl", "mug"]],
    ["a yes or no", one("attributes.fragile", "eq", false), ["Bowl"]],
    ["a date attribute", one("attributes.launch", "lt", "2026-01-15"), ["mug"]],
    ["variants by property", one("_is_variation", "eq", true), ["Set-1"]],
    ["parents by property", one("_has_variations", "eq", true), ["Set"]],
    ["a level", one("product_level", "eq", 2), ["Set-1"]],
    ["text in several fields", one(["sku", "label"], "text_search", "bowl"), ["Bowl"]],
    [
      "all of an inner list",
      [
        [
          { field: "attributes.colour", operator: "eq", value: "Red" },
          { field: "sku", operator: "like", value: "m" },
        ],
      ],
      ["Mug"],
    ],
    [
      "any of the outer list",
      [[{ field: "sku", operator: "in", value: ["Set"] }], [{ field: "attributes.weight", operator: "eq", value: 3 }]],
      ["Bowl", "Set"],
    ],
  ])("find %s", async (_name, filters, expected) => {
    const bench = await start();
    const reply = await bench.search({ filters });
    expect([reply.status, skus(reply)]).toEqual([200, expected]);
  });

  it.each<[string, unknown, string]>([
    ["an unknown operator", one("sku", "contains", "x"), "Invalid operator 'contains'. Valid operators: exists"],
    ["an operator of another kind of field", one("label", "gt", "x"), "Invalid operator 'gt' for field 'label'"],
    ["a list of labels", one("label", "in", ["x"]), "Invalid operator 'in'"],
    ["an unknown field", one("nothing", "eq", "x"), "Field 'nothing' doesn't exist"],
    ["a custom attribute without its prefix", one("colour", "eq", "Red"), "Field 'colour' doesn't exist"],
    ["a name every object has", one("constructor", "eq", "x"), "Field 'constructor' doesn't exist"],
    ["the id", one("id", "in", ["x"]), "Field 'id' doesn't exist"],
    ["the parent's id", one("parent_id", "eq", "x"), "Field 'parent_id' doesn't exist"],
    ["a number that is none", one("attributes.weight", "gt", "heavy"), "takes a number"],
    ["one value where a list belongs", one("sku", "in", "Mug"), "takes a list"],
    ["more than a hundred values", one("sku", "in", Array(101).fill("x")), "at most 100 values"],
    ["a day that is none", one("modified", "gte", "yesterday"), "takes a date"],
  ])("refuse %s", async (_name, filters, text) => {
    const bench = await start();
    const reply = await bench.search({ filters });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(text);
  });

  it("take ids, lists without regard to case and further operators only when switched", async () => {
    const bench = await start({
      productIdFilter: "supported",
      skuInCase: "insensitive",
      claimedOperators: "supported",
      inValuesLimit: null,
    });
    expect(skus(await bench.search({ filters: one("id", "in", [bench.sim.idOf("Set")]) }))).toEqual(["Set"]);
    expect(skus(await bench.search({ filters: one("sku", "in", ["MUG", ...Array(200).fill("x")]) }))).toEqual([
      "Mug",
      "mug",
    ]);
    expect(skus(await bench.search({ filters: one("label", "!like", "red") }))).toEqual(["Set", "Set-1", "mug"]);
    expect(skus(await bench.search({ filters: one("attributes.weight", "bte", [2, 3]) }))).toEqual(["Bowl", "mug"]);
  });
});

describe("filters on modified", () => {
  const at = (ms: number) => new Date(START + ms).toISOString().slice(0, 19);
  const edited = async (switches: Partial<PlytixSwitches>) => {
    const bench = await start(switches);
    bench.clock.advance(3_600_000);
    await bench.login();
    bench.sim.edit("Mug", { label: "one hour later" });
    return {
      bench,
      find: async (operator: string, value: string) => bench.search({ filters: one("modified", operator, value) }),
    };
  };

  it("look at the date alone by default", async () => {
    const { find } = await edited({});
    expect(skus(await find("gte", at(7_200_000)))).toContain("Mug");
    expect(skus(await find("gt", "2026-01-05"))).toContain("Mug");
    expect(skus(await find("lte", "2026-01-05"))).not.toContain("Mug");
    expect(skus(await find("eq", "2026-01-05"))).toContain("Mug");
    expect(skus(await find("gte", "2026-01-06"))).toEqual([]);
  });

  it("look at the instant when switched, without offset in UTC", async () => {
    const { find } = await edited({ modifiedFilter: "timestamp" });
    expect(skus(await find("gte", at(3_600_000)))).toEqual(["Mug"]);
    expect(skus(await find("gte", `${at(3_600_000)}.000000+00:00`))).toEqual(["Mug"]);
    expect(skus(await find("gt", at(3_600_000)))).toEqual([]);
    expect(skus(await find("gte", "2026-01-05T11:00:00+01:00"))).toEqual(["Mug"]);
  });

  it("refuse a time when switched", async () => {
    const { find } = await edited({ modifiedFilter: "rejectTime" });
    expect((await find("gte", at(0))).status).toBe(422);
    expect(skus(await find("gte", "2026-01-05"))).toContain("Mug");
  });
});

describe("filter discovery", () => {
  it("nests fields under attributes and properties, with the options of dropdowns", async () => {
    const bench = await start();
    const { first } = await bench.call("GET", "/api/v1/filters/product");
    expect(first.properties).toEqual([
      { key: "_is_variation", filter_type: "BooleanAttribute", operators: ["eq"] },
      { key: "_has_variations", filter_type: "BooleanAttribute", operators: ["eq"] },
    ]);
    expect(first.attributes).toEqual(
      expect.arrayContaining([
        { key: "sku", filter_type: "TextAttribute", operators: ["exists", "!exists", "like", "eq", "!eq"] },
        expect.objectContaining({ key: "attributes.colour", options: ["Red", "Blue", "Green"] }),
      ]),
    );
    expect((await bench.call("GET", "/api/v1/filters/products")).status).toBe(404);
  });
});

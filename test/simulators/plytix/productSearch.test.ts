import { column, startBench, stopBenches } from "./testClient";

afterEach(stopBenches);

const small = [
  { sku: "A-1", label: "Red Mug", status: "Completed" as const, attributes: { colour: "Red", weight: 1, note: "" } },
  { sku: "A-2", label: "Blue Mug", status: "Draft" as const, attributes: { colour: "Blue", weight: 2 } },
  { sku: "A-3", label: "red bowl", status: "Archived" as const, attributes: { colour: "Red", weight: 3 } },
  { sku: "a-1", status: "Completed" as const, attributes: { colour: "Blue" } },
];

const many = Array.from({ length: 250 }, (_, index) => ({
  sku: `S${String(index).padStart(3, "0")}`,
  status: index % 5 === 0 ? ("Completed" as const) : ("Draft" as const),
  attributes: { weight: index / 4 },
}));

describe("columns of a product search", () => {
  it("are the always-on ones when none are asked for", async () => {
    const bench = await startBench({ catalogue: [small[0] ?? { sku: "x" }] });
    const v2 = await bench.search({}, "v2");
    expect(Object.keys(v2.first).sort()).toEqual(["id", "modified_user_audit", "num_variations", "sku"]);
    const v1 = await bench.search({}, "v1");
    expect(Object.keys(v1.first).sort()).toEqual([
      "_parent_id",
      "attributes",
      "id",
      "modified_user_audit",
      "num_variations",
      "sku",
    ]);
    expect(v1.first).toMatchObject({ _parent_id: null, attributes: {} });
  });

  it("are those asked for, without the empty ones", async () => {
    const bench = await startBench({ catalogue: small });
    const body = { attributes: ["label", "status", "attributes.colour", "attributes.weight", "attributes.note"] };
    const { rows } = await bench.search(body);
    const row = (sku: string) => rows.find((one) => one.sku === sku);
    expect(row("A-1")).toMatchObject({
      label: "Red Mug",
      status: "Completed",
      attributes: { colour: "Red", weight: 1 },
    });
    expect(row("A-1")?.attributes).not.toHaveProperty("note");
    expect(row("a-1")).not.toHaveProperty("label");
    expect(row("a-1")?.attributes).toEqual({ colour: "Blue" });
  });

  it("give integers as strings and stored blanks as blanks in v1, unless switched", async () => {
    const filters = [[{ field: "sku", operator: "in", value: ["A-1"] }]];
    const body = { filters, attributes: ["attributes.weight", "attributes.note"] };
    const awkward = await startBench({ catalogue: small });
    expect((await awkward.search(body, "v1")).first.attributes).toEqual({ weight: "1", note: "" });
    const kind = await startBench({ catalogue: small, switches: { numericStrings: false, blankTextInV1: false } });
    expect((await kind.search(body, "v1")).first.attributes).toEqual({ weight: 1 });
  });

  it.each([["attributes.unknown"], ["colour"], ["relationships.unknown"], ["thing.colour"], ["_parent_id"]])(
    "refuse %s, which v2 does not know",
    async (name) => {
      const bench = await startBench({ catalogue: small });
      const reply = await bench.search({ attributes: [name] });
      expect(reply.status).toBe(422);
      expect(reply.text).toContain(`'${name}' doesn't exist`);
    },
  );

  it("are at most fifty beside id and sku", async () => {
    const labels = Array.from({ length: 51 }, (_, index) => `extra_${index}`);
    const bench = await startBench({ catalogue: small, attributes: labels });
    const columns = labels.map((label) => `attributes.${label}`);
    expect((await bench.search({ attributes: ["id", "sku", ...columns.slice(0, 50)] })).status).toBe(200);
    const reply = await bench.search({ attributes: columns });
    expect(reply.status).toBe(422);
    expect(reply.body.error).toEqual({
      msg: "Schema validation error",
      errors: [{ field: "schema", msg: "columns limit exceeded, current limit is 50" }],
    });
  });

  it("take the parent's name of their own version, by switch not even that", async () => {
    const bench = await startBench({ catalogue: small });
    expect((await bench.search({ attributes: ["parent_id"] })).status).toBe(200);
    expect((await bench.search({ attributes: ["_parent_id"] }, "v1")).status).toBe(200);
    const strict = await startBench({ catalogue: small, switches: { parentIdColumn: "rejected" } });
    expect((await strict.search({ attributes: ["parent_id"] })).status).toBe(422);
  });
});

describe("switches on columns", () => {
  it("set the limit and the parent's name by version", async () => {
    const catalogue = [{ sku: "P" }, { sku: "V", parent_sku: "P" }];
    const parentIdName = { v1: "parent_id", v2: "_parent_id" } as const;
    const bench = await startBench({ catalogue, switches: { columnLimit: 2, parentIdName } });
    expect((await bench.search({ attributes: ["label", "status", "created"] })).status).toBe(422);
    const body = { filters: [[{ field: "sku", operator: "eq", value: "V" }]], attributes: ["label", "status"] };
    const id = bench.sim.idOf("P");
    expect((await bench.search(body, "v1")).first.parent_id).toBe(id);
    expect((await bench.search(body, "v2")).first._parent_id).toBe(id);
  });
});

describe("paging of a product search", () => {
  it("counts the matches and, apart from them, the account", async () => {
    const bench = await startBench({ catalogue: many });
    const filters = [[{ field: "status", operator: "eq", value: "Completed" }]];
    const page1 = await bench.search({ filters });
    expect(page1.rows).toHaveLength(25);
    expect(page1.body.pagination).toEqual({ count: 50, order: null, page: 1, page_size: 25, total_count: 250 });
    const beyond = await bench.search({ filters, pagination: { page: 3 } });
    expect([beyond.status, beyond.rows]).toEqual([200, []]);
  });

  it("reads everything exactly once, ordered or not", async () => {
    const bench = await startBench({ catalogue: many });
    for (const order of [undefined, null, "sku", "-sku", "modified", "asc/label"]) {
      const found: unknown[] = [];
      for (const page of [1, 2, 3]) {
        found.push(...column(await bench.search({ pagination: { page, page_size: 100, order } }), "sku"));
      }
      expect(found).toHaveLength(250);
      expect(new Set(found).size).toBe(250);
      const sorted = [...found].sort();
      if (order === "sku") expect(found).toEqual(sorted);
      if (order === "-sku") expect(found).toEqual(sorted.reverse());
    }
  });

  it.each([{ page_size: 101 }, { page_size: 0 }, { page: 0 }, { page: "1" }])("refuses %j", async (pagination) => {
    const bench = await startBench({ catalogue: small });
    expect((await bench.search({ pagination })).status).toBe(422);
  });

  it("refuses an order above the threshold with 428, by matches and not by account size", async () => {
    const bench = await startBench({ catalogue: many, switches: { orderThreshold: 100 } });
    expect((await bench.search({ pagination: { order: "sku" } })).status).toBe(428);
    expect((await bench.search({ pagination: { order: "" } })).status).toBe(200);
    const filters = [[{ field: "status", operator: "eq", value: "Completed" }]];
    expect((await bench.search({ filters, pagination: { order: "sku" } })).status).toBe(200);
  });

  it("shuffles each unordered page anew when switched", async () => {
    const bench = await startBench({ catalogue: many, switches: { unorderedPaging: "shuffled" } });
    const read = async () => column(await bench.search({ pagination: { page_size: 100 } }), "sku");
    expect(await read()).not.toEqual(await read());
  });

  it("moves rows when a product is edited between two pages ordered by modified", async () => {
    const bench = await startBench({ catalogue: many });
    const page = async (number: number) =>
      column(await bench.search({ pagination: { page: number, page_size: 100, order: "modified" } }), "sku");
    const [first, before] = [await page(1), await page(2)];
    bench.sim.edit(String(first[0]), { label: "moved to the end" });
    expect(await page(2)).toEqual([...before.slice(1), expect.anything()]);
    expect((await page(3)).at(-1)).toBe(first[0]);
  });

  it("leaves archived products out when switched, unless the filter names the status", async () => {
    const kept = await startBench({ catalogue: small });
    expect((await kept.search({})).body.pagination).toMatchObject({ count: 4, total_count: 4 });
    const bench = await startBench({ catalogue: small, switches: { archivedListed: false } });
    expect((await bench.search({})).body.pagination).toMatchObject({ count: 3, total_count: 3 });
    const filters = [[{ field: "status", operator: "in", value: ["Archived"] }]];
    expect(column(await bench.search({ filters }), "sku")).toEqual(["A-3"]);
  });
});

describe("form of a product search", () => {
  it.each([[[]], [{ filters: [{ field: "sku" }] }], [{ attributes: "label" }]])("refuses %j", async (body) => {
    const bench = await startBench({ catalogue: small });
    const reply = await bench.search(body);
    expect([reply.status, reply.body.error?.msg]).toEqual([422, "Schema validation error"]);
  });

  it("refuses a body that is not JSON", async () => {
    const bench = await startBench({ catalogue: small });
    const reply = await bench.search("{filters");
    expect(reply.status).toBe(400);
    expect(reply.body.error?.errors).toEqual([{ field: "http_status_code", msg: 400 }]);
  });

  it("finds named SKUs among 50,000 products and lists them all", async () => {
    const catalogue = Array.from({ length: 50_000 }, (_, index) => ({ sku: `SKU-${index}` }));
    const bench = await startBench({ catalogue });
    const value = ["SKU-49999", "SKU-7", "sku-8", "none"];
    const named = await bench.search({ filters: [[{ field: "sku", operator: "in", value }]] });
    expect(column(named, "sku").sort()).toEqual(["SKU-49999", "SKU-7"]);
    const seen = new Set<unknown>();
    for (let page = 1; page <= 500; page += 1) {
      for (const sku of column(await bench.search({ pagination: { page, page_size: 100 } }), "sku")) seen.add(sku);
    }
    expect(seen.size).toBe(50_000);
  });
});

import { type Bench, START, startBench, stopBenches } from "./testClient";

afterEach(stopBenches);

const catalogue = [
  {
    sku: "MUG",
    label: "Mug",
    status: "Completed" as const,
    attributes: { pieces: 26, weight: 1.25, colour: "Red", launch: "2026-01-31", blank: null },
    categories: [{ name: "Mugs", path: ["Kitchen", "Mugs"] }],
  },
  { sku: "SET", attributes: { colour: "Red" } },
  { sku: "SET-1", parent_sku: "SET", attributes: { colour: "Blue" } },
  { sku: "SET-2", parent_sku: "SET", attributes: { colour: "Blue" } },
];

const attributes = [
  { label: "colour", name: "Colour", typeClass: "DropdownAttribute" as const, options: ["Red", "Blue"] },
  { label: "fill", typeClass: "CompletenessAttribute" as const, counted: ["colour", "weight"] },
];

const get = (bench: Bench, sku: string, version = "v1") =>
  bench.call("GET", `/api/${version}/products/${bench.sim.idOf(sku)}`);

const patch = (bench: Bench, sku: string, body: unknown, version = "v1") =>
  bench.call("PATCH", `/api/${version}/products/${bench.sim.idOf(sku)}`, body);

const start = (options = {}) => startBench({ catalogue, attributes, ...options });

describe("reading one product", () => {
  it("gives v1 everything expanded, stamps with an offset and no product type", async () => {
    const bench = await start();
    const { first } = await get(bench, "MUG");
    expect(first).toMatchObject({
      sku: "MUG",
      label: "Mug",
      gtin: null,
      _parent_id: null,
      product_family_id: null,
      attributes: { pieces: "26", weight: 1.25, colour: "Red", launch: "2026-01-31", fill: 100 },
      categories: [{ id: expect.stringMatching(/^[0-9a-f]{24}$/), name: "Mugs", path: ["Kitchen", "Mugs"] }],
      assets: [],
      thumbnail: null,
    });
    expect(first.modified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3}000)?\+00:00$/);
    expect(first).not.toHaveProperty("product_type");
    expect(first.attributes).not.toHaveProperty("blank");
  });

  it("shows empty attributes as null in v1 when all are asked for", async () => {
    const bench = await start();
    const path = `/api/v1/products/${bench.sim.idOf("MUG")}?all_attributes=true`;
    expect((await bench.call("GET", path)).first.attributes).toMatchObject({ blank: null, colour: "Red" });
  });

  it("gives v2 ids, stamps without offset and the parent's id on variants only", async () => {
    const bench = await start();
    const { first } = await get(bench, "MUG", "v2");
    expect(first).toMatchObject({
      product_type: "SINGLE",
      product_level: 0,
      attributes: { pieces: 26, launch: "2026-01-31T00:00:00" },
      categories: [{ id: expect.any(String) }],
      overwritten_attributes: [],
      mark_as_deleted: false,
    });
    expect(first.modified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3}000)?$/);
    for (const name of ["parent_id", "gtin", "thumbnail"]) expect(first).not.toHaveProperty(name);
    expect((await get(bench, "SET-1", "v2")).first).toMatchObject({
      product_type: "VARIANT",
      product_level: 2,
      parent_id: bench.sim.idOf("SET"),
    });
  });

  it("leaves the fraction out at whole seconds unless switched", async () => {
    const stamp = async (timestampForm: "mixed" | "full") => {
      const bench = await start({ switches: { timestampForm } });
      bench.sim.edit("MUG", { label: "new" });
      return (await get(bench, "MUG", "v2")).first.modified;
    };
    expect(await stamp("mixed")).toBe("2026-01-05T09:00:00");
    expect(await stamp("full")).toBe("2026-01-05T09:00:00.000000");
  });

  it.each(["000000000000000000000000", "no-id"])("answers 404 for %s, with a leading space", async (id) => {
    const bench = await start();
    const reply = await bench.call("GET", `/api/v2/products/${id}`);
    expect(reply.status).toBe(404);
    expect(reply.body.error).toEqual({
      msg: ` No results found for ${id}`,
      errors: [{ field: "id", msg: "product does not exist" }],
    });
  });
});

describe("creating a product", () => {
  it("answers v1 with the product, v2 with id and audit, both with a v1 address", async () => {
    const bench = await start();
    const v1 = await bench.call("POST", "/api/v1/products", { sku: "N1", attributes: { colour: "Red" } });
    expect([v1.status, v1.first.sku, v1.first.status]).toEqual([201, "N1", "Draft"]);
    const v2 = await bench.call("POST", "/api/v2/products", { sku: "N2" });
    expect(Object.keys(v2.first).sort()).toEqual([
      "created",
      "created_user_audit",
      "id",
      "modified",
      "modified_user_audit",
    ]);
    expect(v2.headers.get("location")).toBe(`/api/v1/products/${v2.first.id}`);
    expect(v2.first.created_user_audit).toMatchObject({ type: "API" });
    const [created, modified] = [v2.first.created, v2.first.modified].map((at) => Date.parse(`${at}Z`));
    expect([Number(created), Number(modified)]).toEqual([START - 2, START]);
  });

  it("ignores unknown and read-only fields, the family among them", async () => {
    const bench = await start();
    const body = {
      sku: "N1",
      id: "x",
      created: "2020-01-01",
      product_family_id: "x",
      colour: "Red",
      num_variations: 9,
    };
    const { status, first } = await bench.call("POST", "/api/v1/products", body);
    expect([status, first.product_family_id, first.num_variations]).toEqual([201, null, 0]);
    expect(first.id).not.toBe("x");
  });

  it.each<[string, Record<string, unknown>, number, unknown]>([
    ["no SKU", {}, 422, { field: "sku" }],
    ["a SKU over 100 characters", { sku: "x".repeat(101) }, 422, { field: "sku" }],
    ["a SKU that is taken", { sku: "MUG" }, 409, { msg: "A product with the same SKU already exists" }],
    [
      "an unknown status",
      { status: "active" },
      422,
      { field: "status", msg: "Value is not valid, valid values are [Draft, Completed, Archived]" },
    ],
    ["an unknown attribute", { attributes: { nothing: 1 } }, 422, { msg: "label does not exist" }],
    [
      "an unknown option",
      { attributes: { colour: "red" } },
      422,
      { msg: "[u'red'] are not a valid values for Colour attribute." },
    ],
    [
      "a decimal comma",
      { attributes: { weight: "1,5" } },
      422,
      { msg: "Not a valid decimal value. Format must be: ." },
    ],
    ["a date with time", { attributes: { launch: "2026-01-31T00:00:00" } }, 422, { field: "attributes.launch" }],
    ["a short GTIN", { gtin: "123" }, 422, { field: "gtin" }],
    ["a bare thumbnail", { thumbnail: "x" }, 422, { field: "thumbnail", msg: { _schema: ["Invalid input type."] } }],
    ["an unknown category", { categories: [{ id: "x" }] }, 422, { field: "categories", msg: "does not exist" }],
  ])("refuses %s", async (_name, body, status, detail) => {
    const bench = await start();
    const reply = await bench.call("POST", "/api/v2/products", {
      ...(_name === "no SKU" ? {} : { sku: "NEW" }),
      ...body,
    });
    expect([reply.status, reply.body.error?.msg]).toEqual([status, "product data validation failed"]);
    expect(reply.body.error?.errors?.[0]).toMatchObject(detail as object);
    expect((await bench.search({})).body.pagination?.total_count).toBe(4);
  });

  it("accepts SKUs that differ by case alone", async () => {
    const bench = await start();
    expect((await bench.call("POST", "/api/v2/products", { sku: "mug" })).status).toBe(201);
  });
});

describe("updating a product", () => {
  it("merges per attribute, and null clears one", async () => {
    const bench = await start();
    const { first } = await patch(bench, "MUG", { attributes: { colour: null, weight: "2.5" } });
    expect(first.attributes).toMatchObject({ weight: 2.5, pieces: "26" });
    expect(first.attributes).not.toHaveProperty("colour");
  });

  it("moves modified only when a value differs", async () => {
    const bench = await start();
    const before = (await get(bench, "MUG")).first.modified;
    bench.clock.advance(60_000);
    const same = { label: "Mug", status: "Completed", attributes: { colour: "Red", weight: 1.25, blank: null } };
    expect((await patch(bench, "MUG", same, "v2")).status).toBe(200);
    expect((await get(bench, "MUG")).first.modified).toBe(before);
    await patch(bench, "MUG", { label: "Cup" }, "v2");
    expect((await get(bench, "MUG")).first).toMatchObject({
      modified: "2026-01-05T09:01:00+00:00",
      modified_user_audit: { type: "API" },
    });
  });

  it("renames a SKU, and refuses one that is taken", async () => {
    const bench = await start();
    const id = bench.sim.idOf("MUG");
    expect((await patch(bench, "MUG", { sku: "SET" })).status).toBe(409);
    expect((await patch(bench, "MUG", { sku: "MUG" })).status).toBe(200);
    await patch(bench, "MUG", { sku: "CUP" });
    expect(bench.sim.idOf("CUP")).toBe(id);
    const found = await bench.search({ filters: [[{ field: "sku", operator: "in", value: ["MUG"] }]] });
    expect(found.rows).toEqual([]);
  });

  it("answers an unknown id in each version's own words", async () => {
    const bench = await start();
    const v1 = await bench.call("PATCH", "/api/v1/products/x", {});
    const v2 = await bench.call("PATCH", "/api/v2/products/x", {});
    expect([v1.body.error?.msg, v2.body.error?.msg]).toEqual([" No results found for x", "No results found for None"]);
    expect(v2.body.error?.errors).toEqual([{ field: "id", msg: "does not exist" }]);
  });
});

describe("deleting a product", () => {
  it("is final, and a parent takes its variants along", async () => {
    const bench = await start();
    const ids = ["SET", "SET-1", "SET-2"].map((sku) => bench.sim.idOf(sku));
    expect((await bench.call("DELETE", `/api/v2/products/${ids[0]}`)).status).toBe(204);
    for (const id of ids) expect((await bench.call("GET", `/api/v1/products/${id}`)).status).toBe(404);
    expect((await bench.call("DELETE", `/api/v1/products/${ids[0]}`)).status).toBe(404);
    expect((await bench.search({})).body.pagination).toMatchObject({ count: 1, total_count: 1 });
  });
});

describe("what a person does in the app", () => {
  it("edits, archives, creates and removes with the clock's stamp", async () => {
    const bench = await start();
    bench.clock.advance(1_000);
    bench.sim.archive("MUG");
    bench.sim.edit("SET-1", { attributes: { colour: "Green", weight: 0.5 } });
    bench.sim.create({ sku: "SET-3", parent_sku: "SET", status: "Completed" });
    bench.sim.remove("SET-2");
    expect(bench.sim.products()).toEqual([
      expect.objectContaining({ sku: "MUG", status: "Archived" }),
      expect.objectContaining({ sku: "SET", product_type: "PARENT" }),
      expect.objectContaining({ sku: "SET-1", attributes: { colour: "Green", weight: 0.5 } }),
      expect.objectContaining({ sku: "SET-3", product_type: "VARIANT", parent_sku: "SET" }),
    ]);
    const { first } = await get(bench, "MUG", "v2");
    expect(first).toMatchObject({ modified: "2026-01-05T09:00:01", modified_user_audit: { type: "USER" } });
  });

  it("makes a variant single and moves it to another parent", async () => {
    const bench = await start();
    bench.sim.edit("SET-1", { parent_sku: null });
    expect((await get(bench, "SET-1", "v2")).first.product_type).toBe("SINGLE");
    bench.sim.edit("SET-2", { parent_sku: "MUG" });
    expect((await get(bench, "SET-2", "v2")).first.parent_id).toBe(bench.sim.idOf("MUG"));
    expect((await get(bench, "MUG", "v2")).first).toMatchObject({ product_type: "PARENT", num_variations: 1 });
  });

  it("says so when the SKU is unknown or taken", async () => {
    const { sim } = await start();
    expect(() => sim.edit("NONE", {})).toThrow('No product has the SKU "NONE"');
    expect(() => sim.create({ sku: "MUG" })).toThrow('The SKU "MUG" is taken');
  });
});

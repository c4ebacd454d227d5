import type { PlytixSwitches } from "./switches";
import { type Bench, column, startBench, stopBenches } from "./testClient";

afterEach(stopBenches);

const catalogue = [
  { sku: "P", label: "Parent", attributes: { colour: "Red", size: "L" } },
  { sku: "V", parent_sku: "P" },
  { sku: "S", attributes: { colour: "Blue" } },
  { sku: "T" },
];

const start = async (switches: Partial<PlytixSwitches> = {}) => {
  const bench = await startBench({ catalogue, switches });
  bench.clock.advance(60_000);
  return bench;
};

const path = (bench: Bench, sku: string, rest = "", version = "v1") =>
  `/api/${version}/products/${bench.sim.idOf(sku)}${rest}`;

const view = async (bench: Bench, sku: string) => (await bench.call("GET", path(bench, sku, "", "v2"))).first;

const NOW = "2026-01-05T09:01:00";

describe("listing variants", () => {
  it("gives whole products without paging, and nothing for a single one", async () => {
    const bench = await start();
    const reply = await bench.call("GET", path(bench, "P", "/variants"));
    expect(column(reply, "sku")).toEqual(["V"]);
    expect(reply.first._parent_id).toBe(bench.sim.idOf("P"));
    expect(reply.body).not.toHaveProperty("pagination");
    expect((await bench.call("GET", path(bench, "S", "/variants"))).rows).toEqual([]);
    const unknown = await bench.call("GET", "/api/v1/products/none/variants");
    expect([unknown.status, unknown.body.error?.errors?.[0]?.msg]).toEqual([404, "does not exist"]);
  });

  it("exists in v2 only when switched", async () => {
    const bench = await start();
    expect((await bench.call("GET", path(bench, "P", "/variants", "v2"))).status).toBe(405);
    const kind = await start({ v2VariantsList: "present" });
    expect(column(await kind.call("GET", path(kind, "P", "/variants", "v2")), "sku")).toEqual(["V"]);
  });
});

describe("creating variants", () => {
  it("wants the product wrapped in v1 and bare in v2", async () => {
    const bench = await start();
    const v1 = await bench.call("POST", path(bench, "P", "/variants"), { variant: { sku: "V1" } });
    expect([v1.status, v1.first._parent_id]).toEqual([201, bench.sim.idOf("P")]);
    const v2 = await bench.call("POST", path(bench, "P", "/variants", "v2"), { sku: "V2" });
    expect([v2.status, v2.first.sku]).toEqual([201, undefined]);
    expect((await bench.call("POST", path(bench, "P", "/variants"), { sku: "V3" })).status).toBe(422);
    expect((await bench.call("POST", path(bench, "P", "/variants", "v2"), { variant: { sku: "V3" } })).status).toBe(
      422,
    );
    expect(await view(bench, "P")).toMatchObject({ num_variations: 3, modified: NOW });
  });

  it("turns a single product into a parent", async () => {
    const bench = await start();
    await bench.call("POST", path(bench, "S", "/variants", "v2"), { sku: "S-1" });
    expect(await view(bench, "S")).toMatchObject({ product_type: "PARENT", product_level: 1, num_variations: 1 });
  });
});

describe("linking and unlinking", () => {
  it("answers v1 with the parent and v2 with nothing", async () => {
    const bench = await start();
    const v1 = await bench.call("POST", path(bench, "P", `/variant/${bench.sim.idOf("S")}`));
    expect([v1.status, v1.first.sku]).toEqual([200, "P"]);
    const v2 = await bench.call("POST", path(bench, "P", `/variant/${bench.sim.idOf("T")}`, "v2"));
    expect([v2.status, v2.text]).toEqual([204, ""]);
    expect(bench.sim.calls.at(-1)?.operation).toBe("POST /api/v2/products/:id/variant/:id");
  });

  it("makes an unlinked variant single again", async () => {
    const bench = await start();
    const reply = await bench.call("DELETE", path(bench, "P", `/variant/${bench.sim.idOf("V")}`));
    expect(reply.status).toBe(204);
    expect(await view(bench, "V")).toMatchObject({ product_type: "SINGLE", product_level: 0 });
    expect((await bench.call("DELETE", path(bench, "P", `/variant/${bench.sim.idOf("V")}`))).status).toBe(404);
  });

  it("refuses a product that is not single", async () => {
    const bench = await start();
    for (const sku of ["V", "P"]) {
      const reply = await bench.call("POST", path(bench, "S", `/variant/${bench.sim.idOf(sku)}`));
      expect(reply.status).toBe(422);
      expect(reply.body.error).toEqual({
        msg: "Link variant - variant product type exception",
        errors: [{ field: "product_type", msg: "Products to link must be single" }],
      });
    }
  });

  it.each([
    [{}, { parent: true, variant: false }],
    [{ linkBumpsParent: false }, { parent: false, variant: false }],
    [{ linkBumpsVariant: true }, { parent: true, variant: true }],
  ])("moves modified as %j says", async (switches, moved) => {
    const bench = await start(switches);
    await bench.call("POST", path(bench, "P", `/variant/${bench.sim.idOf("S")}`));
    const stamps = { parent: (await view(bench, "P")).modified, variant: (await view(bench, "S")).modified };
    expect({ parent: stamps.parent === NOW, variant: stamps.variant === NOW }).toEqual(moved);
  });

  it.each([
    [false, false],
    [true, true],
  ])("moves the variants' modified with a parent's edit: %s", async (parentEditBumpsVariants, moved) => {
    const bench = await start({ parentEditBumpsVariants });
    bench.sim.edit("P", { label: "New" });
    expect((await view(bench, "V")).modified === NOW).toBe(moved);
  });
});

describe("families", () => {
  const settled = async (switches: Partial<PlytixSwitches> = {}) => {
    const bench = await start(switches);
    const search = { attributes: ["label"], pagination: { page_size: 1000 } };
    const { rows } = await bench.call("POST", "/api/v1/attributes/product/search", search);
    const id = (label: string) => rows.find((row) => row.label === label)?.id;
    const body = { name: "Cups", parent_attributes: [id("colour")], attributes: [id("size")] };
    const family = await bench.call("POST", "/api/v1/product_families", body);
    const assign = (sku: string, familyId: unknown) =>
      bench.call("POST", path(bench, sku, "/family"), { product_family_id: familyId });
    return { bench, family: String(family.first.id), id, assign };
  };

  it("apply to a parent and its variants, never to a variant alone, and must match when linking", async () => {
    const { bench, family, assign } = await settled();
    expect((await assign("V", family)).status).toBe(422);
    expect((await assign("P", family)).status).toBe(200);
    expect((await view(bench, "V")).product_family_id).toBe(family);
    const link = () => bench.call("POST", path(bench, "P", `/variant/${bench.sim.idOf("S")}`));
    expect((await link()).body.error).toEqual({ msg: "Parent and variants must be assigned to the same family" });
    await assign("S", family);
    expect((await link()).status).toBe(200);
    expect((await assign("P", "none")).status).toBe(404);
    expect((await assign("P", "")).status).toBe(200);
    expect((await bench.call("GET", path(bench, "P"))).first.product_family_id).toBeNull();
  });

  it("lose values of attributes they do not have", async () => {
    const { bench, assign } = await settled();
    const body = { name: "Bare", attributes: [] };
    const bare = await bench.call("POST", "/api/v1/product_families", body);
    await assign("P", bare.first.id);
    expect((await view(bench, "P")).attributes).toEqual({});
  });

  it("are returned by a search only when switched, though the column is accepted", async () => {
    for (const familyIdInSearch of [false, true]) {
      const { bench, family, assign } = await settled({ familyIdInSearch });
      await assign("S", family);
      const filters = [[{ field: "sku", operator: "eq", value: "S" }]];
      const reply = await bench.search({ filters, attributes: ["product_family_id"] });
      expect(reply.first.product_family_id).toBe(familyIdInSearch ? family : undefined);
    }
  });

  it("hand parent-level values down only when switched, until the variant overrides them", async () => {
    const absent = await settled();
    await absent.assign("P", absent.family);
    expect((await view(absent.bench, "V")).attributes).toEqual({});
    const { bench, family, assign } = await settled({ inheritedValues: "materialised" });
    await assign("P", family);
    expect((await view(bench, "V")).attributes).toEqual({ colour: "Red" });
    await bench.call("PATCH", path(bench, "V"), { attributes: { colour: "Black" } });
    expect(await view(bench, "V")).toMatchObject({
      attributes: { colour: "Black" },
      overwritten_attributes: ["colour"],
    });
    const resync = (label: string) =>
      bench.call("POST", path(bench, "P", "/variants/resync"), {
        attribute_labels: [label],
        variant_ids: [bench.sim.idOf("V")],
      });
    const refused = await resync("size");
    expect([refused.status, refused.body.error?.errors?.[0]?.msg]).toEqual([
      400,
      "attributes.size not a parent attribute from family model",
    ]);
    expect((await resync("colour")).status).toBe(200);
    expect(await view(bench, "V")).toMatchObject({ attributes: { colour: "Red" }, overwritten_attributes: [] });
  });

  it("show edits of their attributes only after a while", async () => {
    const { bench, family, id } = await settled();
    const base = `/api/v1/product_families/${family}`;
    const body = { attributes: [id("size")], attributes_level: "variant_level" };
    expect((await bench.call("POST", `${base}/attributes/link`, body)).status).toBe(202);
    const level = async () =>
      (await bench.call("GET", `${base}/attributes`)).rows.find((row) => row.label === "size")?.attribute_level;
    expect(await level()).toBe("no_level");
    bench.clock.advance(2_000);
    expect(await level()).toBe("variant_level");
    await bench.call("POST", `${base}/attributes/unlink`, { attributes: [id("size")] });
    bench.clock.advance(2_000);
    expect(await level()).toBeUndefined();
  });
});

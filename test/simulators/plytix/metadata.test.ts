import { type Bench, column, START, startBench, stopBenches } from "./testClient";

afterEach(stopBenches);

const post = (bench: Bench, path: string, body: unknown) => bench.call("POST", `/api/v1${path}`, body);

describe("attributes", () => {
  const values = (label: string, list: unknown[]) =>
    list.map((value, index) => ({ sku: `${label}-${index}`, attributes: { [label]: value } }));
  const catalogue = [
    ...values("on", [true, false, null]),
    ...values("pieces", [1, 2]),
    ...values("weight", [1, 2.5]),
    ...values("size", ["S", "M", "S", "M", ""]),
    ...values("tags", [["a"], ["a", "b"]]),
    ...values("launch", ["2026-01-01", "2026-02-01"]),
    ...values("copy", ["<p>x</p>", "y"]),
    ...values("notes", ["one\ntwo"]),
    ...values("site", ["https://example.com/a"]),
    ...values("code", ["8516797090", "8516797090", "8516797090", "8516797090"]),
    ...values("hero", [{ id: "x", filename: "h.png" }]),
    ...values("gallery", [[{ filename: "g.png" }]]),
    ...values("mixed", ["1", 2]),
    ...values("empty", [null]),
  ];

  it("are inferred from the values of the catalogue", async () => {
    const bench = await startBench({ catalogue });
    const body = { attributes: ["label", "type_class", "options"], pagination: { page_size: 1000 } };
    const { rows } = await post(bench, "/attributes/product/search", body);
    expect(Object.fromEntries(rows.map((row) => [row.label, row.type_class]))).toEqual({
      on: "BooleanAttribute",
      pieces: "IntAttribute",
      weight: "DecimalAttribute",
      size: "DropdownAttribute",
      tags: "MultiSelectAttribute",
      launch: "DateAttribute",
      copy: "HtmlAttribute",
      notes: "MultilineAttribute",
      site: "UrlAttribute",
      code: "TextAttribute",
      hero: "MediaAttribute",
      gallery: "MediaGalleryAttribute",
      mixed: "TextAttribute",
      empty: "TextAttribute",
    });
    expect(rows.find((row) => row.label === "size")?.options).toEqual(["S", "M"]);
  });

  it("are searched with id and filter type unless more is asked for, up to 1,000 a page", async () => {
    const bench = await startBench({ catalogue, attributes: ["extra"] });
    const filters = [[{ field: "label", operator: "eq", value: "extra" }]];
    const reply = await post(bench, "/attributes/product/search", { filters });
    expect(reply.rows).toEqual([{ id: expect.any(String), filter_type: "TextAttribute" }]);
    expect(reply.body.pagination).toMatchObject({ count: 1, total_count: 15 });
    const page = { pagination: { page_size: 1001 } };
    expect((await post(bench, "/attributes/product/search", page)).status).toBe(422);
    expect((await post(bench, "/attributes/product/search", { attributes: ["nothing"] })).status).toBe(422);
  });

  it("are created with a label made from the name, changed and deleted with their values", async () => {
    const bench = await startBench({ catalogue });
    const body = { name: "Inner Box.No", type_class: "DropdownAttribute", options: ["1"] };
    const created = await post(bench, "/attributes/product", body);
    expect([created.status, created.first.label]).toEqual([201, "inner_box_no"]);
    expect((await post(bench, "/attributes/product", body)).status).toBe(409);
    const path = `/api/v1/attributes/product/${created.first.id}`;
    const changed = await bench.call("PATCH", path, { name: "Box", type_class: "IntAttribute", options: ["2"] });
    expect(changed.first).toMatchObject({
      label: "inner_box_no",
      name: "Box",
      type_class: "DropdownAttribute",
      options: ["2"],
    });
    const write = { attributes: { inner_box_no: "2" } };
    await bench.call("PATCH", `/api/v1/products/${bench.sim.idOf("on-0")}`, write);
    expect((await bench.call("DELETE", path)).status).toBe(202);
    expect((await bench.call("GET", path)).body.error?.errors).toEqual([{ field: "id", msg: "id does not exist" }]);
    expect(bench.sim.products()[0]?.attributes).toEqual({ on: true });
  });

  it("that refer to assets are objects in v1 and ids in v2", async () => {
    const bench = await startBench({ catalogue });
    const read = async (sku: string, version: string) =>
      (await bench.call("GET", `/api/${version}/products/${bench.sim.idOf(sku)}`)).first.attributes;
    expect(await read("hero-0", "v1")).toEqual({
      hero: {
        id: expect.any(String),
        filename: expect.stringContaining("/h.png"),
        path: expect.any(String),
        thumb: expect.any(String),
      },
    });
    expect(await read("hero-0", "v2")).toEqual({ hero: [expect.stringMatching(/^[0-9a-f]{24}$/)] });
    expect(await read("gallery-0", "v2")).toEqual({ gallery: [expect.any(String)] });
    const body = {
      filters: [[{ field: "sku", operator: "eq", value: "gallery-0" }]],
      attributes: ["attributes.gallery"],
    };
    expect((await bench.search(body)).first.attributes).toEqual({ gallery: [{ id: expect.any(String) }] });
    const ids = await startBench({ catalogue, switches: { v2SearchGallery: "ids" } });
    expect((await ids.search(body)).first.attributes).toEqual({ gallery: [expect.any(String)] });
  });

  it("are grouped", async () => {
    const bench = await startBench({ catalogue });
    const group = await post(bench, "/attribute-groups/product", { name: "Measures", attribute_labels: ["weight"] });
    expect([group.status, group.first]).toEqual([
      201,
      expect.objectContaining({ name: "Measures", attribute_labels: ["weight"] }),
    ]);
    const body = { filters: [[{ field: "label", operator: "eq", value: "weight" }]], attributes: ["groups"] };
    expect((await post(bench, "/attributes/product/search", body)).first.groups).toEqual([group.first.id]);
    expect((await post(bench, "/attribute-groups/product", { name: "x", attribute_labels: ["nothing"] })).status).toBe(
      422,
    );
    const path = `/api/v1/attribute-groups/product/${group.first.id}`;
    expect((await bench.call("PATCH", path, { order: 9 })).first).toMatchObject({ name: "Measures", order: 9 });
    expect((await bench.call("DELETE", path)).status).toBe(204);
    expect((await post(bench, "/attribute-groups/product/search", {})).rows).toEqual([]);
  });

  it("are grouped in an order that begins with 0", async () => {
    const bench = await startBench();
    const orders = [];
    for (const name of ["First", "Second"]) {
      orders.push((await post(bench, "/attribute-groups/product", { name })).first.order);
    }
    expect(orders).toEqual([0, 1]);
  });
});

describe("categories", () => {
  const catalogue = [{ sku: "A", categories: [{ name: "Mugs", path: ["Kitchen", "Mugs"] }] }];
  const all = { attributes: ["name", "path", "order", "n_children", "parents_ids"] };

  it("of a catalogue stand with their ancestors", async () => {
    const bench = await startBench({ catalogue });
    const { rows } = await post(bench, "/categories/product/search", all);
    expect(rows).toEqual([
      { id: expect.any(String), name: "Kitchen", path: ["Kitchen"], order: "1", n_children: 1, parents_ids: [] },
      {
        id: expect.any(String),
        name: "Mugs",
        path: ["Kitchen", "Mugs"],
        order: "1",
        n_children: 0,
        parents_ids: [rows[0]?.id],
      },
    ]);
  });

  it("come in the order of the tree, also where an order by id is asked for, unless switched", async () => {
    const grow = async (bench: Bench) => {
      const ids: Record<string, string> = {};
      for (const name of ["A", "B", "C"]) {
        ids[name] = String((await post(bench, "/categories/product", { name })).first.id);
      }
      ids.A1 = String((await post(bench, `/categories/product/${ids.A}`, { name: "A1" })).first.id);
      await bench.call("PATCH", "/api/v1/categories/product/root", { sort_children: [ids.C, ids.A, ids.B] });
      return ids;
    };
    const names = async (bench: Bench, order?: string) =>
      column(await post(bench, "/categories/product/search", { pagination: { order } }), "name");
    const awkward = await startBench();
    const ids = await grow(awkward);
    const tree = ["C", "A", "A1", "B"];
    const byId = Object.keys(ids).sort((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
    expect(byId).not.toEqual(tree);
    for (const order of [undefined, "id", "-id"]) expect(await names(awkward, order)).toEqual(tree);
    expect(await names(awkward, "-name")).toEqual(["C", "B", "A1", "A"]);
    const kind = await startBench({ switches: { categoryOrderById: "honoured" } });
    expect(await grow(kind)).toEqual(ids);
    expect(await names(kind, "id")).toEqual(byId);
  });

  it("grow to six levels and move with their children", async () => {
    const bench = await startBench();
    const make = async (name: string, parent: unknown = "") =>
      post(bench, `/categories/product${parent === "" ? "" : `/${parent}`}`, { name });
    let id: unknown = "";
    for (const level of [1, 2, 3, 4, 5, 6]) {
      const reply = await make(`L${level}`, id);
      expect(reply.status).toBe(201);
      id = reply.first.id;
    }
    expect((await make("L7", id)).status).toBe(422);
    const moved = await bench.call("PATCH", `/api/v1/categories/product/${id}`, { parent_id: "", name: "Top" });
    expect(moved.first).toMatchObject({ path: ["Top"], order: "2" });
    const both = { parent_id: "", sort_children: [] };
    expect((await bench.call("PATCH", `/api/v1/categories/product/${id}`, both)).status).toBe(422);
  });

  it("linger in searches for a moment after they were deleted, and are gone from products at once", async () => {
    const bench = await startBench({ catalogue });
    const { rows } = await post(bench, "/categories/product/search", all);
    const path = `/api/v1/products/${bench.sim.idOf("A")}/categories`;
    expect(column(await bench.call("GET", path), "name")).toEqual(["Mugs"]);
    expect((await bench.call("DELETE", `/api/v1/categories/product/${rows[0]?.id}`)).status).toBe(204);
    expect((await bench.call("GET", path)).rows).toEqual([]);
    expect((await post(bench, "/categories/product/search", all)).rows).toHaveLength(2);
    bench.clock.advance(2_000);
    expect((await post(bench, "/categories/product/search", all)).rows).toEqual([]);
  });

  it("are linked once and unlinked once", async () => {
    const bench = await startBench({ catalogue });
    const fresh = await post(bench, "/categories/product", { name: "Gifts" });
    const path = `/products/${bench.sim.idOf("A")}/categories`;
    const id = String(fresh.first.id);
    expect((await post(bench, path, { id })).status).toBe(201);
    const again = await post(bench, path, { id });
    expect([again.status, again.body.error]).toEqual([
      409,
      {
        msg: `Category id ${id} is already linked to product`,
        errors: [{ field: "category.id", msg: "already linked" }],
      },
    ]);
    expect((await post(bench, path, { id: "x" })).body.error?.msg).toBe("Unknown category x");
    expect((await bench.call("DELETE", `/api/v1${path}/${id}`)).status).toBe(204);
    expect((await bench.call("DELETE", `/api/v1${path}/${id}`)).status).toBe(404);
  });

  it("are expanded in v1 search only when switched", async () => {
    const body = { attributes: ["categories"] };
    const plain = await startBench({ catalogue });
    expect((await plain.search(body, "v1")).first.categories).toEqual([{ id: expect.any(String) }]);
    const kind = await startBench({ catalogue, switches: { v1SearchExpanded: true } });
    expect((await kind.search(body, "v1")).first.categories).toEqual([
      { id: expect.any(String), name: "Mugs", path: ["Kitchen", "Mugs"] },
    ]);
    expect((await kind.search(body, "v2")).first.categories).toEqual([{ id: expect.any(String) }]);
  });
});

describe("assets", () => {
  const catalogue = [{ sku: "A", attributes: { hero: { filename: "old.png" } } }];
  const upload = (bench: Bench, filename: string) =>
    post(bench, "/assets", { filename, url: `https://example.com/${filename}` });

  it("are uploaded by address or content, once per address", async () => {
    const bench = await startBench();
    const byUrl = await upload(bench, "a.jpg");
    expect(byUrl.first).toMatchObject({
      file_type: "IMAGES",
      extension: "jpg",
      content_type: "image/jpeg",
      assigned: false,
    });
    expect(byUrl.first.file_modified).toBe("2026-01-05T09:00:00");
    expect(byUrl.first.modified).toBe("2026-01-05T09:00:00+00:00");
    expect(byUrl.first.url).toContain(`${byUrl.first.id}/a.jpg`);
    expect((await upload(bench, "a.jpg")).status).toBe(409);
    expect((await post(bench, "/assets", { filename: "b.txt", content: "aGVsbG8=" })).first.file_size).toBe(5);
    expect((await post(bench, "/assets", { filename: "b.txt" })).status).toBe(422);
  });

  it("are paged as far as the switch allows", async () => {
    const bench = await startBench({ switches: { metadataPageSizeLimit: 30 } });
    const search = async (page_size: number) =>
      (await post(bench, "/assets/search", { pagination: { page_size } })).status;
    expect([await search(30), await search(31)]).toEqual([200, 422]);
  });

  it("keep their extension and show their own modified after a new file", async () => {
    const bench = await startBench();
    const { first } = await upload(bench, "a.jpg");
    const path = `/api/v1/assets/${first.id}`;
    expect((await bench.call("PATCH", path, { filename: "a.png" })).status).toBe(422);
    expect((await bench.call("PATCH", path, { filename: "b.jpg", public: false })).first).toMatchObject({
      filename: "b.jpg",
      public: false,
    });
    bench.clock.advance(1_000);
    expect((await bench.call("PUT", `${path}/content`, "file")).status).toBe(202);
    expect((await bench.call("GET", path)).first.modified).toBe("2026-01-05T09:00:01+00:00");
    const filters = [[{ field: "file_type", operator: "in", value: ["IMAGES"] }]];
    expect((await post(bench, "/assets/search", { filters })).rows).toHaveLength(1);
    expect((await post(bench, "/assets/search", { pagination: { page_size: 101 } })).status).toBe(422);
  });

  it("take their place on a product: thumbnail and single media are replaced", async () => {
    const bench = await startBench({ catalogue });
    const asset = (await upload(bench, "a.jpg")).first.id;
    const id = bench.sim.idOf("A");
    const link = (label: string) => post(bench, `/products/${id}/assets`, { id: asset, attribute_label: label });
    for (const label of ["thumbnail", "hero", "assets"]) expect((await link(label)).status).toBe(201);
    expect((await link("colour")).status).toBe(422);
    const read = async () => (await bench.call("GET", `/api/v2/products/${id}`)).first;
    expect(await read()).toMatchObject({
      thumbnail: { id: asset },
      attributes: { hero: [asset] },
      assets: [{ id: asset }],
    });
    expect((await bench.call("DELETE", `/api/v2/products/${id}/assets/${asset}`)).status).toBe(204);
    expect(await read()).toMatchObject({ attributes: {}, assets: [] });
    expect((await bench.call("GET", `/api/v1/assets/${asset}`)).status).toBe(200);
    expect((await bench.call("DELETE", `/api/v1/assets/${asset}`)).status).toBe(204);
    expect((await bench.call("GET", `/api/v1/assets/${asset}`)).status).toBe(404);
  });
});

describe("relationships", () => {
  const catalogue = [{ sku: "A" }, { sku: "B" }];
  const start = async (symmetrical = false) => {
    const bench = await startBench({ catalogue });
    const { first } = await post(bench, "/relationships", { name: "Spare Parts", symmetrical });
    const [a, b] = [bench.sim.idOf("A"), bench.sim.idOf("B")];
    bench.clock.advance(1_000);
    return { bench, relationship: String(first.id), a, b };
  };
  const link = (product_id: string, quantity?: number) => ({ product_relationships: [{ product_id, quantity }] });

  it("of v1 answer with the links and refuse unknown products", async () => {
    const { bench, relationship, a, b } = await start();
    const path = `/products/${a}/relationships/${relationship}`;
    const added = await post(bench, path, link(b, 2));
    expect([added.status, added.first]).toEqual([
      201,
      {
        relationship_id: relationship,
        relationship_label: "spare_parts",
        related_products: [
          { product_id: b, quantity: 2, last_modified: new Date(START + 1_000).toISOString().slice(0, 19) },
        ],
      },
    ]);
    expect((await post(bench, path, link(b, 2))).status).toBe(200);
    const unknown = await post(bench, path, link("x"));
    expect([unknown.status, unknown.body.error?.errors]).toEqual([
      409,
      [{ field: "product_id", msg: "product does not exists", value: "x" }],
    ]);
    expect((await bench.call("PATCH", `/api/v1${path}/product/${b}`, { quantity: 5 })).first.quantity).toBe(5);
    expect((await bench.call("DELETE", `/api/v1/relationships/${relationship}`)).status).toBe(409);
    expect((await post(bench, `${path}/unlink`, link(b))).status).toBe(204);
    expect((await bench.call("DELETE", `/api/v1/relationships/${relationship}`)).status).toBe(204);
  });

  it("of v2 leave unknown products out without a word and are deleted with a body", async () => {
    const { bench, relationship, a, b } = await start();
    const path = `/api/v2/products/${a}/relationships/${relationship}`;
    const read = async () => (await bench.call("GET", `/api/v2/products/${a}`)).first.relationships;
    expect(await bench.call("POST", path, link("x"))).toMatchObject({ status: 200, text: "" });
    expect(await read()).toEqual([]);
    await bench.call("POST", path, link(b));
    await bench.call("PATCH", path, link(b, 7));
    expect(await read()).toMatchObject([{ related_products: [{ product_id: b, quantity: 7 }] }]);
    const row = await bench.search({ attributes: ["relationships.spare_parts"], pagination: { order: "sku" } });
    expect(row.first.relationships).toMatchObject([{ relationship_label: "spare_parts" }]);
    expect((await bench.call("DELETE", path, { product_relationships: [b] })).status).toBe(204);
    expect(await read()).toEqual([]);
  });

  it("are told by v1 as by v2, with instants in the form of v1", async () => {
    const { bench, relationship, a, b } = await start();
    const read = async (version: string) =>
      (await bench.call("GET", `/api/${version}/products/${a}`)).first.relationships;
    expect([await read("v1"), await read("v2")]).toEqual([[], []]);
    await post(bench, `/products/${a}/relationships/${relationship}`, link(b, 2));
    const told = (last_modified: string) => [
      {
        relationship_id: relationship,
        relationship_label: "spare_parts",
        related_products: [{ product_id: b, quantity: 2, last_modified }],
      },
    ];
    expect(await read("v2")).toEqual(told("2026-01-05T09:00:01"));
    expect(await read("v1")).toEqual(told("2026-01-05T09:00:01+00:00"));
  });

  it("stand on both sides when symmetrical", async () => {
    const { bench, relationship, a, b } = await start(true);
    await bench.call("POST", `/api/v2/products/${a}/relationships/${relationship}`, link(b));
    const other = await bench.call("GET", `/api/v2/products/${b}`);
    expect(other.first.relationships).toMatchObject([{ related_products: [{ product_id: a }] }]);
  });

  it("filter products, one relationship at a time", async () => {
    const { bench, relationship, a, b } = await start();
    await bench.call("POST", `/api/v2/products/${a}/relationships/${relationship}`, link(b, 3));
    const find = async (condition: object) =>
      bench.search({ relationship_filters: [[{ relationship_id: relationship, operator: "exists", ...condition }]] });
    expect(column(await find({}), "sku")).toEqual(["A"]);
    expect(column(await find({ operator: "!exists" }), "sku")).toEqual(["B"]);
    expect(column(await find({ product_ids: [{ id: b, qty_operator: "bte", value: [1, 3] }] }), "sku")).toEqual(["A"]);
    expect(column(await find({ product_ids: [{ id: b, qty_operator: "gt", value: 3 }] }), "sku")).toEqual([]);
    expect((await find({ relationship_id: "x" })).status).toBe(422);
  });
});

describe("families, accounts and other filters", () => {
  it("search, rename and delete families", async () => {
    const bench = await startBench({ catalogue: [{ sku: "A", family: "Cups", attributes: { size: "S" } }] });
    const found = await post(bench, "/product_families/search", {
      attributes: ["name", "total_products", "total_attributes"],
    });
    expect(found.rows).toEqual([{ id: expect.any(String), name: "Cups", total_products: 1, total_attributes: 1 }]);
    const path = `/api/v1/product_families/${found.first.id}`;
    expect((await bench.call("PATCH", path, { name: "Mugs" })).first.name).toBe("Mugs");
    expect((await bench.call("GET", `${path}/all_attributes`)).rows.length).toBeGreaterThan(1);
    expect((await bench.call("DELETE", path)).status).toBe(202);
    expect((await bench.call("GET", path)).status).toBe(404);
    expect((await bench.call("GET", `/api/v1/products/${bench.sim.idOf("A")}`)).first.product_family_id).toBeNull();
  });

  it("count no model in a new family and one when a product joins it", async () => {
    const bench = await startBench({ catalogue: [{ sku: "A" }] });
    const { first } = await post(bench, "/product_families", { name: "Cups" });
    expect(first).toMatchObject({ total_models: 0, total_products: 0 });
    await post(bench, `/products/${bench.sim.idOf("A")}/family`, { product_family_id: first.id });
    const read = await bench.call("GET", `/api/v1/product_families/${first.id}`);
    expect(read.first).toMatchObject({ total_models: 1, total_products: 1 });
  });

  it("take the column label in a search of families, which have none", async () => {
    const bench = await startBench({ catalogue: [{ sku: "A", family: "Cups" }] });
    const found = await post(bench, "/product_families/search", { attributes: ["name", "label"] });
    expect([found.status, found.rows]).toEqual([200, [{ id: expect.any(String), name: "Cups" }]]);
    expect((await post(bench, "/product_families/search", { attributes: ["nickname"] })).status).toBe(422);
  });

  it("set levels of a family one at a time, by label with or without prefix", async () => {
    const attributes = { size: "S", colour: "Red", weight: 1 };
    const bench = await startBench({ catalogue: [{ sku: "A", family: "Cups", attributes }] });
    const { first } = await post(bench, "/product_families/search", {});
    const path = `/product_families/${first.id}/attributes`;
    const edit = async (body: unknown) => (await post(bench, `${path}/edit`, body)).status;
    expect(await edit({ variant_level: ["attributes.size"] })).toBe(202);
    expect(await edit({ parent_level: ["colour"] })).toBe(202);
    expect(await edit({ no_level: [] })).toBe(202);
    expect(await edit({ variant_level: ["attributes.nothing"] })).toBe(422);
    expect(await edit({ variant_level: "size" })).toBe(422);
    bench.clock.advance(2_000);
    const { rows } = await bench.call("GET", `/api/v1${path}`);
    expect(Object.fromEntries(rows.map((row) => [row.label, row.attribute_level]))).toEqual({
      size: "variant_level",
      colour: "parent_level",
      weight: "no_level",
    });
  });

  it("answer account searches in another framework's envelope", async () => {
    const bench = await startBench();
    expect((await post(bench, "/accounts/api-credentials/search", {})).rows).toHaveLength(1);
    const filters = [[{ field: "shoe_size", operator: "eq", value: 1 }]];
    const reply = await post(bench, "/accounts/memberships/search", { filters });
    expect([reply.status, JSON.parse(reply.text)]).toEqual([
      422,
      { detail: "One or more filter fields are not valid." },
    ]);
  });

  it("list the filters of assets and relationships", async () => {
    const bench = await startBench();
    for (const [name, field, filter_type] of [
      ["asset", "file_size", "IntAttribute"],
      ["asset", "categories", "MultiSelectAttribute"],
      ["relationships", "symmetrical", "BooleanAttribute"],
    ]) {
      const { attributes } = (await bench.call("GET", `/api/v1/filters/${name}`)).first;
      const typed = { filter_type: expect.stringMatching(/Attribute$/), operators: expect.any(Array) };
      expect(attributes).toEqual(expect.arrayContaining([{ ...typed, key: "id" }]));
      expect(attributes).toEqual(expect.arrayContaining([{ ...typed, key: field, filter_type }]));
      expect(attributes).not.toContainEqual(expect.not.objectContaining({ filter_type: expect.any(String) }));
    }
  });
});

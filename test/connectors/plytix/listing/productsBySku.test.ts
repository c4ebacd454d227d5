import { readProductsBySku } from "../../../../connectors/plytix/listing/productsBySku";
import { createFakeReader, productOf, refusal } from "../../../support/fakeReader";

const variant = productOf({ id: "v", sku: "V", parent_id: "p" });
const parent = productOf({ id: "p", sku: "P", product_type: "PARENT", attributes: { weight: 1, secret: 2 } });
const asked = { skus: ["V"], attributes: [] };

describe("parents of variants", () => {
  it("are asked for one by one when the id filter is ignored instead of refused", async () => {
    const { reader } = createFakeReader(
      (request) => ({ rows: request.filters?.[0]?.[0]?.field === "id" ? [variant, parent] : [variant] }),
      { findProduct: async () => parent },
    );
    const { parents } = await readProductsBySku(reader, asked);
    expect(parents.map(({ id }) => id)).toEqual(["p"]);
    expect(reader.memory.read().idFilterRefused).toBe(true);
  });

  it("carry only the attributes asked for, however they were read", async () => {
    const { reader } = createFakeReader(
      (request) => {
        if (request.filters?.[0]?.[0]?.field === "id") throw refusal("Field 'id' doesn't exist");
        return { rows: [variant] };
      },
      { findProduct: async () => parent },
    );
    reader.memory.learn({ labels: ["weight", "secret"] });
    const { parents } = await readProductsBySku(reader, { ...asked, attributes: ["weight"] });
    expect(parents[0]?.attributes).toEqual({ weight: 1 });
  });

  it("are not taken for missing when the system is down", async () => {
    const { reader } = createFakeReader((request) => {
      if (request.filters?.[0]?.[0]?.field === "id") throw refusal("gateway", 503);
      return { rows: [variant] };
    });
    await expect(readProductsBySku(reader, asked)).rejects.toMatchObject({ status: 503 });
    expect(reader.memory.read().idFilterRefused).toBe(false);
  });
});

it("reports an attribute that a search does not give", async () => {
  const { reader } = createFakeReader(({ columns }) => {
    if (columns.includes("attributes.formula")) throw refusal("Attribute 'attributes.formula' doesn't exist");
    return { rows: [] };
  });
  reader.memory.learn({ labels: ["formula"] });
  expect(await readProductsBySku(reader, { skus: ["A"], attributes: ["formula"] })).toEqual({
    products: [],
    parents: [],
    notFound: ["A"],
    unknownAttributes: ["formula"],
  });
});

describe("sixty attributes", () => {
  it("are asked for in two requests of at most fifty columns and come back as one product", async () => {
    const labels = Array.from({ length: 60 }, (_, index) => `a${index}`);
    const wide = Object.fromEntries(labels.map((label, index) => [label, `value ${index}`]));
    const { reader, asked: requests } = createFakeReader(({ columns }) => {
      const given = Object.entries(wide).filter(([label]) => columns.includes(`attributes.${label}`));
      return { rows: [productOf({ id: "w", sku: "W", attributes: Object.fromEntries(given) })] };
    });
    reader.memory.learn({ labels });
    const { products, unknownAttributes } = await readProductsBySku(reader, { skus: ["W"], attributes: labels });
    expect(products.map(({ attributes }) => attributes)).toEqual([wide]);
    expect(unknownAttributes).toEqual([]);
    expect(requests).toHaveLength(2);
    for (const { columns } of requests) expect(columns.length).toBeLessThanOrEqual(50);
  });
});

import { readProducts } from "../../../../connectors/plytix/listing/readProducts";
import { createFakeReader, productOf, refusal } from "../../../support/fakeReader";

const labels = Array.from({ length: 60 }, (_, index) => `a${index}`);
const request = { filters: [], labels: ["weight"], maxPages: 3, onRefusal: "learn" as const };

describe("reading products", () => {
  it("leaves out a product that was deleted between two requests: half of it is worse than none", async () => {
    const { reader } = createFakeReader((_request, count) => ({
      rows: [productOf({ id: "1" }), ...(count === 1 ? [productOf({ id: "2" })] : [])],
    }));
    const products = await readProducts(reader, { ...request, labels });
    expect(products.map(({ id }) => id)).toEqual(["1"]);
  });

  it("reads again what was edited in between, twice at most", async () => {
    const { reader, asked } = createFakeReader((_request, count) => ({
      rows: [productOf({ id: "1", modified: `2026-01-01T00:00:0${count}` })],
    }));
    expect(await readProducts(reader, { ...request, labels })).toHaveLength(1);
    expect(asked).toHaveLength(6);
  });

  it("gives up a refused column, remembers it, and asks no more for it", async () => {
    const { reader, asked } = createFakeReader(({ columns }) => {
      if (columns.includes("attributes.weight")) throw refusal("Attribute 'attributes.weight' doesn't exist");
      return {};
    });
    await readProducts(reader, request);
    await readProducts(reader, request);
    expect(asked).toHaveLength(3);
    expect(reader.memory.read().refused).toEqual(["attributes.weight"]);
  });

  it("passes a refusal on that is about the filter", async () => {
    const { reader, asked } = createFakeReader(() => {
      throw refusal("Field 'id' doesn't exist");
    });
    await expect(readProducts(reader, { ...request, onRefusal: "throw" })).rejects.toMatchObject({ status: 422 });
    expect(asked).toHaveLength(1);
  });

  it("gives up lessons that lead nowhere", async () => {
    const { reader, asked } = createFakeReader(() => {
      throw refusal("Schema validation error");
    });
    await expect(readProducts(reader, request)).rejects.toMatchObject({ status: 422 });
    expect(asked).toHaveLength(2);
  });

  it("does not read the whole account when the filter was ignored", async () => {
    const { reader, asked } = createFakeReader(({ page }) => ({
      rows: Array.from({ length: 100 }, (_, index) => productOf({ id: `${page}-${index}` })),
      count: 90_000,
    }));
    await expect(readProducts(reader, request)).rejects.toMatchObject({ type: "badAnswer" });
    expect(asked).toHaveLength(3);
  });

  it("goes on after a page whose rows are all being deleted", async () => {
    const { reader } = createFakeReader(({ page }) =>
      page === 1 ? { rows: [], received: 100, count: 101 } : { rows: [productOf({ id: "1" })], count: 101 },
    );
    expect(await readProducts(reader, request)).toHaveLength(1);
  });
});

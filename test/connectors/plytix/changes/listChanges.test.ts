import { type ListChangesOptions, listChanges } from "../../../../connectors/plytix/changes/listChanges";
import type { SearchPage, SearchRequest } from "../../../../connectors/plytix/wire/answers";
import { type Product, toProduct } from "../../../../connectors/plytix/wire/product";
import { ConnectorError, type ConnectorErrorFields } from "../../../../connectors/shared/errors";

const failure = (fields: Partial<ConnectorErrorFields>) =>
  new ConnectorError({ type: "refused", system: "plytix", operation: "searchProducts", ...fields });
const never = () => Promise.reject(new Error("not expected"));
const rowsOf = (from: number, count: number): Product[] =>
  Array.from({ length: count }, (_, index) =>
    toProduct({ id: `p${from + index}`, sku: "x", modified: new Date(1e12 - (from + index) * 1000).toISOString() }),
  ).filter((row) => row !== null);

const setUp = (answer: (request: SearchRequest, count: number) => Partial<SearchPage<Product>>) => {
  const asked: { page: number; order?: string; columns: string[] }[] = [];
  const events: string[] = [];
  const searchProducts = async (request: SearchRequest) => {
    asked.push({ page: request.page, order: request.order, columns: request.columns });
    const rows = rowsOf((request.page - 1) * 100, 100);
    const given = { rows, count: 1000, totalCount: null, ...answer(request, asked.length) };
    return { received: given.rows.length, ...given };
  };
  const options: ListChangesOptions = {
    client: { searchProducts, findProduct: never, findVariants: never, searchAttributes: never, request: never },
    window: { lowerBound: null, end: 2e12 },
    granularity: "date",
    columns: ["modified", "product_type"],
    start: { page: 1, count: null, isOrdered: true, slice: null },
    isOutOfTime: () => false,
    onEvent: (event) => events.push(event),
  };
  return { asked, events, options, pagesAsked: () => asked.map(({ page }) => page) };
};

describe("listing changes", () => {
  it("stops at the first row older than the window", async () => {
    const { options, pagesAsked } = setUp(() => ({}));
    const window = { lowerBound: 1e12 - 150_000, end: 2e12 };
    expect(await listChanges({ ...options, window })).toMatchObject({ end: "complete", pages: 2 });
    expect(pagesAsked()).toEqual([1, 2]);
  });

  it("concludes nothing from a row's place when the order was ignored", async () => {
    const { options, pagesAsked } = setUp(({ page }) => ({
      rows: rowsOf((page - 1) * 100, 100).reverse(),
      count: 300,
    }));
    const window = { lowerBound: 1e12 - 1_000, end: 2e12 };
    await listChanges({ ...options, window });
    expect(pagesAsked()).toEqual([1, 2, 3]);
  });

  it("begins again without order when ordering is refused in the middle", async () => {
    const { options, asked, events } = setUp(({ order, page }) => {
      if (order !== undefined && page === 2) throw failure({ status: 428 });
      return { count: 200 };
    });
    expect((await listChanges(options)).rows).toHaveLength(200);
    expect(asked.map(({ page, order }) => [page, order])).toEqual([
      [1, "-modified"],
      [2, "-modified"],
      [1, undefined],
      [2, undefined],
    ]);
    expect(events).toEqual(["orderDropped"]);
  });

  it("reads as many rows again as the count shrank by", async () => {
    const { options, pagesAsked, events } = setUp((_request, count) => ({ count: count >= 4 ? 850 : 1000 }));
    await listChanges(options);
    expect(pagesAsked().slice(0, 7)).toEqual([1, 2, 3, 4, 2, 3, 4]);
    expect(events).toEqual(["recordsVanished"]);
  });

  it("gives up columns an account does not know", async () => {
    const { options, asked } = setUp(({ columns }) => {
      if (columns.includes("product_type"))
        throw failure({ status: 422, detail: "Attribute 'product_type' doesn't exist" });
      return { count: 100 };
    });
    expect((await listChanges(options)).end).toBe("complete");
    expect(asked.map(({ columns }) => columns)).toEqual([["modified", "product_type"], ["modified"]]);
  });

  it("says where to go on when time or room for requests runs out", async () => {
    const late = setUp(() => ({}));
    let checks = 0;
    const isOutOfTime = () => ++checks >= 3;
    expect(await listChanges({ ...late.options, isOutOfTime })).toMatchObject({
      end: "outOfTime",
      next: { page: 4, count: 1000, isOrdered: true },
    });
    const full = setUp((_request, count) => {
      if (count > 2) throw failure({ type: "rateLimited" });
      return { count: null };
    });
    expect(await listChanges(full.options)).toMatchObject({ end: "outOfTime", next: { page: 2, count: null } });
  });

  it("fails when not even the first page could be read", async () => {
    const { options } = setUp(() => {
      throw failure({ type: "rateLimited" });
    });
    await expect(listChanges(options)).rejects.toMatchObject({ type: "rateLimited" });
  });

  it("keeps the newest version of a product it saw twice", async () => {
    const { options } = setUp(({ page }) => {
      const older = toProduct({ id: "p1", sku: "x", modified: "2001-01-01T00:00:00", status: "Draft" });
      return {
        count: 150,
        rows: page === 1 ? rowsOf(0, 100) : [...rowsOf(100, 49), ...(older === null ? [] : [older])],
      };
    });
    const { rows } = await listChanges(options);
    expect(rows.find(({ id }) => id === "p1")?.modified).toBe(new Date(1e12 - 1000).toISOString());
  });

  describe("with more matches than may be ordered", () => {
    const DAYS = { lowerBound: Date.parse("2026-02-28T23:00:00Z"), end: Date.parse("2026-03-02T08:00:00Z") };
    const daysOf = ({ filters }: SearchRequest) => filters?.[0]?.map(({ operator, value }) => `${operator} ${value}`);

    it("reads a window of several days day by day, each in order", async () => {
      const { options, asked, events } = setUp((request) => {
        if (daysOf(request)?.join() === "gte 2026-02-28") throw failure({ status: 428 });
        return { count: 100 };
      });
      const seen: unknown[] = [];
      const { searchProducts } = options.client;
      const client = {
        ...options.client,
        searchProducts: (request: SearchRequest) => {
          seen.push(daysOf(request));
          return searchProducts(request);
        },
      };
      expect((await listChanges({ ...options, client, window: DAYS })).end).toBe("complete");
      expect(seen).toEqual([
        ["gte 2026-02-28"],
        ["gte 2026-03-02"],
        ["gte 2026-03-01", "lt 2026-03-02"],
        ["gte 2026-02-28", "lt 2026-03-01"],
      ]);
      expect(new Set(asked.map(({ order }) => order))).toEqual(new Set(["-modified"]));
      expect(events).toEqual(["windowSplit"]);
    });

    it("drops the order for a day that is refused by itself, and only for that", async () => {
      const { options, asked, events } = setUp((request) => {
        const days = daysOf(request)?.join();
        if (request.order !== undefined && (days === "gte 2026-02-28" || days?.startsWith("gte 2026-03-01"))) {
          throw failure({ status: 428 });
        }
        return { count: 100 };
      });
      await listChanges({ ...options, window: DAYS });
      expect(asked.map(({ order }) => order)).toEqual(["-modified", "-modified", "-modified", undefined, "-modified"]);
      expect(events).toEqual(["windowSplit", "orderDropped"]);
    });

    it("goes on in the day where it stopped, and then with the days before", async () => {
      const { options, asked } = setUp(() => ({ count: 200 }));
      const slice = { from: "2026-03-01", to: "2026-03-02" };
      const isOutOfTime = () => true;
      const start = { page: 2, count: 200, isOrdered: true, slice };
      const stopped = await listChanges({ ...options, window: DAYS, start, isOutOfTime });
      expect(stopped).toMatchObject({
        end: "outOfTime",
        next: { page: 1, count: null, slice: { from: "2026-02-28", to: "2026-03-01" } },
      });
      expect(asked).toHaveLength(1);
    });
  });
});

import * as answers from "../../../../connectors/plytix/wire/answers";
import { toProduct } from "../../../../connectors/plytix/wire/product";

describe("search answers", () => {
  it("keep the size of the page apart from the rows that were kept", () => {
    const body = {
      data: [
        { id: "1", sku: "A" },
        { id: "2", sku: "B", mark_as_deleted: true },
      ],
      pagination: { count: 2, total_count: 9, page: 1 },
    };
    expect(answers.parseProductPage(body, toProduct)).toMatchObject({ received: 2, count: 2, totalCount: 9 });
    expect(answers.parseProductPage(body, toProduct)?.rows.map(({ sku }) => sku)).toEqual(["A"]);
  });

  it.each([undefined, null, {}, { count: "x" }])("may lack counts: %j", (pagination) => {
    expect(answers.parsePage({ data: [], pagination })).toEqual({
      rows: [],
      received: 0,
      count: null,
      totalCount: null,
    });
  });

  it.each([undefined, "x", { data: 5 }, { message: "x" }, []])("are not made of %j", (body) => {
    expect(answers.parsePage(body)).toBeNull();
  });
});

describe("search bodies", () => {
  it("leave out what is not wanted", () => {
    const body = answers.buildSearchBody({ filters: [], columns: ["label"], page: 1, pageSize: 100 });
    expect(JSON.parse(body)).toEqual({ attributes: ["label"], pagination: { page: 1, page_size: 100 } });
  });
});

describe("other answers", () => {
  it("are lists, whatever came", () => {
    expect(answers.parseList({ data: [1] })).toEqual([1]);
    expect(answers.parseList({ data: { id: 1 } })).toEqual([{ id: 1 }]);
    expect(answers.parseList({})).toEqual([]);
    expect(answers.parseList("<html>")).toBeNull();
  });

  it("hold a token in a list of one", () => {
    expect(answers.parseToken({ data: [{ access_token: "t", refresh_token: "r" }] })).toBe("t");
    expect(answers.parseToken({ data: [] })).toBeNull();
    expect(answers.parseToken({ data: [{ access_token: "" }] })).toBeNull();
  });

  it("name attributes by label", () => {
    expect(answers.toLabels([{ id: "1", label: "weight" }, { id: "2" }, null])).toEqual(["weight"]);
  });

  it("may be no JSON", () => {
    expect([answers.parseJson("{"), answers.parseJson("[1]")]).toEqual([undefined, [1]]);
  });
});

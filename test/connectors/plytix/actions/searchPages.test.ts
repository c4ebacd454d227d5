import { readPages } from "../../../../connectors/plytix/actions/searchPages";
import type { SearchRequest } from "../../../../connectors/plytix/wire/answers";

const all = { columns: ["name"], page: 1, pageSize: 2, maxPages: 9 };

/** A search of five records. */
const listing = () => {
  const asked: SearchRequest[] = [];
  const fetch = async (request: SearchRequest) => {
    asked.push(request);
    const rows = [1, 2, 3, 4, 5].slice((request.page - 1) * 2, request.page * 2);
    return { rows, received: rows.length, count: 5, totalCount: 8 };
  };
  return { asked, fetch };
};

it("reads everything within the ceiling", async () => {
  const { fetch, asked } = listing();
  expect(await readPages(fetch, all)).toEqual({ rows: [1, 2, 3, 4, 5], count: 5, totalCount: 8, nextPage: null });
  expect(asked).toHaveLength(3);
});

it("says where the ceiling stopped it, in the same form", async () => {
  const { fetch } = listing();
  expect(await readPages(fetch, { ...all, maxPages: 2 })).toEqual({
    rows: [1, 2, 3, 4],
    count: 5,
    totalCount: 8,
    nextPage: 3,
  });
});

it("goes on from any page and says when that was the last one", async () => {
  const { fetch } = listing();
  expect(await readPages(fetch, { ...all, page: 3 })).toMatchObject({ rows: [5], nextPage: null });
});

it("leaves order and filters out unless they are given", async () => {
  const { fetch, asked } = listing();
  await readPages(fetch, { ...all, order: "", maxPages: 1 });
  await readPages(fetch, { ...all, order: "-name", filters: [], maxPages: 1 });
  expect(asked.map((request) => Object.keys(request).sort())).toEqual([
    ["columns", "page", "pageSize"],
    ["columns", "filters", "order", "page", "pageSize"],
  ]);
});

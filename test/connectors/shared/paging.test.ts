import { chunksOf, collectPages, type FetchedPage, isLastPage, pages } from "../../../connectors/shared/paging";

const listing = (sizes: number[], total: number | null) => {
  const asked: number[] = [];
  const fetchPage = async (number: number): Promise<FetchedPage<number>> => {
    asked.push(number);
    return { rows: Array.from({ length: sizes[number - 1] ?? 0 }, (_, index) => number * 100 + index), total };
  };
  return { asked, fetchPage };
};

describe("paging", () => {
  it("ends at a short page", async () => {
    const { asked, fetchPage } = listing([3, 3, 1], null);
    const result = await collectPages(pages({ fetchPage, pageSize: 3, maxPages: 9 }));
    expect(result.rows).toHaveLength(7);
    expect(result.end).toEqual({ complete: true });
    expect(asked).toEqual([1, 2, 3]);
  });

  it("needs no empty page when the total says that the last page was full", async () => {
    const { asked, fetchPage } = listing([3, 3], 6);
    await collectPages(pages({ fetchPage, pageSize: 3, maxPages: 9 }));
    expect(asked).toEqual([1, 2]);
  });

  it("reads on after a short page when the total promises more", async () => {
    const { asked, fetchPage } = listing([2, 3], 6);
    await collectPages(pages({ fetchPage, pageSize: 3, maxPages: 9 }));
    expect(asked).toEqual([1, 2]);
  });

  it("says so when the ceiling stopped it", async () => {
    const { fetchPage } = listing([3, 3, 3], null);
    const { end } = await collectPages(pages({ fetchPage, pageSize: 3, maxPages: 2 }));
    expect(end).toEqual({ complete: false, reason: "ceiling" });
  });

  it("says so when time ran out, and can go on later", async () => {
    const { fetchPage, asked } = listing([3, 3, 1], null);
    const first = await collectPages(pages({ fetchPage, pageSize: 3, maxPages: 9, isOutOfTime: () => true }));
    expect(first.end).toEqual({ complete: false, reason: "outOfTime" });
    const rest = await collectPages(pages({ fetchPage, pageSize: 3, maxPages: 9, from: 2 }));
    expect(rest.end).toEqual({ complete: true });
    expect(asked).toEqual([1, 2, 3]);
  });

  it("takes an empty page for the end whatever the total says", () => {
    expect(isLastPage({ rows: [], total: 500 }, 1, 100)).toBe(true);
  });

  it("judges the end by what was received, not by what the client kept", () => {
    expect(isLastPage({ rows: [], received: 3, total: null }, 1, 3)).toBe(false);
  });

  it("cuts lists into pieces", () => {
    expect(chunksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(chunksOf([], 2)).toEqual([]);
  });
});

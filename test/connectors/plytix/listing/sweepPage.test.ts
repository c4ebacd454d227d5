import { readSweepPage, type SweepOptions } from "../../../../connectors/plytix/listing/sweepPage";
import type { SweepCursor } from "../../../../connectors/plytix/listing/sweepState";
import { ConnectorError } from "../../../../connectors/shared/errors";
import { createFakeReader, productOf, refusal, type SearchScript } from "../../../support/fakeReader";

const STARTED = Date.UTC(2026, 2, 2, 8);
const fresh = { sweepId: "s1", startedAt: STARTED };
const rowOf = (index: number) =>
  productOf({ id: `p${index}`, status: "Draft", created: new Date(STARTED - index * 60_000).toISOString() });
const rowsOf = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => rowOf(from + index));

/** A catalogue of `size` products; `change` alters the answer to a page of the listing, and may throw. */
const setUp = (size: number, change: SearchScript = () => ({})) => {
  const script: SearchScript = (request, count) => {
    const rows = rowsOf((request.page - 1) * 100, Math.min(size, request.page * 100));
    const isProof = request.columns.includes("created");
    return { rows, count: size, totalCount: size, ...(isProof ? {} : change(request, count)) };
  };
  const { reader, asked } = createFakeReader(script);
  const read = (cursor: SweepCursor | null = null, more: Partial<SweepOptions> = {}) =>
    readSweepPage({ client: reader.client, cursor, fresh, maxItems: 1_000, isOutOfTime: () => false, ...more });
  return { read, asked, listed: () => asked.filter(({ columns }) => !columns.includes("created")) };
};

it("names every product once and ends with a mark that carries their number", async () => {
  const { read } = setUp(120);
  const { items, next } = await read();
  expect(items).toHaveLength(121);
  expect(items[0]).toEqual({
    kind: "product",
    sweepId: "s1",
    id: "p0",
    sku: "p0",
    parentId: null,
    productType: "SINGLE",
    status: "Draft",
  });
  expect(items.at(-1)).toEqual({ kind: "end", sweepId: "s1", count: 120, complete: true, reason: null });
  expect(next).toBeNull();
});

it("asks in order of ids, for the columns it needs and no more", async () => {
  const { read, listed } = setUp(1);
  await read();
  expect(listed()).toEqual([
    {
      filters: [[{ field: "status", operator: "in", value: ["Draft", "Completed", "Archived"] }]],
      columns: ["status", "product_type", "product_level"],
      page: 1,
      pageSize: 100,
      order: "id",
    },
  ]);
});

it("ends an empty catalogue with a mark of none", async () => {
  const { items } = await setUp(0).read();
  expect(items).toEqual([{ kind: "end", sweepId: "s1", count: 0, complete: true, reason: null }]);
});

it("keeps to the most items of a page, end mark included, and asks nothing twice", async () => {
  const { read, asked } = setUp(1_000);
  const first = await read();
  expect([first.items.length, first.next?.isListed]).toEqual([1_000, true]);
  const second = await read(first.next);
  expect(second.items).toEqual([{ kind: "end", sweepId: "s1", count: 1_000, complete: true, reason: null }]);
  expect(asked).toHaveLength(12);
});

it("goes on where it stopped when the time of a page runs out", async () => {
  const { read } = setUp(250);
  const first = await read(null, { isOutOfTime: () => true });
  expect([first.items.length, first.next?.nextPage]).toEqual([100, 2]);
  const second = await read(first.next);
  expect(second.items.at(-1)).toMatchObject({ kind: "end", sweepId: "s1", count: 250, complete: true });
});

it("leaves the cursor it was given as it was, so that a repeated page gives the same", async () => {
  const { read } = setUp(250);
  const { next } = await read(null, { isOutOfTime: () => true });
  const before = structuredClone(next);
  const [once, again] = [await read(next), await read(next)];
  expect(next).toEqual(before);
  expect(again).toEqual(once);
});

it("reads a short page once more, and says so when it stays short", async () => {
  const passing = setUp(250, ({ page }, count) => (page === 2 && count === 3 ? { rows: rowsOf(100, 190) } : {}));
  expect((await passing.read()).items.at(-1)).toMatchObject({ count: 250, complete: true });
  expect(passing.listed().map(({ page }) => page)).toEqual([1, 2, 2, 3]);
  const staying = setUp(250, ({ page }) => (page === 2 ? { rows: rowsOf(100, 190) } : {}));
  expect((await staying.read()).items.at(-1)).toMatchObject({ count: 240, complete: false, reason: "rowsMissing" });
});

it("doubts a listing whose count moved", async () => {
  const { read } = setUp(250, ({ page }) => (page === 2 ? { count: 249 } : {}));
  expect((await read()).items.at(-1)).toMatchObject({ complete: false, reason: "changed" });
});

it("doubts a listing with a row it cannot name", async () => {
  const { read } = setUp(250, ({ page }) => (page === 3 ? { received: 51 } : {}));
  expect((await read()).items.at(-1)).toMatchObject({ complete: false, reason: "rowsUnreadable" });
});

it("doubts an account whose total is not what the listing matches, where the total is what counts", async () => {
  const { read } = setUp(250, (request) => {
    if (request.order !== undefined) throw refusal("too many", 428);
    return { count: 240 };
  });
  const { next } = await read(null, { isOutOfTime: () => true });
  const cursor: SweepCursor = {
    version: 1,
    ...fresh,
    nextPage: 1,
    isOrdered: false,
    namesStatuses: true,
    columns: [],
    baseline: { size: 250, newest: "" },
    seen: "",
    doubt: null,
    isListed: false,
  };
  expect(next?.doubt).toBe("changed");
  expect((await read(cursor)).items.at(-1)).toMatchObject({ complete: false, reason: "countsDisagree" });
});

it("does without a column that the account refuses", async () => {
  const { read, listed } = setUp(50, ({ columns }) => {
    if (columns.includes("product_level")) throw refusal("Attribute 'product_level' doesn't exist");
    return {};
  });
  expect((await read()).items.at(-1)).toMatchObject({ complete: true });
  expect(listed().at(-1)?.columns).toEqual(["status", "product_type"]);
});

describe("rate limits without room", () => {
  const limited = () => {
    throw new ConnectorError({ type: "rateLimited", system: "plytix", operation: "searchProducts" });
  };

  it("end the page when something was read, and the sweep when nothing was", async () => {
    const { read } = setUp(250, ({ page }) => (page >= 2 ? limited() : {}));
    const first = await read();
    expect([first.items.length, first.next?.doubt]).toEqual([100, null]);
    const second = await read(first.next);
    expect(second).toEqual({
      items: [{ kind: "end", sweepId: "s1", count: 100, complete: false, reason: "outOfTime" }],
      next: null,
    });
  });

  it("fail the sweep before its first answer", async () => {
    const { reader } = createFakeReader(limited);
    const options = { client: reader.client, cursor: null, fresh, maxItems: 1_000, isOutOfTime: () => false };
    await expect(readSweepPage(options)).rejects.toMatchObject({ type: "rateLimited" });
  });
});

it("claims nothing when the account cannot be read", async () => {
  const { read } = setUp(250, ({ page }) => {
    if (page === 2) throw new ConnectorError({ type: "unavailable", system: "plytix", operation: "searchProducts" });
    return {};
  });
  await expect(read()).rejects.toMatchObject({ type: "unavailable" });
});

it("stops at a ceiling of pages, in words", async () => {
  const { read } = setUp(250_000);
  const { next } = await read(null, { isOutOfTime: () => true });
  if (next === null) throw new Error("no cursor");
  const last = await read({ ...next, nextPage: 2_000 });
  expect(last.items.at(-1)).toMatchObject({ complete: false, reason: "ceiling" });
});

import { everyStatus, type NewestForm, readNewest } from "../../../../connectors/plytix/listing/newestProducts";
import { createFakeReader, productOf, refusal, type SearchScript } from "../../../support/fakeReader";

const STARTED = Date.UTC(2026, 2, 2, 0, 30);
const ordered: NewestForm = { isOrdered: true, namesStatuses: true };
const at = (second: number) => new Date(STARTED - second * 1000).toISOString();
const rowsOf = (count: number, step = 1) =>
  Array.from({ length: count }, (_, index) => productOf({ id: `p${index}`, created: at(index * step) }));
const ask = async (script: SearchScript, form = ordered) => {
  const { reader, asked } = createFakeReader(script);
  return { answer: await readNewest(reader.client, form, STARTED), asked };
};

it("asks for the newest hundred of all statuses", async () => {
  const { asked } = await ask(() => ({ rows: rowsOf(3) }));
  expect(asked).toEqual([
    { filters: [[everyStatus]], columns: ["created"], page: 1, pageSize: 100, order: "-created" },
  ]);
});

it("says how many products there are, and the same of the same products in whatever order they come", async () => {
  const rows = rowsOf(3);
  const { answer } = await ask(() => ({ rows, count: 3, totalCount: 9 }));
  const turned = await ask(() => ({ rows: [...rows].reverse(), count: 3, totalCount: 9 }));
  expect(answer).toMatchObject({ newest: { size: 3 }, ...ordered });
  expect(turned.answer).toEqual(answer);
});

it("goes by what is newer than the last row when there are more, since its equals may lie on the next page", async () => {
  const rows = rowsOf(100);
  const tied = [...rows.slice(0, 99), productOf({ id: "other", created: at(99) })];
  const [one, two] = [await ask(() => ({ rows, count: 500 })), await ask(() => ({ rows: tied, count: 500 }))];
  expect(one.answer).toEqual(two.answer);
  expect(one.answer.newest).toMatchObject({ size: 500 });
});

it("notices a product created meanwhile", async () => {
  const before = await ask(() => ({ rows: rowsOf(100), count: 500 }));
  const rows = [productOf({ id: "new", created: at(-5) }), ...rowsOf(99)];
  const after = await ask(() => ({ rows, count: 500 }));
  expect(after.answer).not.toEqual(before.answer);
});

it.each<[string, ReturnType<SearchScript>]>([
  ["all of one instant", { rows: rowsOf(100, 0), count: 500 }],
  ["in another order than asked for", { rows: rowsOf(100).reverse(), count: 500 }],
  ["without an instant", { rows: [...rowsOf(99), productOf({ id: "x" })], count: 500 }],
])("concludes nothing from rows %s", async (_name, page) => {
  expect((await ask(() => page)).answer.newest).toBe("creationsUnknown");
});

it("concludes nothing without counts", async () => {
  expect((await ask(() => ({ rows: rowsOf(3), count: null }))).answer.newest).toBe("countsMissing");
});

it("asks for what was created since yesterday where so many may not be ordered, and goes by the account's total", async () => {
  const script: SearchScript = (_request, count) => {
    if (count === 1) throw refusal("too many", 428);
    return { rows: rowsOf(2), count: 2, totalCount: 12_345 };
  };
  const { answer, asked } = await ask(script);
  expect(asked[1]?.filters).toEqual([[everyStatus, { field: "created", operator: "gte", value: "2026-03-01" }]]);
  expect(answer).toMatchObject({ isOrdered: false, namesStatuses: true, newest: { size: 12_345 } });
});

it("goes on without the statuses where they are refused, and says so", async () => {
  const { answer, asked } = await ask((request) => {
    if (request.filters?.length) throw refusal("Value is not valid");
    return { rows: rowsOf(2) };
  });
  expect(answer).toMatchObject({ isOrdered: true, namesStatuses: false });
  expect(asked).toHaveLength(2);
});

it("gives up after every form was refused, and passes other errors on", async () => {
  const { answer, asked } = await ask(() => {
    throw refusal("too many", 428);
  });
  expect([answer.newest, asked.length]).toEqual(["creationsUnknown", 2]);
  const forbidden = ask(() => {
    throw refusal("no permission", 403);
  });
  await expect(forbidden).rejects.toMatchObject({ status: 403 });
});

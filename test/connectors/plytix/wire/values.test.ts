import { z } from "zod";
import * as values from "../../../../connectors/plytix/wire/values";

const read = <Value>(schema: z.ZodType<Value>, given: unknown): Value => z.object({ it: schema }).parse(given).it;

it.each([
  [{ it: "a" }, "a"],
  [{ it: 5 }, "5"],
  [{ it: "" }, null],
  [{ it: null }, null],
  [{}, null],
  [{ it: ["a"] }, null],
])("reads %j as text", (given, expected) => expect(read(values.text, given)).toBe(expected));

it.each([
  [{ it: 5 }, 5],
  [{ it: "26" }, 26],
  [{ it: "1.5" }, 1.5],
  [{ it: 0 }, 0],
  [{ it: "" }, null],
  [{ it: " " }, null],
  [{ it: "x" }, null],
  [{ it: null }, null],
  [{}, null],
])("reads %j as a number", (given, expected) => expect(read(values.number, given)).toBe(expected));

it.each([
  [{ it: false }, false],
  [{ it: "true" }, null],
  [{}, null],
])("reads %j as yes or no", (given, expected) => expect(read(values.flag, given)).toBe(expected));

it("reads lists, of which an absent one is empty", () => {
  expect(read(values.textList, { it: ["a", 1, "b"] })).toEqual(["a", "b"]);
  expect(read(values.textList, {})).toEqual([]);
  expect(read(values.idList, { it: ["1", { id: "2" }, {}, ""] })).toEqual(["1", "2"]);
  expect(read(values.idList, { it: null })).toEqual([]);
  expect(
    read(
      values.listOf((value) => (value === 1 ? "one" : null)),
      { it: [1, 2] },
    ),
  ).toEqual(["one"]);
  expect(
    read(
      values.listOf(() => "x"),
      {},
    ),
  ).toEqual([]);
});

it("reads times as UTC", () => {
  expect(read(values.instant, { it: "2026-01-02T03:04:05.678000" })).toBe("2026-01-02T03:04:05.678Z");
  expect(read(values.instant, {})).toBeNull();
});

it("gives null for a row that does not fit", () => {
  const toRow = values.rowReader(z.object({ id: z.string() }));
  expect([toRow({ id: "1" }), toRow({}), toRow(null)]).toEqual([{ id: "1" }, null, null]);
});

import { type ExceptionEntry, exceptionCodes } from "../../integrations/product-quality/core/exceptionCodes";
import { readSource } from "./sources";

const codes = Object.entries<ExceptionEntry>(exceptionCodes);

/** Entries of the run-book: the heading is the code, the first line below it begins with class and owner. */
const runbook = new Map(
  [...readSource("docs/operations/runbook.md").matchAll(/^### (\S+)\n\n(\w+) · ([^.\n]+)\./gm)].map(
    ([, code = "", kind = "", owner = ""]) => [code, { class: kind.toLowerCase(), owner }],
  ),
);

it("finds codes and run-book entries", () => {
  expect(codes.length).toBeGreaterThan(20);
  expect(runbook.size).toBeGreaterThan(20);
});

it.each(codes)("%s stands in the run-book with the class and owner of the table", (code, entry) => {
  expect(runbook.get(code)).toEqual({ class: entry.class, owner: entry.owner });
});

it("has no run-book entry of a code that does not exist", () => {
  expect([...runbook.keys()].filter((code) => !Object.hasOwn(exceptionCodes, code))).toEqual([]);
});

it.each(codes)("%s says what happened and what to do, in sentences", (_code, entry) => {
  const bare = { field: null, value: null, expected: null };
  const full = { field: "weight", value: "4200", expected: "at most 200" };
  for (const facts of [bare, full]) {
    for (const text of [entry.message(facts), entry.remedy(facts)]) {
      expect(text).toMatch(/^[A-Z].{15,}\.$/s);
      expect(text).not.toMatch(/null|undefined| {2}|\byou(r)?\b/i);
    }
  }
});

it("names only owners of the operating model", () => {
  const model = readSource("docs/operations/operating-model.md");
  const teams = new Set([...model.matchAll(/^\| ([a-z -]+?) +\| /gm)].map(([, team]) => team));
  const owners = new Set(codes.flatMap(([, entry]) => entry.owner.split(", ")));
  expect(teams.size).toBeGreaterThan(4);
  expect([...owners].filter((owner) => !teams.has(owner))).toEqual([]);
});

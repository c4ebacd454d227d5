import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findStale, writePages } from "../../../docs/generator/folder";

const pages = new Map([
  ["a.md", "A\n"],
  ["b.md", "B\n"],
]);
let folder = "";

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "pages-")), "generated");
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

it("misses every page of a folder that is not there", () => {
  expect(findStale(folder, pages)).toEqual(["a.md: is missing", "b.md: is missing"]);
});

it("is content with what it wrote", () => {
  writePages(folder, pages);
  expect(findStale(folder, pages)).toEqual([]);
  expect(readFileSync(path.join(folder, "b.md"), "utf8")).toBe("B\n");
});

it("names a changed page and one that nobody generates, and puts both right", () => {
  writePages(folder, pages);
  writeFileSync(path.join(folder, "b.md"), "B");
  writeFileSync(path.join(folder, "old.md"), "");
  expect(findStale(folder, pages)).toEqual(["b.md: is out of date", "old.md: is not generated any more"]);
  writePages(folder, pages);
  expect(readdirSync(folder).toSorted()).toEqual(["a.md", "b.md"]);
  expect(findStale(folder, pages)).toEqual([]);
});

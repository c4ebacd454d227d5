import { readFileSync } from "node:fs";
import path from "node:path";
import { filesBelow, root } from "./sources";

const binary = /\.(png|zip|ico|woff2?)$/;
const files = filesBelow(".").filter((file) => !binary.test(file) && !/^out(-|\/)/.test(file));
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** A host whose first name is that of a package registry or mirror, or a setting that names one. */
const registry =
  /\b(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:registry|npm|artifactory|nexus|verdaccio|pypi)\.[a-z0-9-]+\.[a-z]{2,}|^\s*(?:@[\w-]+:)?registry\s*=/im;

it("finds the repository's files", () => {
  expect(files).toEqual(expect.arrayContaining([".npmrc", "package-lock.json", "README.md", "docs/facts.md"]));
  expect(files.length).toBeGreaterThan(200);
});

it("names no package registry", () => {
  const naming = files.flatMap((file) => {
    const [found] = registry.exec(read(file)) ?? [];
    return found === undefined ? [] : [`${file}: ${found.trim()}`];
  });
  expect(naming).toEqual([]);
});

it("locks packages by content, not by address", () => {
  const lock = read("package-lock.json");
  expect(lock).toContain('"integrity": "sha512-');
  expect(lock).not.toContain('"resolved": "http');
});

it.each(["registry", "npm", "nexus"])("would notice a host called %s", (name) => {
  expect(registry.test(`https://${name}.${"example"}.com/x`)).toBe(true);
});

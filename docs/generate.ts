import path from "node:path";
import { findStale, writePages } from "./generator/folder";
import { generatePages } from "./generator/pages";

const folder = path.resolve(__dirname, "generated");

/** Writes `docs/generated`; with `--check` it only compares, prints one line per stale file and ends with 1. */
const main = (options: readonly string[]): number => {
  const unknown = options.filter((option) => option !== "--check");
  if (unknown.length > 0) {
    console.error(`Unknown option ${unknown.join(", ")}; the only one is --check`);
    return 2;
  }
  const pages = generatePages();
  if (!options.includes("--check")) {
    writePages(folder, pages);
    return 0;
  }
  const stale = findStale(folder, pages);
  for (const line of stale) console.error(`docs/generated/${line}; run "npm run docs"`);
  return stale.length === 0 ? 0 : 1;
};

process.exitCode = main(process.argv.slice(2));

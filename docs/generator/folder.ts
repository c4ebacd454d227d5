import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** One line for each file of the folder that differs from its page, is missing, or belongs to no page; empty when all is fresh. */
export const findStale = (folder: string, pages: ReadonlyMap<string, string>): string[] => {
  const present = new Set(filesIn(folder));
  const stale = [...pages].flatMap(([name, text]) => {
    if (!present.has(name)) return [`${name}: is missing`];
    return readFileSync(path.join(folder, name), "utf8") === text ? [] : [`${name}: is out of date`];
  });
  const left = [...present].filter((name) => !pages.has(name)).map((name) => `${name}: is not generated any more`);
  return [...stale, ...left];
};

/** Makes the folder hold exactly the pages. */
export const writePages = (folder: string, pages: ReadonlyMap<string, string>): void => {
  mkdirSync(folder, { recursive: true });
  for (const name of filesIn(folder)) if (!pages.has(name)) rmSync(path.join(folder, name));
  for (const [name, text] of pages) writeFileSync(path.join(folder, name), text);
};

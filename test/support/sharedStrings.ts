import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const file = path.join(__dirname, "../../../shared/data/strings-shared.jsonl");
const lineSchema = z.object({ text: z.string() });

/** True when the folder with shared data stands beside the repository; tests that need it skip otherwise. */
export const hasSharedStrings: boolean = existsSync(file);

/** Strings that break naive encoders; empty when the file is not there. */
export const sharedStrings: readonly string[] = hasSharedStrings
  ? readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => lineSchema.parse(JSON.parse(line)).text)
  : [];

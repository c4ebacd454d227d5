import { readFileSync } from "node:fs";
import path from "node:path";
import { parseStock, type StockLine } from "../../simulators/khaos-control/stockFile";
import { type CatalogueLine, parseCatalogue } from "../../simulators/plytix/catalogue";
import { UsageError } from "./usageError";

/** What the two simulated systems start with. */
export interface StartData {
  catalogue: CatalogueLine[];
  stock: StockLine[];
  stockTypes: { level1: string[]; level2: string[] };
}

const demo = path.resolve(__dirname, "../../fixtures/demo");

/**
 * Reads a text file that was named on the command line.
 * @throws UsageError naming the file when it cannot be read.
 */
export function readInput(file: string, what: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
    const reason = code === "ENOENT" ? "does not exist" : `cannot be read (${code})`;
    throw new UsageError(`${file}: the ${what} file ${reason}. Check the path.`);
  }
}

/**
 * Reads catalogue and stock. Without any file: the demo, when `withDemo` says so; a catalogue without stock means an empty ERP, and
 * stock without a catalogue an empty Plytix.
 * @throws UsageError or InputFileError, one line naming file, line and rule.
 */
export function readStartData(
  files: { catalogue?: string | undefined; stock?: string | undefined },
  withDemo: boolean,
): StartData {
  const useDemo = withDemo && files.catalogue === undefined && files.stock === undefined;
  const catalogueFile = useDemo ? path.join(demo, "catalogue.jsonl") : files.catalogue;
  const stockFile = useDemo ? path.join(demo, "stock.jsonl") : files.stock;
  const catalogue =
    catalogueFile === undefined ? [] : parseCatalogue(readInput(catalogueFile, "catalogue"), catalogueFile);
  const stock = stockFile === undefined ? [] : parseStock(readInput(stockFile, "stock"), stockFile);
  return { catalogue, stock, stockTypes: stockTypesOf(catalogue) };
}

/** The stock types a catalogue names: set-up data that a client creates in Khaos Control before go-live. */
function stockTypesOf(catalogue: readonly CatalogueLine[]): StartData["stockTypes"] {
  const valuesOf = (label: string) => {
    const values = catalogue.map((line) => line.attributes?.[label]);
    const texts = values.filter((value) => typeof value === "string").map((value) => value.trim());
    return [...new Set(texts.filter((text) => text !== ""))];
  };
  return { level1: valuesOf("stock_type_1"), level2: valuesOf("stock_type_2") };
}

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readConfigFile } from "./configFile";
import { readStartData } from "./inputFiles";
import { parseStartOptions } from "./options";
import { prepareFolder } from "./report";
import { inputLineOf } from "./usageError";

const dir = mkdtempSync(path.join(tmpdir(), "input-errors-"));

function file(name: string, text: string): string {
  const full = path.join(dir, name);
  writeFileSync(full, text);
  return full;
}

/** The one line a person would read, without the folder. */
function lineFrom(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    const line = inputLineOf(error);
    if (line === undefined) throw error;
    expect(line).not.toMatch(/\n|\bat .*:\d+:\d+/);
    return line.replaceAll(`${dir}/`, "");
  }
  throw new Error("nothing was refused");
}

describe("arguments", () => {
  it.each([
    [["--bogus"], "unknown option '--bogus'. Try --help."],
    [
      ["--runs", "0"],
      "option '--runs <n>' argument '0' is invalid. It must be a whole number from 1 to 1000. Try --help.",
    ],
    [
      ["--runs", "two"],
      "option '--runs <n>' argument 'two' is invalid. It must be a whole number from 1 to 1000. Try --help.",
    ],
    [
      ["--latency-ms", "-5"],
      "option '--latency-ms <n>' argument '-5' is invalid. It must be a whole number from 0 to 60000. Try --help.",
    ],
    [
      ["--fault-seed", "1.5"],
      "option '--fault-seed <n>' argument '1.5' is invalid. It must be a whole number from 0 to 4294967295. Try --help.",
    ],
    [["--out"], "option '--out <dir>' argument missing. Try --help."],
    [["catalogue.jsonl"], "too many arguments. Expected 0 arguments but got 1. Try --help."],
  ])("%j are refused", (argv, line) => expect(lineFrom(() => parseStartOptions(argv))).toBe(line));

  it("that are left out have their defaults", () => {
    expect(parseStartOptions([])).toEqual({ once: false, out: "out", runs: 1, latencyMs: 0 });
  });
});

describe("input files", () => {
  const catalogue = (text: string) => lineFrom(() => readStartData({ catalogue: file("c.jsonl", text) }, true));

  it("that are missing are named", () => {
    expect(lineFrom(() => readStartData({ catalogue: path.join(dir, "none.jsonl") }, true))).toBe(
      "none.jsonl: the catalogue file does not exist. Check the path.",
    );
    expect(lineFrom(() => readStartData({ stock: dir }, true))).toMatch(/the stock file cannot be read \(EISDIR\)/);
  });

  it("with a broken line name file, line and rule", () => {
    expect(catalogue('{"sku":"A"}\n{"sku":')).toMatch(/^c\.jsonl:2: each line must be one complete JSON object/);
    expect(catalogue('{"sku":"A"}\n\n{"sku":"A"}')).toMatch(/^c\.jsonl:3: SKU "A" is already used in line 1/);
    expect(lineFrom(() => readStartData({ stock: file("s.jsonl", '{"stockCode":5}') }, true))).toMatch(
      /^s\.jsonl:1: field "stockCode"/,
    );
  });

  it("give the stock types of the catalogue, each once", () => {
    const line = (sku: string, one: unknown, two: unknown) =>
      JSON.stringify({ sku, attributes: { stock_type_1: one, stock_type_2: two } });
    const text = [line("A", "Clothing", "Knitwear"), line("B", " Clothing ", ""), line("C", 5, "Shirts")].join("\n");
    const data = readStartData({ catalogue: file("types.jsonl", text) }, true);
    expect(data.stockTypes).toEqual({ level1: ["Clothing"], level2: ["Knitwear", "Shirts"] });
    expect(data.stock).toEqual([]);
  });

  it("that are not given mean the demo, or nothing where no demo is wanted", () => {
    const demo = readStartData({}, true);
    expect(demo.catalogue.length).toBeGreaterThan(100);
    expect(demo.stock.length).toBeGreaterThan(10);
    expect(readStartData({}, false)).toEqual({ catalogue: [], stock: [], stockTypes: { level1: [], level2: [] } });
  });
});

describe("a config file", () => {
  const config = (text: string) => readConfigFile(file("config.yaml", text));

  it("gives values by name, knows the alias and the line of each", () => {
    const { values, placeOf } = config("# ours\nRun Mode: Dry run\nvariantAxes: [size, colour]\nLongest Side: 12\n");
    expect(values).toEqual({ "Run Mode": "Dry run", "Variant Axes": ["size", "colour"], "Longest Side": 12 });
    expect(placeOf("Variant Axes")).toBe(`${dir}/config.yaml:3`);
    expect(placeOf("Never Named")).toBe(`${dir}/config.yaml`);
    expect(config("").values).toEqual({});
  });

  it("that is no YAML, or no list of names, is refused with its line", () => {
    expect(lineFrom(() => config("Run Mode: [\n"))).toMatch(/^config\.yaml:2: the file must be YAML/);
    expect(lineFrom(() => config("- Run Mode\n"))).toBe(
      'config.yaml:1: the file must have one "Name: value" per config variable',
    );
    expect(lineFrom(() => config("A: 1\nA: 2\n"))).toMatch(/^config\.yaml:2: the file must be YAML/);
  });
});

it("an output folder that is a file is refused", () => {
  expect(lineFrom(() => prepareFolder(file("taken", "")))).toMatch(/^taken: the output folder cannot be created/);
});

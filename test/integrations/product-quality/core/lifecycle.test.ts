import type { StockCodeStatus } from "../../../../connectors/khaos-control/fields/stockItem";
import {
  decideRestore,
  decideRetirement,
  hasResidualStock,
  isWithdrawnElsewhere,
} from "../../../../integrations/product-quality/core/lifecycle";
import { itemOf } from "../samples";

const statusOf = (level: number | null, onOrder: number | null = 0): StockCodeStatus => ({
  askedCode: "MUG-01",
  stockCode: "MUG-01",
  level,
  onOrder,
});

describe("stock is left", () => {
  it.each<[string, StockCodeStatus | undefined, boolean]>([
    ["while units are there", statusOf(1), true],
    ["while units are on order", statusOf(0, 3), true],
    ["while the level is unknown", statusOf(null), true],
    ["while the code has no status at all", undefined, true],
    ["no more at zero", statusOf(0), false],
    ["no more below zero", statusOf(-2), false],
    ["no more at zero with orders unknown", statusOf(0, null), false],
  ])("%s", (_when, status, expected) => {
    expect(hasResidualStock(status)).toBe(expected);
  });
});

describe("withdrawing", () => {
  const gone = statusOf(0);

  it("lets an item with stock run to zero and keeps it on the web", () => {
    expect(decideRetirement(itemOf("MUG-01", { fields: { publishOnWeb: true } }), statusOf(5))).toEqual({
      runToZero: true,
    });
  });

  it("discontinues an item without stock and takes it off the web", () => {
    expect(decideRetirement(itemOf("MUG-01", { fields: { publishOnWeb: true } }), gone)).toEqual({
      discontinued: true,
      publishOnWeb: false,
    });
  });

  it("sets only what is not set yet", () => {
    expect(decideRetirement(itemOf("MUG-01"), gone)).toEqual({ discontinued: true });
    expect(decideRetirement(itemOf("MUG-01", { fields: { runToZero: true } }), statusOf(5))).toEqual({});
    expect(decideRetirement(itemOf("MUG-01", { fields: { discontinued: true } }), gone)).toEqual({});
  });

  it("takes a discontinued item off the web even where stock is left", () => {
    const item = itemOf("MUG-01", { fields: { discontinued: true, publishOnWeb: true } });
    expect(decideRetirement(item, statusOf(5))).toEqual({ publishOnWeb: false });
  });
});

describe("restoring", () => {
  it("clears both flags and publishes again", () => {
    const item = itemOf("MUG-01", { fields: { discontinued: true, runToZero: true, publishOnWeb: false } });
    expect(decideRestore(item)).toEqual({ discontinued: false, runToZero: false, publishOnWeb: true });
  });

  it("has nothing to do for an item that is for sale", () => {
    expect(decideRestore(itemOf("MUG-01", { fields: { publishOnWeb: true } }))).toEqual({});
  });
});

it.each([
  [{ fields: { discontinued: true } }, true],
  [{ deleted: true }, true],
  [{ fields: { runToZero: true } }, false],
  [{}, false],
])("an item like %j was withdrawn by somebody else: %p", (given, expected) => {
  expect(isWithdrawnElsewhere(itemOf("MUG-01", given))).toBe(expected);
});

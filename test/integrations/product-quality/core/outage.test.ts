import { toIssue } from "../../../../integrations/product-quality/core/model";
import { isErpAway, nextOutage, type Outage } from "../../../../integrations/product-quality/core/outage";
import type { ProductOutcome } from "../../../../integrations/product-quality/core/outcome";

const outcomeOf = (outcome: ProductOutcome["outcome"], issues: ProductOutcome["issues"] = []): ProductOutcome => ({
  sku: "MUG-01",
  id: "1",
  parentId: null,
  stockCode: "MUG-01",
  outcome,
  isInErp: false,
  isWithdrawn: false,
  withdrawal: null,
  issues,
  warnings: [],
});
const putOff = outcomeOf("deferred", [toIssue("ERP_UNAVAILABLE")]);
const written = outcomeOf("written");
const at = (minutes: number): string => new Date(Date.UTC(2026, 2, 2, 8, minutes)).toISOString();

describe("an outage", () => {
  it("begins with the first product that is put off, and nobody calls for two minutes", () => {
    const outage = nextOutage(null, [written, putOff], at(0));
    expect(outage).toEqual({ since: at(0), until: at(2), attempts: 1 });
    expect([isErpAway(outage, at(1)), isErpAway(outage, at(2)), isErpAway(null, at(0))]).toEqual([true, false, false]);
  });

  it("doubles its wait with each attempt, up to half an hour", () => {
    let outage: Outage = null;
    const waits = [0, 10, 20, 30, 50, 100, 200].map((minute) => {
      outage = nextOutage(outage, [putOff], at(minute));
      return (Date.parse(outage?.until ?? "") - Date.parse(at(minute))) / 60_000;
    });
    expect(waits).toEqual([2, 4, 8, 16, 30, 30, 30]);
    expect(outage).toMatchObject({ since: at(0), attempts: 7 });
  });

  it("is left alone by messages that did not call", () => {
    const outage = nextOutage(null, [putOff], at(0));
    expect(nextOutage(outage, [putOff], at(1))).toBe(outage);
  });

  it("ends with the first product that Khaos Control answered for, and not by products held back by their data", () => {
    const outage = nextOutage(null, [putOff], at(0));
    expect(nextOutage(outage, [written], at(5))).toBeNull();
    const held = outcomeOf("quarantined", [toIssue("MISSING_ATTRIBUTE", { field: "weight" })]);
    expect(nextOutage(outage, [held], at(5))).toBe(outage);
    expect(nextOutage(null, [outcomeOf("deferred", [toIssue("PIM_UNAVAILABLE")])], at(0))).toBeNull();
  });
});

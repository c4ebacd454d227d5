import type { ExceptionCode } from "../../../../../integrations/product-quality/core/exceptionCodes";
import { newAlerts } from "../../../../../integrations/product-quality/core/report/alerts";
import { emptyState, type PipelineState } from "../../../../../integrations/product-quality/core/state";

const seen = "2026-03-02T08:00:00.000Z";
const stateWith = (codes: Record<string, ExceptionCode>): PipelineState => ({
  ...emptyState(),
  exceptions: Object.fromEntries(
    Object.entries(codes).map(([sku, code]) => [
      sku,
      { stockCode: `${sku}!`, issues: [[code, "buyPrice", null, null]], firstSeen: seen, lastSeen: seen, attempts: 1 },
    ]),
  ),
});

describe("an alert", () => {
  it("says by itself which product, why, who acts and how", () => {
    const alerts = newAlerts(
      emptyState(),
      stateWith({ "MUG-01": "FINANCE_FIELD_CHANGED", CUP: "FINANCE_FIELD_CHANGED" }),
    );
    expect(alerts).toEqual([
      "SKU MUG-01, Stock Code MUG-01!: A finance field (buyPrice) of this Stock Item may have changed while it was written. Check the buy price and the stock value of the Stock Item in Khaos Control; then release the product. Owner: finance. Code: FINANCE_FIELD_CHANGED. The same goes for 1 more.",
    ]);
  });

  it("comes with the first product only", () => {
    const before = stateWith({ A: "RETIREMENT_HELD" });
    expect(newAlerts(before, stateWith({ A: "RETIREMENT_HELD", B: "RETIREMENT_HELD" }))).toEqual([]);
    expect(newAlerts(emptyState(), before)).toHaveLength(1);
  });

  it("is not raised for what merchandising finds in its list", () => {
    expect(newAlerts(emptyState(), stateWith({ A: "MISSING_ATTRIBUTE", B: "ERP_UNAVAILABLE" }))).toEqual([]);
  });
});

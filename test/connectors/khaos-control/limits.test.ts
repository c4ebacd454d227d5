import { limits } from "../../../connectors/khaos-control/limits";

describe("limits", () => {
  it("leave an execution enough time to end by itself", () => {
    const twelveMinutes = 12 * 60_000;
    expect(limits.importBudgetMs).toBeLessThan(twelveMinutes);
  });
});

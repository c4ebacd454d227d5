import { createKhaosLog } from "../../../connectors/khaos-control/log";
import { createTestContext } from "../../support/testContext";

describe("the log", () => {
  it("writes counts at the level of the event", () => {
    const context = createTestContext();
    createKhaosLog(context.logger).event("khaos.wentAway", { count: 3 });
    expect(context.lines).toEqual([{ level: "warn", text: 'khaos.wentAway {"count":3}' }]);
  });
});

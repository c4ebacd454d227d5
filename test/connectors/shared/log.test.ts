import { createLog, toLogLine } from "../../../connectors/shared/log";
import { createRedactor } from "../../../connectors/shared/redact";
import { createTestContext } from "../../support/testContext";

describe("log", () => {
  it("writes the event at the level of its table", () => {
    const { logger, lines } = createTestContext();
    const log = createLog({ logger, events: { requestRepeated: "warn", productsRead: "info" } });
    log.event("requestRepeated", { attempt: 2, waitMs: 500 });
    log.event("productsRead");
    expect(lines).toEqual([
      { level: "warn", text: 'requestRepeated {"attempt":2,"waitMs":500}' },
      { level: "info", text: "productsRead" },
    ]);
  });

  it("drops fields that are not on the list", () => {
    const fields = { sku: "A", costPrice: "9.99" };
    expect(toLogLine("x", fields, (text) => text)).toBe('x {"sku":"A"}');
  });

  it("cuts long lists and long lines", () => {
    const skus = Array.from({ length: 25 }, (_, index) => `S${index}`);
    expect(toLogLine("x", { skus }, (text) => text)).toContain("and 5 more");
    expect(toLogLine("x", { reason: "r".repeat(9_000) }, (text) => text)).toHaveLength(4_000);
  });

  it("redacts last", () => {
    const line = toLogLine("x", { reason: "password canary-1 was refused" }, createRedactor(["canary-1"]));
    expect(line).not.toContain("canary-1");
  });
});

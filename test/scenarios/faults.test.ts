import type { KhaosFaultKind } from "../simulators/khaos-control";
import type { PlytixFault } from "../simulators/plytix/faults";
import { type Scenario, useScenarios } from "../support/scenario";
import { endState } from "../support/scenarioHistory";
import { family, single, stockOf } from "../support/scenarioProducts";

const open = useScenarios();
const products = [
  ...family("SHIRT", ["S", "M"]),
  single("MUG-01"),
  single("MUG-02"),
  single("MUG-03", { weight: undefined }),
];
const stock = [stockOf(single("MUG-02"), { sellPrice: 9, buyPrice: 2.22 })];

/** What the ERP holds in the end when nothing goes wrong. */
let quietEnd: ReturnType<typeof endState>;
beforeAll(async () => {
  const scenario = await open({ catalogue: products, stock });
  await scenario.cycle();
  quietEnd = endState(scenario.khaos.stock());
  expect(Object.keys(quietEnd)).toHaveLength(5);
});

const errorsOf = (scenario: Scenario): string[] =>
  scenario.runner.executions.flatMap(({ logs }) => logs.filter(({ level }) => level === "error").map((l) => l.message));

const expectQuietEnd = async (scenario: Scenario): Promise<void> => {
  expect(endState(scenario.khaos.stock())).toEqual(quietEnd);
  expect((await scenario.exceptions()).map(({ sku, code }) => `${sku} ${code}`)).toEqual(["MUG-03 MISSING_ATTRIBUTE"]);
  expect(scenario.khaos.financeChangesSinceSeed()).toEqual([]);
};

describe("Khaos Control is down", () => {
  it("before the run: everything is put off with one alarm, and written once it is back", async () => {
    const scenario = await open({ catalogue: products, stock });
    await scenario.khaos.goOffline();
    expect(await scenario.cycle()).toMatchObject({ read: 6, written: 0, deferred: 5, quarantined: 1 });
    expect(new Set((await scenario.exceptions()).map(({ code }) => code))).toEqual(
      new Set(["ERP_UNAVAILABLE", "MISSING_ATTRIBUTE"]),
    );
    await scenario.cycle();
    expect(errorsOf(scenario)).toHaveLength(1);
    expect(scenario.runner.executionsOf("Sync Products").filter(({ status }) => status !== "COMPLETED")).toEqual([]);

    await scenario.khaos.goOnline();
    expect(await scenario.settle()).toMatchObject({ deferred: 0 });
    await expectQuietEnd(scenario);
    expect(errorsOf(scenario)).toHaveLength(1);
  });

  it("raises one alert in all, however long it lasts", async () => {
    const scenario = await open({ catalogue: products, stock });
    await scenario.khaos.goOffline();
    await scenario.cycle();
    await scenario.cycle();
    expect(scenario.runner.alerts).toHaveLength(1);
  });

  it("from the middle of a run: what was written counts, the rest is put off and follows", async () => {
    const many = Array.from({ length: 60 }, (_unused, index) => single(`CUP-${100 + index}`));
    const scenario = await open({ catalogue: many });
    let stopped: Promise<void> | undefined;
    scenario.afterKhaosCall = ({ operation }) => {
      if (operation === "ImportStockTSV") stopped ??= scenario.khaos.goOffline();
    };
    await scenario.poll();
    await stopped;
    const writtenByThen = scenario.khaos.stock().length;
    expect(writtenByThen).toBe(25);
    expect(scenario.outcomeOf("CUP-159")).toBe("deferred");
    expect(errorsOf(scenario)).toHaveLength(1);
    await scenario.khaos.goOnline();
    await scenario.settle();
    expect(scenario.khaos.stock()).toHaveLength(60);
    expect(await scenario.exceptions()).toEqual([]);
    expect(scenario.khaos.financeChangesSinceSeed()).toEqual([]);
  });

  it("for a long time: later messages are put off without asking it again and again", async () => {
    const scenario = await open({ catalogue: products, stock });
    scenario.khaos.faults.add({ operation: "*", times: 1_000, fault: "unavailable" });
    await scenario.poll();
    const asked = scenario.khaos.calls.length;
    expect(asked).toBeGreaterThan(0);
    await scenario.runner.call("Sync Products", {
      body: { runId: "second", feeder: "test", part: 1, parts: 1, skus: ["MUG-01", "MUG-02"] },
    });
    await scenario.runner.drain();
    expect(scenario.khaos.calls).toHaveLength(asked);
    expect(scenario.outcomeOf("MUG-01")).toBe("deferred");
    scenario.khaos.faults.clear();
    await scenario.settle();
    await expectQuietEnd(scenario);
  });

  it.each<KhaosFaultKind>([
    ...(["notFound", "serverErrorHtml", "htmlWith200", "soapFault", "resetBeforeWork", "unavailable"] as const),
    ...(["emptyAnswer", "truncatedInnerXml", "resetMidBody", "unescapedAmpersand"] as const),
  ])("in every read (%s): nothing is written on a guess", async (fault) => {
    const scenario = await open({ catalogue: products, stock });
    for (const operation of ["ExportStock", "ExportStockStatus", "GetStockList"]) {
      scenario.khaos.faults.add({ operation, times: 1_000, fault });
    }
    await scenario.poll();
    expect(scenario.imports()).toEqual([]);
    scenario.khaos.faults.clear();
    await scenario.settle();
    await expectQuietEnd(scenario);
  });
});

describe("a write whose answer is lost or unreadable", () => {
  it.each<KhaosFaultKind>([
    ...(["timeoutAfterCommit", "resetMidBody", "emptyAnswer", "truncatedInnerXml", "unescapedAmpersand"] as const),
    ...(["wrongCharset", "lostInReport", "slowDrip"] as const),
  ])("%s: is read back, and nothing is made twice", async (fault) => {
    const scenario = await open({ catalogue: products, stock });
    scenario.khaos.faults.add({ operation: "ImportStockTSV", times: 2, fault });
    await scenario.poll();
    await scenario.settle();
    await expectQuietEnd(scenario);
    const created = scenario.khaos.audit
      .filter(({ field }) => field === "STOCK_CODE")
      .map(({ stockCode }) => stockCode);
    expect(created.sort()).toEqual(["MUG-01", "SHIRT", "SHIRT-M-WHITE", "SHIRT-S-WHITE"]);
  });

  it.each<KhaosFaultKind>([
    "resetBeforeWork",
    "serverErrorHtml",
    "unavailable",
    "soapFault",
    "notFound",
    "htmlWith200",
  ])("%s before the work: is sent again once that is safe", async (fault) => {
    const scenario = await open({ catalogue: products, stock });
    scenario.khaos.faults.add({ operation: "ImportStockTSV", fault });
    await scenario.poll();
    await scenario.settle();
    await expectQuietEnd(scenario);
  });

  it("a record that somebody holds open costs that record only", async () => {
    const scenario = await open({ catalogue: [single("CUP-01"), single("CUP-02"), ...products], stock });
    await scenario.cycle();
    scenario.plytix.edit("CUP-01", { attributes: { sell_price: 20 } });
    scenario.plytix.edit("CUP-02", { attributes: { sell_price: 20 } });
    const lock = { kind: "recordLock" as const, stockCode: "CUP-01" };
    scenario.khaos.faults.add({ operation: "ImportStockTSV", times: 20, fault: lock });
    await scenario.poll();
    expect(scenario.item("CUP-02")?.sellPrice).toBe(20);
    expect(scenario.item("CUP-01")?.sellPrice).toBe(14.5);
    expect(await scenario.codesOf("CUP-02")).toEqual([]);
    expect(await scenario.codesOf("CUP-01")).toHaveLength(1);
    scenario.khaos.faults.clear();
    await scenario.settle();
    expect(scenario.item("CUP-01")?.sellPrice).toBe(20);
    expect(await scenario.codesOf("CUP-01")).toEqual([]);
  });
});

describe("Plytix fails", () => {
  it("for the whole poll: nothing is lost, the next poll repeats the work", async () => {
    const scenario = await open({ catalogue: products, stock });
    scenario.plytix.faults.add({ operation: "*", times: 200, fault: "http503" });
    await scenario.cycle();
    expect(scenario.khaos.stock()).toHaveLength(1);
    scenario.plytix.faults.clear();
    await scenario.settle();
    await expectQuietEnd(scenario);
  });

  it("after the poll: the products are put off and come back by themselves", async () => {
    const scenario = await open({ catalogue: products, stock });
    await scenario.runner.fireSchedule("Find Changed Products");
    scenario.plytix.faults.add({ operation: "*", times: 200, fault: "http503" });
    await scenario.runner.drain();
    expect(new Set((await scenario.exceptions()).map(({ code }) => code))).toEqual(new Set(["PIM_UNAVAILABLE"]));
    expect(scenario.outcomeOf("MUG-01")).toBe("deferred");
    expect(errorsOf(scenario)).toHaveLength(1);
    scenario.plytix.faults.clear();
    await scenario.settle();
    await expectQuietEnd(scenario);
  });

  it.each<PlytixFault>([
    ...(["rateLimited", "expireTokens", "http500", "http502", "http503", "reset", "resetAfter", "truncated"] as const),
    ...(["htmlPage", "slow"] as const),
  ])("now and then (%s): the run ends as if nothing had happened", async (fault) => {
    const scenario = await open({ catalogue: products, stock });
    scenario.plytix.faults.add({ operation: "POST /api/v2/products/search", nth: 1, fault });
    scenario.plytix.faults.add({ operation: "POST /api/v2/products/search", nth: 4, fault });
    await scenario.cycle();
    await scenario.settle();
    await expectQuietEnd(scenario);
  });

  it("keeps to the rate windows of a small plan", async () => {
    const scenario = await open({
      catalogue: Array.from({ length: 400 }, (_unused, index) => single(`CUP-${1000 + index}`)),
      plytix: { limits: { per10s: 4, perHour: 200 } },
      connections: { "Plytix Connection": { requestsPer10Seconds: "4", requestsPerHour: "200" } },
      runner: { keepResults: (_flow, step) => /Quarantine|Changed/.test(step) },
    });
    expect(await scenario.cycle()).toMatchObject({ written: 400, deferred: 0 });
    const sent = scenario.calls.filter(({ system }) => system === "plytix").length;
    const refused = scenario.calls.filter(({ system, status }) => system === "plytix" && status === 429);
    // An execution does not know what the one before it asked in the same window, and learns it from one refusal.
    expect(refused.length).toBeLessThan(scenario.runner.executions.length);
    expect(refused.length).toBeLessThan(sent / 4);
  });
});

describe("wrong credentials", () => {
  it.each([
    [
      "of Plytix",
      { plytix: { apiPassword: "another-password" } },
      { "Plytix Connection": { apiPassword: "typed-wrong" } },
    ],
    [
      "of Khaos Control",
      { khaos: { switches: { auth: { mode: "basic" as const, user: "web", password: "another-password" } } } },
      { "Khaos Connection": { username: "web", password: "typed-wrong" } },
    ],
  ])(
    "%s raise an alarm that names the connection, and nothing is written or shown",
    async (_name, systems, connections) => {
      const scenario = await open({ catalogue: products, stock, ...systems, connections });
      await scenario.poll();
      expect(scenario.imports()).toEqual([]);
      expect(scenario.runner.alerts.length).toBeGreaterThan(0);
      expect(JSON.stringify([scenario.runner.executions, scenario.runner.alerts])).not.toMatch(
        /typed-wrong|another-password/,
      );
    },
  );
});

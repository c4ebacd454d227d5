import { createVirtualClock, type SimClock } from "../clock";
import {
  createKhaosSimulator,
  type KhaosFault,
  type KhaosFaultKind,
  type KhaosSimulator,
  type KhaosSimulatorOptions,
} from "./index";
import { rawCall } from "./rawCall";
import { parseXml } from "./xml";

let simulator: KhaosSimulator;
afterEach(() => simulator.close());

async function start(options: KhaosSimulatorOptions = {}): Promise<void> {
  const stock = [{ stockCode: "A", description: "Café" }, { stockCode: "B" }];
  simulator = await createKhaosSimulator({ clock: createVirtualClock(), stock, ...options });
}
const importWeight = (...codes: string[]) => {
  const StockData = ["STOCK_CODE\tWEIGHT", ...codes.map((code) => `${code}\t2`)].join("\n");
  return rawCall(simulator.serviceUrl, { method: "ImportStockTSV", given: { StockData } });
};
const exportA = () =>
  rawCall(simulator.serviceUrl, { method: "ExportStock", given: { StockCode: "A", MappingType: 1 } });
const weights = () => simulator.stock().map(({ fields }) => fields.WEIGHT);
const plan = (operation: string, fault: KhaosFault) => simulator.faults.add({ operation, fault });

describe("faults before the work", () => {
  it.each([
    ["notFound", 404],
    ["serverErrorHtml", 500],
    ["htmlWith200", 200],
    ["unavailable", 503],
  ] as [KhaosFaultKind, number][])("%s answers a page and imports nothing", async (fault, status) => {
    await start();
    plan("ImportStockTSV", fault);
    const answer = await importWeight("A");
    expect([answer.status, answer.text.includes("<html>")]).toEqual([status, true]);
    expect(weights()).toEqual([undefined, undefined]);
    expect((await importWeight("A")).status).toBe(200);
  });

  it("resetBeforeWork cuts the connection and imports nothing", async () => {
    await start();
    plan("ImportStockTSV", "resetBeforeWork");
    await expect(importWeight("A")).rejects.toThrow("fetch failed");
    expect(weights()).toEqual([undefined, undefined]);
    expect(simulator.calls.map(({ status }) => status)).toEqual([0]);
  });

  it("soapFault carries the given text", async () => {
    await start();
    plan("ExportStock", { kind: "soapFault", text: "Deadlock" });
    expect(await exportA()).toMatchObject({ status: 500, fault: "Deadlock" });
  });

  it("delay lets time pass, then answers", async () => {
    const clock = createVirtualClock();
    await start({ clock });
    plan("ExportStock", { kind: "delay", ms: 45_000 });
    expect((await exportA()).status).toBe(200);
    expect(simulator.calls[0]?.at).toBe("2026-01-05T09:00:45.000Z");
  });

  it("recordLock stops the call at the locked row, or skips that row", async () => {
    await start();
    plan("ImportStockTSV", { kind: "recordLock", stockCode: "b" });
    expect((await importWeight("A", "B")).fault).toContain("edited by another user");
    expect(weights()).toEqual([2, undefined]);
    simulator.switches.recordLock = "rowError";
    plan("ImportStockTSV", { kind: "recordLock" });
    expect((await importWeight("A", "B")).returned).toContain('SKIPPED="1"');
    expect(weights()).toEqual([2, 2]);
  });
});

describe("faults after the work", () => {
  it("timeoutAfterCommit writes and then loses the answer", async () => {
    await start();
    plan("ImportStockTSV", "timeoutAfterCommit");
    await expect(importWeight("A")).rejects.toThrow("fetch failed");
    expect(weights()).toEqual([2, undefined]);
    expect(simulator.calls).toEqual([expect.objectContaining({ operation: "ImportStockTSV", status: 0 })]);
  });

  it("resetMidBody writes and sends half an answer", async () => {
    await start();
    plan("ImportStockTSV", "resetMidBody");
    await expect(importWeight("A")).rejects.toThrow("terminated");
    expect(weights()).toEqual([2, undefined]);
  });

  it.each(["truncatedInnerXml", "unescapedAmpersand"] as const)("%s breaks the inner document only", async (fault) => {
    await start();
    plan("ExportStock", fault);
    const { status, returned } = await exportA();
    expect([status, returned.startsWith("<?xml")]).toEqual([200, true]);
    expect(() => parseXml(returned)).toThrow();
  });

  it.each(["truncatedInnerXml", "unescapedAmpersand"] as const)(
    "%s breaks the envelope of an object result",
    async (fault) => {
      await start();
      plan("GetStockList", fault);
      const call = rawCall(simulator.serviceUrl, { method: "GetStockList", given: { DateType: 0 } });
      await expect(call).rejects.toThrow();
    },
  );

  it("emptyAnswer returns nothing", async () => {
    await start();
    plan("ImportStockTSV", "emptyAnswer");
    expect(await importWeight("A")).toMatchObject({ status: 200, returned: "" });
    expect(weights()).toEqual([2, undefined]);
  });

  it("wrongCharset sends Windows-1252 under the name of UTF-8", async () => {
    await start();
    expect((await exportA()).returned).toContain("Café");
    plan("ExportStock", "wrongCharset");
    expect((await exportA()).returned).toContain("Caf\uFFFD");
  });

  it("slowDrip sends everything, bit by bit", async () => {
    await start();
    plan("ExportStock", { kind: "slowDrip", ms: 10_000 });
    expect((await exportA()).returned).toContain("Café");
  });

  it("lostInReport leaves a row out of the report", async () => {
    await start();
    plan("ImportStockTSV", "lostInReport");
    const { returned } = await importWeight("A", "UNKNOWN");
    expect(returned).toContain('TOTAL="1" IMPORTED="0" UPDATED="1" SKIPPED="0"');
    expect(returned).not.toContain("UNKNOWN");
  });
});

describe("chance and load", () => {
  it("a seed makes about 3 % of the calls fail, the same ones each time", async () => {
    const runs: number[][] = [];
    for (const faultSeed of [11, 11]) {
      await start({ faultSeed });
      for (let call = 0; call < 200; call += 1) await exportA().catch(() => undefined);
      runs.push(simulator.calls.flatMap(({ status }, call) => (status === 200 ? [] : [call])));
      await simulator.close();
    }
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]?.length).toBeGreaterThan(0);
    expect(runs[0]?.length).toBeLessThan(20);
  });

  it("lets one write wait behind another and turns the third away", async () => {
    const gate = createGate();
    await start({ clock: gate.clock, latencyMs: 300 });
    const first = importWeight("A");
    await gate.reached(1);
    const second = importWeight("B");
    // A read is no write and does not wait; its answer shows that the second write has been taken in.
    const third = await untilRefused();
    expect(third.status).toBe(503);
    gate.open();
    expect([(await first).status, (await second).status]).toEqual([200, 200]);
    expect(weights()).toEqual([2, 2]);
  });

  /** Sends writes until one is turned away; those that are let in wait behind the gate. */
  async function untilRefused(): Promise<{ status: number }> {
    return Promise.race([importWeight("A"), importWeight("A")]);
  }

  it("refuses connections while it is offline", async () => {
    await start();
    await simulator.goOffline();
    await expect(exportA()).rejects.toThrow("fetch failed");
    await simulator.goOnline();
    expect((await exportA()).status).toBe(200);
  });

  it("takes 300 ms for a read and 40 ms more for each imported row", async () => {
    await start({ latencyMs: 300 });
    await exportA();
    await importWeight("A", "B");
    expect(simulator.calls.map(({ at }) => at.slice(17))).toEqual(["00.300Z", "00.680Z"]);
  });
});

/** A clock whose sleepers wait until the gate opens. */
function createGate() {
  let sleepers = 0;
  let openGate: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    openGate = resolve;
  });
  const waiting: { count: number; resolve: () => void }[] = [];
  const clock: SimClock = {
    now: () => Date.UTC(2026, 0, 5),
    sleep: () => {
      sleepers += 1;
      for (const { count, resolve } of waiting) if (sleepers >= count) resolve();
      return opened;
    },
  };
  const reached = (count: number) =>
    new Promise<void>((resolve) => {
      if (sleepers >= count) resolve();
      else waiting.push({ count, resolve });
    });
  return { clock, reached, open: () => openGate() };
}

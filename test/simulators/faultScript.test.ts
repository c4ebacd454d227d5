import { createFaultScript } from "./faultScript";

const takes = (script: { take(operation: string): unknown }, operation: string, calls: number) =>
  Array.from({ length: calls }, () => script.take(operation));

describe("a fault script", () => {
  it("fires at the nth matching call, as often as planned, then never again", () => {
    const script = createFaultScript();
    script.add({ operation: "Read", nth: 2, times: 2, fault: "reset" });
    expect(script.pending()).toBe(2);
    expect(script.take("Write")).toBeUndefined();
    expect(takes(script, "Read", 5)).toEqual([undefined, "reset", "reset", undefined, undefined]);
    expect(script.pending()).toBe(0);
  });

  it("counts from the moment a plan is added, and matches any operation with a star", () => {
    const script = createFaultScript();
    takes(script, "Read", 3);
    script.add({ operation: "*", fault: "busy" });
    expect(takes(script, "Write", 2)).toEqual(["busy", undefined]);
  });

  it("repeats itself by seed, at about 3 % and never more than twice in a row", () => {
    const run = (rate?: number) =>
      takes(createFaultScript({ seed: 5, kinds: () => ["a", "b"], ...(rate ? { rate } : {}) }), "Read", 2000);
    expect(run()).toEqual(run());
    const share = run().filter(Boolean).length / 2000;
    expect(share).toBeGreaterThan(0.015);
    expect(share).toBeLessThan(0.05);
    expect(run(1).slice(0, 6).map(Boolean)).toEqual([true, true, false, true, true, false]);
  });

  it("spares an operation without kinds, and stops when cleared", () => {
    const script = createFaultScript({ seed: 1, rate: 1, kinds: (operation) => (operation === "Read" ? ["x"] : []) });
    expect([script.take("Login"), script.take("Read")]).toEqual([undefined, "x"]);
    script.clear();
    expect(script.take("Read")).toBeUndefined();
  });
});

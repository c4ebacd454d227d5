import type { KhaosWorld } from "../khaosWorld";
import { probe } from "./probeWorld";

let world: KhaosWorld | undefined;
afterEach(() => world?.close());

const start = async (...given: Parameters<typeof probe>) => {
  const probed = await probe(...given);
  world = probed.world;
  return probed;
};

describe("headers", () => {
  it.each(["warning", "refuse"] as const)(
    "that do not exist are contradicted (unknown header: %s)",
    async (unknownHeader) => {
      const profile = { headers: { weight: "AVG_WEIGHT", discontinued: "ENDED" } };
      const probed = await start({ options: { switches: { unknownHeader } }, profile });
      expect(probed.verdict("headers.weight")).toBe("contradicted");
      expect(probed.verdict("headers.discontinued")).toBe("contradicted");
      expect(probed.observed("headers.weight")).toContain("AVG_WEIGHT");
      expect(probed.verdict("headers.height")).toBe("confirmed");
      expect(probed.report.leftBehind).toEqual([{ stockCode: "ZZ-PROBE-1", discontinued: false }]);
    },
  );

  it("that belong to finance are never sent", async () => {
    const profile = { headers: { weight: "STOCK_VALUE", height: "BUY_PRICE", width: "Supplier Cost" } };
    const { world: started, verdict } = await start({ profile });
    expect([verdict("headers.weight"), verdict("headers.height"), verdict("headers.width")]).toEqual([
      "contradicted",
      "contradicted",
      "contradicted",
    ]);
    expect(started.simulator.financeChangesSinceSeed()).toEqual([]);
    const updates = started.imports().slice(1).join("\n");
    expect(updates).not.toMatch(/STOCK_VALUE|BUY_PRICE|Cost/);
  });

  it("of fields that are listed as not returned stay open, unless they come back", async () => {
    const profile = { unreturnedFields: ["weight"] };
    const probed = await start({ profile });
    expect(probed.verdict("headers.weight")).toBe("confirmed");
    expect(probed.verdict("unreturnedFields")).toBe("contradicted");
    expect(probed.observed("unreturnedFields")).toContain("weight");
  });

  it("of the manufacturer need one that exists", async () => {
    expect((await start({ options: { manufacturers: [] } })).verdict("headers.manufacturer")).toBe("undecided");
  });

  it("of flags are written both ways", async () => {
    const { world: started, verdict } = await start();
    expect(["discontinued", "runToZero", "publishOnWeb"].map((name) => verdict(`headers.${name}`))).toEqual([
      "confirmed",
      "confirmed",
      "confirmed",
    ]);
    const web = started.simulator.audit.filter(({ field, from }) => field === "RUN_TO_ZERO" && from !== null);
    expect(web.map(({ to }) => to)).toEqual([-1, 0]);
  });
});

describe("mandatory columns on updates", () => {
  it.each([
    ["accept", false, "confirmed"],
    ["accept", true, "contradicted"],
    ["rowError", true, "confirmed"],
    ["rowError", false, "contradicted"],
  ] as const)(
    "the system says %s, the profile %s",
    async (missingMandatoryOnUpdate, mandatoryColumnsOnUpdate, verdict) => {
      const probed = await start({
        options: { switches: { missingMandatoryOnUpdate } },
        profile: { mandatoryColumnsOnUpdate },
      });
      expect(probed.verdict("mandatoryColumnsOnUpdate")).toBe(verdict);
    },
  );

  it("end the probe, since the rest could only be tried with finance columns", async () => {
    const { report, world: started } = await start({ options: { switches: { missingMandatoryOnUpdate: "rowError" } } });
    expect(report.stopped).toContain("finance columns");
    expect(report.leftBehind).toEqual([{ stockCode: "ZZ-PROBE-1", discontinued: false }]);
    expect(started.simulator.financeChangesSinceSeed()).toEqual([]);
  });
});

import type { ProbeReport } from "../../../../connectors/khaos-control/probing/report";
import { createWorld, type KhaosWorld } from "../khaosWorld";
import { probe, probeInputs } from "./probeWorld";

let world: KhaosWorld | undefined;
afterEach(() => world?.close());

const start = async (...given: Parameters<typeof probe>) => {
  const probed = await probe(...given);
  world = probed.world;
  return probed;
};
const inputs = { familyCode: "ZZ-FAM" };

describe("variants", () => {
  it.each([
    ["-", "-", "confirmed"],
    ["/", "-", "contradicted"],
    ["", "", "confirmed"],
    [".", ".", "confirmed"],
  ])("with the separator %j against the profile's %j", async (childCodeSeparator, separator, verdict) => {
    const probed = await start({
      options: { switches: { childCodeSeparator } },
      profile: { scs: { separator } },
      inputs,
    });
    expect(probed.verdict("scs.separator")).toBe(verdict);
    expect(probed.observed("scs.separator")).toContain(`ZZ-FAM${childCodeSeparator}P1`);
    expect(probed.report.leftBehind.map(({ discontinued }) => discontinued)).toEqual([true, true, true]);
  });

  it.each([
    ["update", "plain", "confirmed"],
    ["rowError", "plain", "contradicted"],
    ["rowError", "scs", "confirmed"],
    ["update", "scs", "undecided"],
  ] as const)(
    "updated by a plain row: the system says %s, the profile %s",
    async (plainRowOnChild, childUpdate, verdict) => {
      const probed = await start({
        options: { switches: { plainRowOnChild } },
        profile: { scs: { childUpdate } },
        inputs,
      });
      expect(probed.verdict("scs.childUpdate")).toBe(verdict);
    },
  );

  it("are left alone when the family came into being meanwhile", async () => {
    const started: { world?: KhaosWorld } = {};
    const onCall = ({ operation, request }: { operation: string; request?: unknown }) => {
      if (operation === "ImportStockTSV" && String(request).includes("X_PROBE_UNKNOWN")) {
        started.world?.simulator.create({ stockCode: "ZZ-FAM", buyPrice: 4 });
      }
    };
    const own = await createWorld({ manufacturers: ["Acme"], onCall });
    world = own;
    started.world = own;
    const report = await own.run<ProbeReport>("probeProfile", { ...probeInputs, ...inputs });
    const found = report.settings.find(({ setting }) => setting === "scs.separator");
    expect(found).toMatchObject({ verdict: "undecided", observed: expect.stringContaining("meanwhile") });
    expect(report.leftBehind.map(({ stockCode }) => stockCode)).toEqual(["ZZ-PROBE-1"]);
    expect(own.simulator.financeChangesSinceSeed()).toEqual([]);
  });

  it("are left alone without a family code", async () => {
    const probed = await start();
    expect([probed.verdict("scs.separator"), probed.verdict("scs.childUpdate")]).toEqual(["undecided", "undecided"]);
    expect(probed.world.imports().join("\n")).not.toContain("SCS_SK1");
  });
});

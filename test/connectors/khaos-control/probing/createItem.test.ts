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

describe("making the item", () => {
  it("finds out which spelling of flags is taken", async () => {
    const numeric = { options: { switches: { flagSpelling: "numeric" } as const } };
    const wrong = await start({ ...numeric, profile: { booleanStyle: "Yes/No" } });
    expect(wrong.verdict("booleanStyle")).toBe("contradicted");
    expect(wrong.observed("booleanStyle")).toContain("-1/0");
    await wrong.world.close();
    expect((await start({ profile: { booleanStyle: "Yes/No" } })).verdict("booleanStyle")).toBe("confirmed");
  });

  it.each([
    ["normal", "asTyped", "contradicted"],
    ["normal", "ignored", "confirmed"],
    ["asTyped", "asTyped", "confirmed"],
    ["asTyped", "ignored", "confirmed"],
    ["upper", "asTyped", "contradicted"],
  ] as const)("compares letter case: the system %s, the profile %s", async (descriptionCase, own, verdict) => {
    const probed = await start({ options: { switches: { descriptionCase } }, profile: { descriptionCase: own } });
    expect(probed.verdict("descriptionCase")).toBe(verdict);
  });

  it("confirms the code length by a code of that length only", async () => {
    const short = await start();
    expect(short.verdict("stockCodeMaxLength")).toBe("undecided");
    await short.world.close();
    const stockCode = "ZZ-PROBE-".padEnd(30, "X");
    const probed = await start({ profile: { stockCodeMaxLength: 30 }, inputs: { stockCode } });
    expect(probed.verdict("stockCodeMaxLength")).toBe("confirmed");
  });

  it("compares the VAT rate of the tax code with the profile", async () => {
    const profile = { taxRates: { "1": "19" } };
    expect((await start({ profile })).verdict("taxRates")).toBe("contradicted");
  });

  it("leaves a stock type open that the system does not know", async () => {
    const probed = await start({ inputs: { stockType2: "Unheard Of" } });
    expect(probed.verdict("headers.stockType2")).toBe("undecided");
    expect(probed.observed("headers.stockType2")).toContain("System & Miscellaneous");
  });

  it("ends when no item can be made, in the importer's words", async () => {
    const { report, world: started } = await start({ profile: { headers: { sellPrice: "PRICE" } } });
    expect(report.stopped).toContain("SELL_PRICE is required");
    expect(report.leftBehind).toEqual([]);
    expect(started.simulator.stock()).toEqual([]);
  });

  it("leaves alone what somebody else made of the same code in the same moment", async () => {
    const started: { world?: KhaosWorld } = {};
    let checks = 0;
    const onCall = ({ operation }: { operation: string }) => {
      checks += operation === "ExportStockStatus" ? 1 : 0;
      if (operation === "ExportStockStatus" && checks === 2) {
        started.world?.simulator.create({ stockCode: "ZZ-PROBE-1", description: "Real kettle" });
      }
    };
    const own = await createWorld({ switches: { unknownHeader: "refuse" }, onCall });
    world = own;
    started.world = own;
    const profile = { headers: { description: "TEXT" } };
    const report = await own.run<ProbeReport>("probeProfile", { ...probeInputs, profile });
    expect(report).toMatchObject({ stopped: expect.stringContaining("came into being meanwhile"), leftBehind: [] });
    expect(own.simulator.stock()).toMatchObject([{ description: "Real kettle", discontinued: false }]);
  });

  it("makes one item only, whatever it has to try", async () => {
    const { world: started } = await start({
      options: { switches: { flagSpelling: "numeric" } },
      profile: { booleanStyle: "True/False" },
    });
    expect(started.simulator.stock()).toHaveLength(1);
  });
});

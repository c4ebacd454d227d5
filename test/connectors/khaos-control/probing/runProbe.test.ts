import { defaultKhaosProfile } from "../../../../connectors/khaos-control/fields/profile";
import { stockFieldNames } from "../../../../connectors/khaos-control/fields/stockFields";
import { createWorld, type KhaosWorld } from "../khaosWorld";
import { type Probed, probe, probeInputs } from "./probeWorld";

let world: KhaosWorld | undefined;
afterEach(() => world?.close());

const start = async (...given: Parameters<typeof probe>): Promise<Probed> => {
  const probed = await probe(...given);
  world = probed.world;
  return probed;
};

describe("a probe of a healthy system", () => {
  it("says something about every setting and every header", async () => {
    const { report } = await start({ inputs: { familyCode: "ZZ-FAM" } });
    const named = report.settings.map(({ setting }) => setting);
    const { version: _version, headers: _headers, decimals, scs, ...rest } = defaultKhaosProfile;
    const settings = [
      ...Object.keys(rest),
      ...Object.keys(decimals).map((key) => `decimals.${key}`),
      ...Object.keys(scs).map((key) => `scs.${key}`),
    ];
    expect(named.toSorted()).toEqual([...settings, ...stockFieldNames.map((name) => `headers.${name}`)].toSorted());
    expect(report.stopped).toBeNull();
  });

  it("contradicts nothing in the default profile", async () => {
    const { report } = await start({ inputs: { familyCode: "ZZ-FAM" } });
    expect(report.settings.filter(({ verdict }) => verdict === "contradicted")).toEqual([]);
  });

  it("leaves what it made discontinued and off the web, and deletes nothing", async () => {
    const {
      report,
      world: { simulator },
    } = await start({ inputs: { familyCode: "ZZ-FAM" } });
    expect(report.leftBehind.map(({ stockCode, discontinued }) => [stockCode, discontinued])).toEqual([
      ["ZZ-PROBE-1", true],
      ["ZZ-FAM", true],
      ["ZZ-FAM-P1", true],
    ]);
    expect(simulator.stock().map(({ stockCode, discontinued, web }) => [stockCode, discontinued, web])).toEqual([
      ["ZZ-FAM", true, false],
      ["ZZ-FAM-P1", true, false],
      ["ZZ-PROBE-1", true, false],
    ]);
  });

  it("writes no finance field after the creation, and touches no other item", async () => {
    const other = { stockCode: "ZZ-PROBE-10", buyPrice: 7, fields: { WEIGHT: 3 } };
    const {
      world: { simulator },
    } = await start({ options: { stock: [other] } });
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
    expect(simulator.audit.filter(({ stockCode }) => stockCode === "ZZ-PROBE-10")).toEqual([]);
  });
});

describe("a probe does not start", () => {
  it.each([
    ["without the word of somebody that this is a test system", { isTestSystem: "false" }, /test system/],
    ["for a code that exists", { stockCode: " mug " }, /mug exists already/],
    ["for a family code that exists", { familyCode: "MUG" }, /MUG exists already/],
    ["for a family that other codes begin with", { familyCode: "MU" }, /MUG begins like the family/],
    ["for a code that cannot be asked for", { stockCode: "A,B" }, /cannot be used/],
    ["for a code with a hash", { stockCode: "A#B" }, /cannot be used/],
    ["for an item whose code begins like the family's", { stockCode: "ZZ-1", familyCode: "zz" }, /codes of their own/],
  ])("%s", async (_name, inputs, reason) => {
    world = await createWorld({ stock: [{ stockCode: "MUG" }] });
    await expect(world.run("probeProfile", { ...probeInputs, ...inputs })).rejects.toThrow(reason);
    expect(world.imports()).toEqual([]);
  });

  it("where the address looks like that of a live system, whatever was confirmed", async () => {
    world = await createWorld();
    const connection = { ...world.connection, fields: { ...world.connection.fields, virtualDirectory: "LiveSoap" } };
    await expect(world.run("probeProfile", { ...probeInputs, connection })).rejects.toThrow(/live system/);
    expect(world.methods()).toEqual([]);
  });

  it("where the system has no import, and says so", async () => {
    const { report, world: started } = await start({ options: { version: "8.190.36" } });
    expect(report).toMatchObject({
      version: "8.190.36",
      stopped: expect.stringContaining("no stock import"),
      calls: 0,
    });
    expect(started.imports()).toEqual([]);
  });
});

describe("trouble on the way", () => {
  it("ends the probe with what it knows, and discontinues the item all the same", async () => {
    world = await createWorld({ manufacturers: ["Acme"] });
    world.simulator.faults.add({ operation: "ImportStockTSV", nth: 6, fault: "serverErrorHtml" });
    const report = await world.run<Probed["report"]>("probeProfile", probeInputs);
    expect(report.stopped).toContain("cannot be reached");
    expect(report.settings.length).toBeGreaterThan(5);
    expect(report.leftBehind).toEqual([{ stockCode: "ZZ-PROBE-1", discontinued: true }]);
  });

  it("tells which item is left without its end of life when the system stays away", async () => {
    world = await createWorld({ manufacturers: ["Acme"] });
    world.simulator.faults.add({ operation: "ImportStockTSV", nth: 3, times: 99, fault: "serverErrorHtml" });
    const report = await world.run<Probed["report"]>("probeProfile", probeInputs);
    expect(report.leftBehind).toEqual([{ stockCode: "ZZ-PROBE-1", discontinued: null }]);
  });

  it("throws when nothing was made yet", async () => {
    world = await createWorld();
    world.simulator.faults.add({ operation: "ImportStockTSV", fault: "serverErrorHtml" });
    await expect(world.run("probeProfile", probeInputs)).rejects.toThrow("cannot be reached");
  });
});

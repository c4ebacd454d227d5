import { connectKhaos } from "../../../../connectors/khaos-control/client";
import { defaultKhaosProfile } from "../../../../connectors/khaos-control/fields/profile";
import {
  encodeProbe,
  type ProbeDesk,
  sendRow,
  updateFields,
} from "../../../../connectors/khaos-control/probing/probeDesk";
import { createStockReader } from "../../../../connectors/khaos-control/readStock";
import { createWorld, type KhaosWorld } from "../khaosWorld";

let world: KhaosWorld;
afterEach(() => world.close());

const openDesk = async (): Promise<ProbeDesk> => {
  world = await createWorld({ stock: [{ stockCode: "MUG" }, { stockCode: "OWN" }] });
  const client = connectKhaos(world.context, world.connection, defaultKhaosProfile);
  return {
    client,
    reader: createStockReader(client, defaultKhaosProfile),
    profile: defaultKhaosProfile,
    stockCode: "OWN",
    familyCode: null,
    seed: { stockType1: "a", stockType2: "b", taxCode: "1" },
    nowMs: 0,
    report: { version: "", settings: [], observations: [], leftBehind: [], stopped: null, calls: 0 },
    made: new Map([["own", "OWN"]]),
    confirmed: new Set(),
  };
};

describe("rows of a probe", () => {
  it("are refused for items that the probe did not make", async () => {
    const desk = await openDesk();
    await expect(updateFields(desk, "MUG", { weight: "1" })).rejects.toMatchObject({ type: "guard" });
    const create = { verb: "create", cells: new Map([["STOCK_CODE", "OTHER"]]) } as const;
    await expect(sendRow(desk, create)).rejects.toMatchObject({ type: "guard" });
    expect(world.imports()).toEqual([]);
  });

  it.each([
    ["update", "BUY_PRICE"],
    ["update", "Std. Price"],
    ["update", "TAX_CODE"],
    ["create", "BUY_PRICE"],
  ] as const)("never carry a finance column to an item that exists (%s %s)", async (verb, header) => {
    const desk = await openDesk();
    const cells = new Map([
      ["STOCK_CODE", "OWN"],
      [header, "1"],
    ]);
    expect(await sendRow(desk, { verb, cells })).toEqual([expect.stringMatching(/^Not sent: .*column/)]);
    expect([world.imports(), desk.report.calls]).toEqual([[], 0]);
  });

  it("may hold an empty cell, which is what is being tried", async () => {
    const desk = await openDesk();
    const cells = new Map([
      ["STOCK_CODE", "OWN"],
      ["OTHER_REF", ""],
    ]);
    expect(await sendRow(desk, { verb: "update", cells })).toEqual([]);
    expect(world.imports()).toEqual(["STOCK_CODE\tOTHER_REF\nOWN\t"]);
  });

  it("are encoded as the connector encodes its own, or say why not", async () => {
    const desk = await openDesk();
    const row = { stockCode: "OWN", verb: "update" as const };
    expect(await encodeProbe(desk, { ...row, fields: { runToZero: true } })).toEqual({
      cells: new Map([
        ["STOCK_CODE", "OWN"],
        ["RUN_TO_ZERO", "-1"],
      ]),
    });
    expect(await encodeProbe(desk, { ...row, fields: { otherRef: "Ω" } })).toEqual({ problem: expect.any(String) });
    expect(await encodeProbe(desk, { ...row, fields: { countryOfOrigin: "XX" } })).toEqual({
      problem: expect.any(String),
    });
  });
});

import { createWorld, type KhaosWorld } from "../../khaosWorld";
import { probeInputs } from "../../probing/probeWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

describe("Check Profile on Test System", () => {
  it("wants the confirmation by default", async () => {
    world = await createWorld();
    const { isTestSystem: _left, ...inputs } = probeInputs;
    await expect(world.run("probeProfile", inputs)).rejects.toThrow("safety rule");
    expect(world.methods()).toEqual([]);
  });

  it("refuses a profile that cannot be read", async () => {
    world = await createWorld();
    await expect(world.run("probeProfile", { ...probeInputs, profile: { colour: 1 } })).rejects.toThrow("colour");
  });

  it("logs verdicts as counts, and no value", async () => {
    world = await createWorld({ manufacturers: ["Acme"] });
    await world.run("probeProfile", probeInputs);
    const lines = world.context.lines.map(({ text }) => text).join("\n");
    expect(lines).toMatch(/khaos\.profileProbed .*"confirmed":\d+/);
    expect(lines).not.toMatch(/9\.87|McAlpine/);
  });
});

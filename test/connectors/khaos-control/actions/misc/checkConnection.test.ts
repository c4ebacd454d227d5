import { checkConnection } from "../../../../../connectors/khaos-control/actions/misc/checkConnection";
import { createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

describe("Check Connection", () => {
  it("returns what the example shows", async () => {
    world = await createWorld();
    expect({ data: await world.run("checkConnection") }).toEqual(checkConnection.examplePayload);
  });

  it("says when the system is too old to import", async () => {
    world = await createWorld({ version: "8.190.36" });
    expect(await world.run("checkConnection")).toEqual({ ok: true, version: "8.190.36", canImport: false });
  });

  it("throws in plain words when nobody answers", async () => {
    world = await createWorld();
    await world.simulator.goOffline();
    await expect(world.run("checkConnection")).rejects.toThrow("cannot be reached");
  });
});

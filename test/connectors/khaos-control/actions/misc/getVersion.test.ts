import { getVersion } from "../../../../../connectors/khaos-control/actions/misc/getVersion";
import { createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

it("Get Version returns what the example shows", async () => {
  world = await createWorld();
  expect({ data: await world.run("getVersion") }).toEqual(getVersion.examplePayload);
});

import { createHarness } from "@prismatic-io/spectral/dist/testing";
import khaosControl from "../../../../connectors/khaos-control";
import { createWorld, type KhaosWorld } from "../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

const list = () =>
  createHarness(khaosControl).dataSource("sites", { connection: world.connection }, world.context as never);

it("costs one call", async () => {
  world = await createWorld();
  await list();
  expect(world.methods()).toEqual(["GetSiteList"]);
});

it("fails in plain words when nobody answers", async () => {
  world = await createWorld();
  await world.simulator.goOffline();
  await expect(list()).rejects.toThrow("cannot be reached");
});

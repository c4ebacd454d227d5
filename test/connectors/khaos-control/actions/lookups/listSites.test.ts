import { createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

it("listSites costs one call and says how many rows it found", async () => {
  world = await createWorld();
  const [rows] = Object.values(await world.run<Record<string, unknown[]>>("listSites"));
  expect(world.methods()).toEqual(["GetSiteList"]);
  expect(world.context.lines.at(-1)?.text).toContain(`"count":${rows?.length}`);
});

it("listSites says so where the list is refused", async () => {
  world = await createWorld();
  world.simulator.faults.add({
    operation: "GetSiteList",
    fault: { kind: "soapFault", text: "The module is not licensed" },
  });
  await expect(world.run("listSites")).rejects.toThrow("The module is not licensed");
});

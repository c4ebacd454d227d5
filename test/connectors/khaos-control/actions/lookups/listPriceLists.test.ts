import { createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

it("listPriceLists costs one call and says how many rows it found", async () => {
  world = await createWorld();
  const [rows] = Object.values(await world.run<Record<string, unknown[]>>("listPriceLists"));
  expect(world.methods()).toEqual(["GetPriceLists"]);
  expect(world.context.lines.at(-1)?.text).toContain(`"count":${rows?.length}`);
});

it("listPriceLists says so where the list is refused", async () => {
  world = await createWorld();
  world.simulator.faults.add({
    operation: "GetPriceLists",
    fault: { kind: "soapFault", text: "The module is not licensed" },
  });
  await expect(world.run("listPriceLists")).rejects.toThrow("The module is not licensed");
});

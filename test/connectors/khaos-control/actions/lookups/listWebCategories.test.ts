import { createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

it("asks for the categories of one web site", async () => {
  world = await createWorld();
  await world.run("listWebCategories", { websiteId: "3" });
  expect(world.simulator.calls[0]).toMatchObject({
    operation: "ExportWebCategoriesCompressed",
    request: { Website: "3", CompressionMethod: "0" },
  });
});

it.each(["", "-1", "main"])("refuses %j as a web site", async (websiteId) => {
  world = await createWorld();
  await expect(world.run("listWebCategories", { websiteId })).rejects.toThrow("number");
  expect(world.methods()).toEqual([]);
});

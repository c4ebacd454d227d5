import { createRow, createWorld, type KhaosWorld, updateRow } from "../khaosWorld";

let world: KhaosWorld;
const start = async (...options: Parameters<typeof createWorld>) => {
  world = await createWorld(...options);
  return world;
};
afterEach(() => world.close());

describe("a system that is away", () => {
  it("does not throw when Khaos Control is away from the beginning", async () => {
    const { write, simulator } = await start();
    await simulator.goOffline();
    const result = await write([createRow("MUG-1"), updateRow("A", { weight: "1" })]);
    expect(result.outcomes.map(({ outcome, systemDown }) => [outcome, systemDown])).toEqual([
      ["notSent", true],
      ["notSent", true],
    ]);
  });

  it("throws for wrong credentials", async () => {
    const { write } = await start({ switches: { auth: { mode: "basic", user: "u", password: "pass-word" } } });
    await expect(write([createRow("MUG-1")])).rejects.toThrow("did not accept the credentials");
  });
});

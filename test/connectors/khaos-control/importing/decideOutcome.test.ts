import { createRow, createWorld, type KhaosWorld, updateRow } from "../khaosWorld";

let world: KhaosWorld;
const start = async (...options: Parameters<typeof createWorld>) => {
  world = await createWorld(...options);
  return world;
};
afterEach(() => world.close());

describe("outcomes", () => {
  it("notices a finance amount that differs from before the write, without showing it", async () => {
    const { write } = await start({ stock: [{ stockCode: "A", buyPrice: 2 }] });
    const result = await write([updateRow("A", { weight: "1" }, { financeBefore: { buyPrice: "1.75" } })]);
    expect(result.outcomes[0]).toMatchObject({
      outcome: "financeChanged",
      mismatches: [{ field: "buyPrice", planned: null, found: null }],
    });
    expect(JSON.stringify(result)).not.toContain("1.75");
  });

  it("says when a seeded stock type was not taken", async () => {
    const { write } = await start();
    const result = await write([createRow("MUG-1", { fields: { stockType2: "Unheard Of" } })]);
    expect(result.outcomes[0]).toMatchObject({
      outcome: "seedNotApplied",
      mismatches: [{ field: "stockType2", planned: "Unheard Of", found: "System & Miscellaneous" }],
    });
  });
});

import { useScenarios } from "../support/scenario";
import { endState } from "../support/scenarioHistory";
import { family, single, stockOf } from "../support/scenarioProducts";

const open = useScenarios();
const mugs = Array.from({ length: 1_050 }, (_unused, index) => single(`MUG-${1000 + index}`));
const outcomesOnly = { keepResults: (_flow: string, step: string) => /Quarantine|Changed/.test(step) };

describe("more products than one message holds", () => {
  it("come in several messages of one run, and the sums add up", async () => {
    const scenario = await open({ catalogue: [...family("SHIRT", ["S", "M"]), ...mugs], runner: outcomesOnly });
    expect(await scenario.cycle()).toMatchObject({ read: 1_053, written: 1_053 });
    const messages = scenario.runner
      .executionsOf("Sync Products")
      .map(({ body }) => body as Record<string, unknown>)
      .filter(({ feeder }) => feeder === "Find Changed Products");
    expect(messages.map(({ part, parts }) => [part, parts])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(new Set(messages.map(({ runId }) => runId)).size).toBe(1);
    const holders = messages.filter(({ skus }) => (skus as string[]).some((sku) => sku.startsWith("SHIRT")));
    expect(holders).toHaveLength(1);
  });

  it("end alike when the parts are delivered twice and out of order", async () => {
    const scenario = await open({
      catalogue: mugs,
      runner: { ...outcomesOnly, switches: { duplicateDelivery: true, partsOutOfOrder: true } },
    });
    await scenario.poll();
    expect(scenario.runner.executionsOf("Sync Products")).toHaveLength(4);
    expect(scenario.khaos.stock()).toHaveLength(1_050);
    const rows = scenario.imports().reduce((sum, tsv) => sum + tsv.split("\n").filter(Boolean).length - 1, 0);
    expect(rows).toBe(1_050);
    expect(scenario.khaos.financeChangesSinceSeed()).toEqual([]);
  });
});

describe("a dry run", () => {
  const catalogue = [
    ...family("SHIRT", ["S"]),
    single("MUG-01"),
    single("MUG-02", { weight: undefined }),
    single("MUG-03"),
  ];
  const stock = [stockOf(single("MUG-01"), { sellPrice: 9 }), stockOf(single("MUG-03"), { stockLevel: 2 })];

  it("writes nothing at all, and says what is wrong and what would be written", async () => {
    const scenario = await open({ catalogue, stock, config: { "Run Mode": "Dry run" } });
    scenario.plytix.archive("MUG-03");
    const before = scenario.khaos.stock();
    expect(await scenario.cycle()).toMatchObject({ read: 5, written: 3, quarantined: 1, retired: 1 });
    await scenario.cycle();
    expect(scenario.imports()).toEqual([]);
    expect(scenario.khaos.audit).toEqual([]);
    expect(scenario.khaos.stock()).toEqual(before);
    expect(await scenario.codesOf("MUG-02")).toEqual(["MISSING_ATTRIBUTE"]);
  });

  it("is what a new instance does unless somebody says otherwise", async () => {
    const scenario = await open({ catalogue, stock, config: { "Run Mode": undefined } });
    await scenario.cycle();
    expect(scenario.imports()).toEqual([]);
  });
});

it("ends in the same state however the products were spread over the runs", async () => {
  const products = [...family("SHIRT", ["S", "M"]), single("MUG-01"), single("MUG-02")];
  const atOnce = await open({ catalogue: products });
  await atOnce.cycle();
  const oneByOne = await open({ stockTypes: { level1: ["Homeware", "Clothing"], level2: ["Kitchen", "Shirts"] } });
  for (const product of products.toReversed()) {
    oneByOne.plytix.create(product);
    await oneByOne.poll();
  }
  await oneByOne.settle();
  expect(endState(oneByOne.khaos.stock())).toEqual(endState(atOnce.khaos.stock()));
  expect(await oneByOne.exceptions()).toEqual([]);
});

it("writes to Plytix never", async () => {
  const scenario = await open({ catalogue: [single("MUG-01"), ...family("SHIRT", ["S"])] });
  await scenario.cycle();
  scenario.plytix.archive("MUG-01");
  await scenario.cycle();
  const operations = new Set(
    scenario.calls.filter(({ system }) => system === "plytix").map(({ operation }) => operation),
  );
  const writes = [...operations].filter((operation) => !/^GET |\/search$|get-token$/.test(operation));
  expect(writes).toEqual([]);
});

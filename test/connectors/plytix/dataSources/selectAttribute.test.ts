import { selectAttribute } from "../../../../connectors/plytix/dataSources/selectAttribute";
import type { CatalogueLine } from "../../../simulators/plytix/catalogue";
import { openPlytixAccount, type PlytixAccount } from "../../../support/plytixAccount";
import { runDataSource } from "./runDataSource";

const catalogue: CatalogueLine[] = [
  { sku: "A", attributes: { weight: 1.5, colour: "Red", net_weight: 2.5 } },
  { sku: "B", attributes: { colour: "Red" } },
];
let account: PlytixAccount;
beforeAll(async () => {
  account = await openPlytixAccount({ catalogue });
});
afterAll(() => account.simulator.close());

it("offers the attributes of the account by name, with their types", async () => {
  const { result, supplementalData } = await runDataSource(account, "selectAttribute");
  expect(result).toEqual([
    { key: "colour", label: expect.stringMatching(/^Colour \(colour, \S.*\)$/) },
    { key: "net_weight", label: "Net weight (net_weight, Decimal)" },
    { key: "weight", label: "Weight (weight, Decimal)" },
  ]);
  expect(supplementalData?.data).toEqual({ cut: false });
});

it("offers only what contains a text", async () => {
  const { result } = await runDataSource(account, "selectAttribute", { contains: "weight, d" });
  expect(result).toMatchObject([{ key: "net_weight" }, { key: "weight" }]);
});

it("returns what its example payload shows", async () => {
  expect(await runDataSource(account, "selectAttribute", { contains: "net" })).toEqual(selectAttribute.examplePayload);
});

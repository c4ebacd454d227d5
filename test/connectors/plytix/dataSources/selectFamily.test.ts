import { selectFamily } from "../../../../connectors/plytix/dataSources/selectFamily";
import type { CatalogueLine } from "../../../simulators/plytix/catalogue";
import { openPlytixAccount, type PlytixAccount } from "../../../support/plytixAccount";
import { runDataSource } from "./runDataSource";

const catalogue: CatalogueLine[] = [
  { sku: "A", family: "Shirts" },
  { sku: "B", family: "Mugs" },
];
let account: PlytixAccount;
beforeAll(async () => {
  account = await openPlytixAccount({ catalogue });
});
afterAll(() => account.simulator.close());

it("offers the families of the account by name", async () => {
  const { result } = await runDataSource(account, "selectFamily");
  expect(result).toEqual([
    { key: expect.stringMatching(/^[0-9a-f]{24}$/), label: "Mugs" },
    { key: expect.stringMatching(/^[0-9a-f]{24}$/), label: "Shirts" },
  ]);
});

it("returns what its example payload shows", async () => {
  const given = await runDataSource(account, "selectFamily", { contains: "mug" });
  const [shown] = [selectFamily.examplePayload?.result].flat();
  expect(given).toEqual({ ...selectFamily.examplePayload, result: [{ ...Object(shown), key: expect.any(String) }] });
});

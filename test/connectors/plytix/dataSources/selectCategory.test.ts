import { selectCategory } from "../../../../connectors/plytix/dataSources/selectCategory";
import type { CatalogueLine } from "../../../simulators/plytix/catalogue";
import { openPlytixAccount, type PlytixAccount } from "../../../support/plytixAccount";
import { runDataSource } from "./runDataSource";

const catalogue: CatalogueLine[] = [
  { sku: "A", categories: [{ name: "Mugs", path: ["Kitchen", "Mugs"] }] },
  { sku: "B", categories: [{ name: "Mugs", path: ["Gifts", "Mugs"] }] },
];
let account: PlytixAccount;
beforeAll(async () => {
  account = await openPlytixAccount({ catalogue });
});
afterAll(() => account.simulator.close());

it("offers the categories by path, so that two of one name are told apart", async () => {
  const { result } = await runDataSource(account, "selectCategory");
  const labels = [result].flat().map((entry) => Object(entry).label);
  expect(labels).toEqual(["Gifts", "Gifts / Mugs", "Kitchen", "Kitchen / Mugs"]);
});

it("returns what its example payload shows", async () => {
  const given = await runDataSource(account, "selectCategory", { contains: "kitchen / m" });
  const [shown] = [selectCategory.examplePayload?.result].flat();
  expect(given).toEqual({ ...selectCategory.examplePayload, result: [{ ...Object(shown), key: expect.any(String) }] });
});

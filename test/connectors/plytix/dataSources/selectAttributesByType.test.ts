import { selectAttributesByType } from "../../../../connectors/plytix/dataSources/selectAttributesByType";
import type { CatalogueLine } from "../../../simulators/plytix/catalogue";
import { openPlytixAccount, type PlytixAccount } from "../../../support/plytixAccount";
import { runDataSource } from "./runDataSource";

const catalogue: CatalogueLine[] = [{ sku: "A", attributes: { weight: 1.5, in_stock: true, net_weight: 2.5 } }];
let account: PlytixAccount;
beforeAll(async () => {
  account = await openPlytixAccount({ catalogue });
});
afterAll(() => account.simulator.close());

it("offers the attributes under their types", async () => {
  const { result } = await runDataSource(account, "selectAttributesByType");
  expect(result).toEqual([
    {
      object: { key: "BooleanAttribute", label: "Boolean" },
      fields: [{ key: "in_stock", label: "In stock (in_stock)" }],
    },
    {
      object: { key: "DecimalAttribute", label: "Decimal" },
      fields: [
        { key: "net_weight", label: "Net weight (net_weight)" },
        { key: "weight", label: "Weight (weight)" },
      ],
    },
  ]);
});

it("returns what its example payload shows", async () => {
  const given = await runDataSource(account, "selectAttributesByType", { contains: "net" });
  expect(given).toEqual(selectAttributesByType.examplePayload);
});

import { openPlytixAccount, type PlytixAccount } from "../../../../support/plytixAccount";

let account: PlytixAccount;
beforeAll(async () => {
  account = await openPlytixAccount({
    catalogue: [
      { sku: "TEE", product_type: "PARENT" },
      { sku: "TEE-S", product_type: "VARIANT", parent_sku: "TEE", attributes: { size: "S" } },
      { sku: "MUG" },
    ],
  });
});
afterAll(() => account.simulator.close());
const variantsOf = (sku: string) => account.run("listVariants", { parentId: account.simulator.idOf(sku) });

it("lists the variants of a parent", async () => {
  const parentId = account.simulator.idOf("TEE");
  expect(await variantsOf("TEE")).toMatchObject({
    variants: [{ sku: "TEE-S", productType: "VARIANT", parentId, attributes: { size: "S" } }],
  });
});

it("gives an empty list for a product without variants and an error for no product", async () => {
  expect(await variantsOf("MUG")).toEqual({ variants: [] });
  await expect(account.run("listVariants", { parentId: "0123456789abcdef01234567" })).rejects.toThrow("does not have");
});

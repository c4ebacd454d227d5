import { openPlytixAccount, type PlytixAccount } from "../../../../support/plytixAccount";

let account: PlytixAccount;
beforeAll(async () => {
  account = await openPlytixAccount({ catalogue: [{ sku: "MUG", status: "Completed", attributes: { weight: 1 } }] });
});
afterAll(() => account.simulator.close());

it("reads a product with all its attributes", async () => {
  const productId = account.simulator.idOf("MUG");
  expect(await account.run("getProduct", { productId })).toMatchObject({ sku: "MUG", attributes: { weight: 1 } });
});

it("says in plain words when there is none", async () => {
  const productId = "0123456789abcdef01234567";
  await expect(account.run("getProduct", { productId })).rejects.toThrow(
    `Plytix does not have the requested record (getProduct, status 404): No results found for ${productId}`,
  );
});

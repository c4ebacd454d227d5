import { isConnectionError } from "@prismatic-io/spectral";
import { openPlytixAccount, type PlytixAccount } from "../../../../support/plytixAccount";

const open = async (fields = {}): Promise<PlytixAccount> =>
  openPlytixAccount({ catalogue: [{ sku: "A" }, { sku: "B" }], fields });

it("counts the products of a working connection in two requests", async () => {
  const account = await open();
  expect(await account.run("checkConnection", {})).toEqual({ connected: true, productCount: 2 });
  expect(account.callsSince()).toHaveLength(2);
  await account.simulator.close();
});

it("fails as a broken connection when the password is wrong", async () => {
  const account = await open({ apiPassword: "wrong-password" });
  const error = await account.run("checkConnection", {}).catch((thrown: unknown) => thrown);
  expect(isConnectionError(error)).toBe(true);
  expect(String(error)).not.toContain("wrong-password");
  await account.simulator.close();
});

import { isConnectionError } from "@prismatic-io/spectral";
import { openPlytixAccount, type PlytixAccount } from "../../../support/plytixAccount";
import { runDataSource } from "./runDataSource";

let account: PlytixAccount;
beforeAll(async () => {
  account = await openPlytixAccount({ catalogue: [{ sku: "A" }, { sku: "B" }] });
});
afterAll(() => account.simulator.close());

it("says how many products there are, and asks no more than it needs", async () => {
  account.callsSince();
  expect(await runDataSource(account, "connectionCheck")).toEqual({ result: "Connected: the account has 2 products." });
  expect(account.callsSince()).toHaveLength(2);
});

it("fails in plain words and calls the connection broken when the credentials are wrong", async () => {
  const fields = { ...account.connection.fields, apiPassword: "canary-wrong-password" };
  const connection = { ...account.connection, fields };
  const error = await runDataSource(account, "connectionCheck", { connection }).catch((thrown: unknown) => thrown);
  expect(isConnectionError(error)).toBe(true);
  expect(String(error)).toContain("Plytix did not accept the credentials of the connection");
  expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain("canary");
});

it("fails in plain words, and not as a broken connection, when the system is down", async () => {
  account.simulator.faults.add({ operation: "*", times: 5, fault: "http503" });
  const error = await runDataSource(account, "connectionCheck").catch((thrown: unknown) => thrown);
  expect(String(error)).toContain("Plytix cannot be reached or is out of order");
  expect(isConnectionError(error)).toBe(false);
});

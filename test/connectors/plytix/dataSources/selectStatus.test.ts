import { selectStatus } from "../../../../connectors/plytix/dataSources/selectStatus";
import { type LocalServer, type ScriptedAnswer, startLocalServer } from "../../../support/localServer";
import { openPlytixAccount, type PlytixAccount } from "../../../support/plytixAccount";
import { runDataSource } from "./runDataSource";

let account: PlytixAccount;
let server: LocalServer | undefined;
beforeAll(async () => {
  account = await openPlytixAccount({});
});
afterAll(() => account.simulator.close());
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** An account whose filter discovery answers like this. */
const withFilters = async (answer: ScriptedAnswer): Promise<PlytixAccount> => {
  server = await startLocalServer(({ path }) =>
    path.startsWith("/auth") ? { body: { data: [{ access_token: "t" }] } } : answer,
  );
  const fields = { ...account.connection.fields, authHost: server.url, apiHost: server.url };
  return { ...account, connection: { ...account.connection, fields } };
};
const keysOf = ({ result }: { result: unknown }) => [result].flat().map((entry) => Object(entry).key);
const statuses = (options: string[]) => ({
  body: { data: [{ attributes: [{ key: "status", filter_type: "DropdownAttribute", operators: ["in"], options }] }] },
});

it("offers the three documented statuses in the order a product passes them", async () => {
  expect(await runDataSource(account, "selectStatus")).toEqual(selectStatus.examplePayload);
});

it("offers Archived even where filter discovery leaves it out, and further ones after it", async () => {
  const other = await withFilters(statuses(["Draft", "Completed", "In Review"]));
  expect(keysOf(await runDataSource(other, "selectStatus"))).toEqual(["Draft", "Completed", "Archived", "In Review"]);
});

it("does without filter discovery where the role of the key may not use it", async () => {
  const other = await withFilters({ status: 403, body: { error: { msg: "Forbidden" } } });
  expect(keysOf(await runDataSource(other, "selectStatus"))).toEqual(["Draft", "Completed", "Archived"]);
});

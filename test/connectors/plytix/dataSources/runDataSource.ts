import { createHarness } from "@prismatic-io/spectral/dist/testing";
import plytix from "../../../../connectors/plytix";
import type { Clock } from "../../../../connectors/shared/clock";
import type { PlytixAccount } from "../../../support/plytixAccount";
import { createTestContext, type TestContext } from "../../../support/testContext";

/** What a data source gave. */
export interface DataSourceAnswer {
  result: unknown;
  supplementalData?: { data: unknown; contentType: string };
}

/** A context as the wizard gives it: no state of any kind. The clock is the test's. */
const wizardContext = (clock: Clock, lines: TestContext["lines"]) => {
  const { logger, random, lines: logged } = createTestContext({ clock });
  return { context: { logger, random, clock }, done: () => lines.push(...logged) };
};

/** Runs a data source; what it logged is added to `lines`. */
export const runDataSource = async (
  account: PlytixAccount,
  key: string,
  params: Record<string, unknown> = {},
  lines: TestContext["lines"] = [],
): Promise<DataSourceAnswer> => {
  const { context, done } = wizardContext(account.clock, lines);
  const harness = createHarness(plytix);
  const given: unknown = await harness
    .dataSource(key, { connection: account.connection, ...params }, context as object)
    .finally(done);
  return given as DataSourceAnswer;
};

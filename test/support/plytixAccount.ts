import { createHarness } from "@prismatic-io/spectral/dist/testing";
import plytix from "../../connectors/plytix";
import type { PollResult } from "../../connectors/plytix/changes/pollChanges";
import { createPlytixSimulator, type PlytixSimulator, type PlytixSimulatorOptions } from "../simulators/plytix";
import { createTestContext, type TestContext } from "./testContext";
import { createTestClock, type TestClock } from "./virtualClock";

/** What one poll gave; the state lies in `instanceState`. */
export type Polled = Omit<PollResult, "state"> & { resultType: string };

/** A simulated account with the published component in front of it, both on one virtual clock. */
export interface PlytixAccount {
  simulator: PlytixSimulator;
  clock: TestClock;
  connection: { key: string; configVarKey: string; fields: Record<string, unknown> };
  /** Flow state: outlives executions. */
  instanceState: Record<string, unknown>;
  /** Runs an action in an execution of its own unless a context is given; returns its data. */
  run(key: string, params: Record<string, unknown>, context?: TestContext): Promise<unknown>;
  /** Runs the polling trigger in an execution of its own, as the platform does: state is kept only when it succeeds. */
  poll(params?: Record<string, unknown>, context?: TestContext): Promise<Polled>;
  /** Operations called since the last time this was asked. */
  callsSince(): string[];
}

const pollData = (result: unknown): Polled => {
  const { payload, resultType } = result as { payload: { body: { data: Polled } }; resultType: string };
  return { ...payload.body.data, resultType };
};

/** Starts an account; close its `simulator` afterwards. */
export const openPlytixAccount = async (
  options: Omit<PlytixSimulatorOptions, "clock"> & { fields?: Record<string, unknown> } = {},
): Promise<PlytixAccount> => {
  const clock = createTestClock();
  const { fields, ...rest } = options;
  const simulator = await createPlytixSimulator({ ...rest, clock });
  const connection = {
    key: "apiCredentials",
    configVarKey: "Plytix",
    fields: {
      apiKey: simulator.apiKey,
      apiPassword: simulator.apiPassword,
      authHost: simulator.authUrl,
      apiHost: simulator.pimUrl,
      ...fields,
    },
  };
  const harness = createHarness(plytix);
  let seen = 0;
  const account: PlytixAccount = {
    simulator,
    clock,
    connection,
    instanceState: {},
    async run(key, params, context = createTestContext({ clock })) {
      const result = await harness.action(key, { connection, ...params }, context);
      return result?.data;
    },
    async poll(params = {}, given) {
      const instanceState = structuredClone(account.instanceState);
      const context = given ?? createTestContext({ clock, instanceState });
      if (given !== undefined) given.instanceState = instanceState;
      const result = await harness.trigger("changedProducts", {}, { connection, ...params }, context);
      account.instanceState = structuredClone(instanceState);
      return pollData(result);
    },
    callsSince() {
      const calls = simulator.calls.slice(seen).map(({ operation }) => operation);
      seen = simulator.calls.length;
      return calls;
    },
  };
  return account;
};

import { pollingTrigger } from "@prismatic-io/spectral";
import { clockOf } from "../../shared/clock";
import { createLog } from "../../shared/log";
import { pollChanges } from "../changes/pollChanges";
import { readPollState } from "../changes/pollState";
import { createAuthoredClient } from "../client";
import { changedProductsExample } from "../examplePayloads/changes";
import { filterGranularity, overlapMinutes, skipChangesBy, timeBudgetMinutes } from "../inputs/changes";
import { plytixConnection } from "../inputs/shared";
import { plytixEvents } from "../logEvents";

const MINUTE_MS = 60_000;

/** A request that was begun within the budget may still finish, waits for the rate limit included. */
const GRACE_MS = MINUTE_MS;

/** Polls for products that changed since the previous poll; the first one names every product. */
export const changedProducts = pollingTrigger({
  display: {
    label: "Changed Products",
    description:
      "List products that changed since the previous poll, with the variants of changed parents. The first poll lists all products.",
  },
  inputs: { connection: plytixConnection, overlapMinutes, timeBudgetMinutes, filterGranularity, skipChangesBy },
  perform: async (context, payload, params) => {
    const clock = clockOf(context);
    const nowMs = clock.now();
    const budgetEnd = nowMs + params.timeBudgetMinutes * MINUTE_MS;
    const overlapMs = params.overlapMinutes * MINUTE_MS;
    const { state, ...found } = await pollChanges({
      client: createAuthoredClient({ context, connection: params.connection, deadline: budgetEnd + GRACE_MS }),
      log: createLog({ logger: context.logger, events: plytixEvents }),
      state: readPollState(context.polling.getState(), nowMs, Math.max(overlapMs, MINUTE_MS)),
      nowMs,
      overlapMs,
      granularity: params.filterGranularity,
      skipChangesBy: params.skipChangesBy,
      isOutOfTime: () => clock.now() >= budgetEnd,
    });
    context.polling.setState({ ...state });
    return {
      payload: { ...payload, body: { data: found, contentType: "application/json" } },
      polledNoChanges: found.changes.length === 0,
    };
  },
  examplePayload: changedProductsExample,
});

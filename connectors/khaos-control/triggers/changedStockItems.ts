import { pollingTrigger } from "@prismatic-io/spectral";
import { clockOf } from "../../shared/clock";
import { isSystemDown } from "../../shared/errors";
import { type PolledChanges, pollChanges } from "../changes/pollChanges";
import { readPollState } from "../changes/pollState";
import { connectKhaos } from "../client";
import { changedStockItemsExample } from "../examplePayloads/changes";
import { overlapMinutes } from "../inputs/changes";
import { inputs, parseProfile } from "../inputs/stock";
import { createKhaosLog } from "../log";

const minuteMs = 60_000;

/** Polls for Stock Items whose record was revised since the previous poll; the first one names every Stock Item. */
export const changedStockItems = pollingTrigger({
  display: {
    label: "Changed Stock Items",
    description:
      "List Stock Codes revised since the previous poll, variants with their parent's code. The first poll lists all Stock Items.",
  },
  inputs: { connection: inputs.connection, profile: inputs.profile, overlapMinutes },
  perform: async (context, payload, params) => {
    const nowMs = clockOf(context).now();
    const overlapMs = params.overlapMinutes * minuteMs;
    const log = createKhaosLog(context.logger);
    const answer = (found: PolledChanges) => ({
      payload: { ...payload, body: { data: found, contentType: "application/json" } },
      polledNoChanges: found.changes.length === 0,
    });
    try {
      const { found, state } = await pollChanges({
        client: connectKhaos(context, params.connection, parseProfile(params.profile)),
        state: readPollState(context.polling.getState(), nowMs, Math.max(overlapMs, minuteMs)),
        nowMs,
        overlapMs,
      });
      context.polling.setState({ ...state });
      log.event("khaos.polled", { count: found.changes.length, from: found.windowStart, to: found.windowEnd });
      return answer(found);
    } catch (error) {
      if (!isSystemDown(error)) throw error;
      // Whoever needs Khaos Control raises the alert. The watermark stays, so the first poll after the outage makes up for all that were missed.
      log.event("khaos.pollFailed", {
        reason: error instanceof Error ? error.message : undefined,
        nextStep: "Polls go on by themselves. Check the Khaos Control server and the connection if it lasts.",
      });
      return answer({ changes: [], windowStart: null, windowEnd: new Date(nowMs).toISOString() });
    }
  },
  examplePayload: changedStockItemsExample,
});

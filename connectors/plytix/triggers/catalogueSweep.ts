import { batchTrigger, type TriggerPayload } from "@prismatic-io/spectral";
import { clockOf, type Random, randomOf } from "../../shared/clock";
import { createLog } from "../../shared/log";
import { createPlytixClient } from "../client";
import { plytixConnection } from "../inputs/shared";
import { readSweepPage, type SweepItem } from "../listing/sweepPage";
import { readSweepCursor, type SweepCursor } from "../listing/sweepState";
import { plytixEvents } from "../logEvents";
import { catalogueSweepExample } from "./examplePayloads/catalogueSweep";

/** The platform takes back a page through a request of limited size; makers of other connectors stop at this many. @source PR-26 */
const ITEMS_PER_PAGE = 1_000;

/** Time one page may take; ten requests need far less even with slow answers. */
const PAGE_BUDGET_MS = 4 * 60_000;

/** A request that was begun within the budget may still finish, waits for the rate limit included. */
const GRACE_MS = 60_000;

/** Short, because it is stored per product; in order of time, and told apart from a sweep of the same instant by chance. */
const newSweepId = (nowMs: number, random: Random): string =>
  `${nowMs.toString(36)}${Math.floor(random.next() * 36 ** 2)
    .toString(36)
    .padStart(2, "0")}`;

/** Names every product of the account and says at the end whether that is proved. */
export const catalogueSweep = batchTrigger({
  display: {
    label: "Catalogue Sweep",
    description:
      "List every product, page by page, and end with a mark that says how many there were and whether it is proved that none is missing. Products that are missing from a complete sweep were deleted.",
  },
  inputs: { connection: plytixConnection },
  scheduleSupport: "required",
  batchConfig: { batchSize: ITEMS_PER_PAGE, concurrentBatchLimit: 1 },
  perform: async (context, payload: TriggerPayload<SweepCursor>, { connection }) => {
    const clock = clockOf(context);
    const startedAt = clock.now();
    const pageEnd = startedAt + PAGE_BUDGET_MS;
    const { items, next } = await readSweepPage({
      client: createPlytixClient({ context, connection, deadline: pageEnd + GRACE_MS }),
      cursor: readSweepCursor(payload.paginationState),
      fresh: { sweepId: newSweepId(startedAt, randomOf(context)), startedAt },
      maxItems: ITEMS_PER_PAGE,
      isOutOfTime: () => clock.now() >= pageEnd,
    });
    const log = createLog({ logger: context.logger, events: plytixEvents });
    const end = endOf(items);
    if (end?.complete === true) log.event("plytixSwept", { runId: end.sweepId, count: end.count });
    else if (end?.reason) {
      log.event("plytixSweepUnproven", { runId: end.sweepId, count: end.count, reason: end.reason });
    }
    return { items, paginationState: next };
  },
  examplePayload: catalogueSweepExample,
});

const endOf = (items: readonly SweepItem[]) => items.find((item) => item.kind === "end");

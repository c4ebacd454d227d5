import { action } from "@prismatic-io/spectral";
import { clockOf } from "../../../shared/clock";
import { connectKhaos } from "../../client";
import { setStockItemLifecycleExample } from "../../examplePayloads/lifecycle";
import { includeVariants, setPublication, stage } from "../../inputs/lifecycle";
import { inputs, parseProfile } from "../../inputs/stock";
import { setLifecycle } from "../../lifecycle/setLifecycle";
import { createKhaosLog } from "../../log";
import { parentNotesOf, recallParents } from "../../parentNotes";
import { createStockReader } from "../../readStock";

/** Sets or clears the flags that end an item's life, and reads every item back. Nothing is ever deleted. */
export const setStockItemLifecycle = action({
  display: {
    label: "Set Stock Item Lifecycle",
    description:
      "Set items to run to zero, discontinue or restore them, with all variants where asked for, and verify each by reading it back",
  },
  performSafety: "notAllowed",
  inputs: {
    connection: inputs.connection,
    profile: inputs.profile,
    stockCodes: inputs.stockCodes,
    stage,
    includeVariants,
    setPublication,
    dryRun: inputs.dryRun,
  },
  perform: async (context, params) => {
    const profile = parseProfile(params.profile);
    const client = connectKhaos(context, params.connection, profile);
    const reader = createStockReader(client, profile);
    recallParents(parentNotesOf(context, params.connection), reader);
    const data = await setLifecycle(
      {
        stockCodes: params.stockCodes,
        stage: params.stage,
        isSettingWeb: params.setPublication,
        isIncludingVariants: params.includeVariants,
        isDryRun: params.dryRun,
      },
      { client, reader, profile, clock: clockOf(context) },
    );
    const counts: Record<string, number> = { calls: data.calls, notFound: data.notFound.length };
    for (const { outcome } of data.outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
    createKhaosLog(context.logger).event("khaos.lifecycleSet", { counts });
    return { data };
  },
  examplePayload: setStockItemLifecycleExample,
});

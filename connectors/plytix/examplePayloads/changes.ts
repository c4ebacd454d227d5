import type { TriggerPayload } from "@prismatic-io/spectral";
import { platformPart } from "../../shared/examplePayloads/triggerPayload";
import type { PollResult } from "../changes/pollChanges";

const data: Omit<PollResult, "state"> = {
  changes: [
    {
      id: "65f0c0ffee00000000000001",
      sku: "MUG-01",
      parentId: null,
      productType: "SINGLE",
      status: "Completed",
      modified: "2026-01-02T03:04:05.678Z",
      modifiedBy: { type: "USER", userId: "65f0c0ffee0000000000000a", name: "Mary" },
    },
  ],
  windowStart: "2026-01-02T03:00:00.000Z",
  windowEnd: "2026-01-02T03:15:00.000Z",
  complete: true,
};

const payload: TriggerPayload = { ...platformPart, body: { data, contentType: "application/json" } };

/** What *Changed Products* returns. */
export const changedProductsExample = { payload, polledNoChanges: false };

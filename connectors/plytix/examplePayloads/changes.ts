import type { TriggerPayload } from "@prismatic-io/spectral";
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

/** Everything around the data is the platform's own. */
const payload: TriggerPayload = {
  headers: {},
  queryParameters: {},
  rawBody: { data: null, contentType: "application/json" },
  body: { data, contentType: "application/json" },
  pathFragment: "",
  webhookUrls: {},
  webhookApiKeys: {},
  invokeUrl: "",
  executionId: "",
  customer: { id: "", name: "", externalId: "" },
  instance: { id: "", name: "" },
  user: { id: "", name: "", email: "", externalId: "" },
  integration: { id: "", name: "", versionSequenceId: "", externalVersion: "" },
  flow: { id: "", name: "", stableId: "" },
  startedAt: "",
  globalDebug: false,
};

/** What *Changed Products* returns. */
export const changedProductsExample = { payload, polledNoChanges: false };

import type { TriggerPayload } from "@prismatic-io/spectral";

/** Everything around the data of a trigger, which is the platform's own. */
export const platformPart: Omit<TriggerPayload, "body" | "paginationState"> = {
  headers: {},
  queryParameters: {},
  rawBody: { data: null, contentType: "application/json" },
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

import { platformPart } from "../../../shared/examplePayloads/triggerPayload";
import type { ProcessedChannel } from "../channelBody";

const data: ProcessedChannel = {
  channelName: "Web Shop Feed",
  status: "success",
  succeeded: true,
  channelUrl: "https://pim.plytix.com/channels/65f0c0ffee00000000000009",
  feedUrl: "https://pim.plytix.com/channels/65f0c0ffee00000000000009/feed",
  processedProducts: 120,
  isTest: false,
};

/** What *Channel Processed* returns. */
export const channelProcessedExample = {
  payload: { ...platformPart, body: { data, contentType: "application/json" } },
};

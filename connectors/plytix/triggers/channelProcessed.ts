import { trigger } from "@prismatic-io/spectral";
import { ConnectorError } from "../../shared/errors";
import { connectionInput } from "../../shared/inputs";
import { createRedactor, redactValue } from "../../shared/redact";
import { readChannelBody } from "./channelBody";
import { channelProcessedExample } from "./examplePayloads/channelProcessed";
import { carriesSecret, readSecretSettings, withoutSecret } from "./sharedSecret";

/** Without this, whoever learns the address could start the flow; the trigger can set a status but not stop the flow, so it fails. */
const refuse = (): never => {
  throw new ConnectorError({
    type: "refused",
    system: "platform",
    operation: "channelProcessed",
    status: 401,
    detail: "the shared secret is missing from the call or is not the right one",
  });
};

/** Starts a flow when Plytix has processed a channel and calls its webhook. */
export const channelProcessed = trigger({
  display: {
    label: "Channel Processed",
    description:
      "Start when a channel was processed and calls this flow's address. Calls without the shared secret are refused and run no step.",
  },
  inputs: {
    connection: connectionInput({
      label: "Connection",
      comments: "Shared secret of the channel's webhook.",
      placeholder: "Channel webhook connection",
      example: "Channel Webhook",
    }),
  },
  scheduleSupport: "invalid",
  synchronousResponseSupport: "valid",
  perform: async (_context, payload, { connection }) => {
    const settings = readSecretSettings(connection);
    if (!carriesSecret(payload, settings)) refuse();
    const redact = createRedactor([settings.sharedSecret]);
    const data = readChannelBody(payload.body.data ?? payload.rawBody.data);
    const { rawBody, invokeUrl, ...rest } = withoutSecret(payload, settings);
    return {
      payload: {
        ...rest,
        rawBody: { ...rawBody, data: redactValue(rawBody.data, redact) },
        invokeUrl: redact(invokeUrl),
        body: { data, contentType: "application/json" },
      },
    };
  },
  examplePayload: channelProcessedExample,
});

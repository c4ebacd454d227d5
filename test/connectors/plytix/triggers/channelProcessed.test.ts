import { isConnectionError } from "@prismatic-io/spectral";
import { createHarness } from "@prismatic-io/spectral/dist/testing";
import plytix from "../../../../connectors/plytix";
import { channelProcessedExample } from "../../../../connectors/plytix/triggers/examplePayloads/channelProcessed";
import { createTestContext } from "../../../support/testContext";

const SECRET = "canary-secret-of-a-channel";
const body = {
  channel_name: "Web Shop Feed",
  channel_processing_status: "success",
  channel_url: "https://pim.example/channels/1",
  feed_url: "https://pim.example/feeds/1",
  processed_products: 120,
};

const call = async (given: Record<string, unknown>, fields: Record<string, unknown> = { sharedSecret: SECRET }) => {
  const context = createTestContext();
  const connection = { key: "channelWebhook", configVarKey: "Channel", fields };
  const payload = { ...channelProcessedExample.payload, body: { data: body }, headers: {}, ...given };
  const result: unknown = await createHarness(plytix)
    .trigger("channelProcessed", payload, { connection }, context)
    .catch((error: unknown) => error);
  return { result, context };
};

it("starts the flow with what the channel said", async () => {
  const { result } = await call({ headers: { "X-Channel-Secret": SECRET, accept: "application/json" } });
  expect(result).toMatchObject({
    payload: {
      body: {
        data: {
          channelName: "Web Shop Feed",
          status: "success",
          succeeded: true,
          channelUrl: body.channel_url,
          feedUrl: body.feed_url,
          processedProducts: 120,
          isTest: false,
        },
      },
      headers: { accept: "application/json" },
    },
  });
});

it("starts the flow after the test button, and says that it was one", async () => {
  const { result } = await call({ headers: { "x-channel-secret": SECRET }, body: { data: {} } });
  expect(result).toMatchObject({ payload: { body: { data: { isTest: true, feedUrl: null } } } });
});

it("reads the raw body where the platform parsed none", async () => {
  const rawBody = { data: JSON.stringify(body), contentType: "text/plain" };
  const { result } = await call({ headers: { "x-channel-secret": SECRET }, body: { data: null }, rawBody });
  expect(result).toMatchObject({ payload: { body: { data: { processedProducts: 120 } } } });
});

it.each([
  ["no secret", {}],
  ["a wrong secret", { headers: { "x-channel-secret": "wrong-secret-of-a-channel" } }],
  ["a wrong secret in the address", { queryParameters: { secret: "wrong-secret-of-a-channel" } }],
])("refuses a call with %s: no step runs and the connection is not called broken", async (_what, given) => {
  const { result } = await call(given);
  expect(result).toBeInstanceOf(Error);
  expect(String(result)).toContain("status 401): the shared secret is missing");
  expect(isConnectionError(result)).toBe(false);
});

it("calls the connection broken when it has no usable secret", async () => {
  const { result } = await call({ headers: { "x-channel-secret": "" } }, { sharedSecret: "" });
  expect(isConnectionError(result)).toBe(true);
});

it("shows the secret nowhere: not in results, errors or logs", async () => {
  const calls = [
    await call({
      headers: { "x-channel-secret": SECRET },
      queryParameters: { secret: SECRET, a: "1" },
      invokeUrl: `https://hooks.example/trigger/x?secret=${SECRET}`,
      rawBody: { data: `{"note":"${SECRET}"}` },
    }),
    await call({ headers: { "x-channel-secret": `${SECRET}x` } }),
    await call({}, { sharedSecret: SECRET.slice(0, 9) }),
  ];
  for (const { result, context } of calls) {
    const shown = `${String(result)} ${JSON.stringify(result)} ${JSON.stringify(context.lines)}`;
    expect(shown).not.toContain("canary");
  }
});

it("is no polling trigger and may answer at once", () => {
  expect(plytix.triggers.channelProcessed).toMatchObject({
    scheduleSupport: "invalid",
    synchronousResponseSupport: "valid",
  });
});

it("returns what its example payload shows", async () => {
  const { result } = await call({ headers: { "x-channel-secret": SECRET } });
  const { payload } = result as typeof channelProcessedExample;
  const example = channelProcessedExample.payload;
  expect(Object.keys(payload).sort()).toEqual(Object.keys(example).sort());
  expect(payload.body).toEqual({
    ...example.body,
    data: { ...example.body.data, channelUrl: body.channel_url, feedUrl: body.feed_url },
  });
});

import { handOverRequestExample } from "../../../../../integrations/product-quality/component/examplePayloads/handOverRequest";
import { type LocalServer, startLocalServer } from "../../../../support/localServer";
import { runAction } from "../../componentWorld";

let pipeline: LocalServer;
beforeAll(async () => {
  pipeline = await startLocalServer(() => ({ status: 200, body: { ok: true } }));
});
beforeEach(() => {
  pipeline.seen.length = 0;
});
afterAll(() => pipeline.close());

const handOver = (request: unknown) =>
  runAction(
    "handOverRequest",
    { feeder: "Sync Named Products", flowName: "Sync Products", request },
    { more: { executionId: "run-1", webhookUrls: { "Sync Products": pipeline.url }, webhookApiKeys: {} } },
  );
const messages = () => pipeline.seen.map(({ body }) => JSON.parse(body));

it("returns what the example says", async () => {
  const { data } = await handOver({ command: "sync", skus: ["MUG-01"] });
  expect(data).toEqual(handOverRequestExample);
  expect(messages()).toEqual([
    {
      runId: "run-1",
      feeder: "Sync Named Products",
      part: 1,
      parts: 1,
      command: "sync",
      skus: ["MUG-01"],
      stockCodes: {},
    },
  ]);
});

it("splits a long list and keeps the command on each message", async () => {
  await handOver({
    command: "approveRetirements",
    skus: Array.from({ length: 1500 }, (_unused, index) => `S${index}`),
  });
  expect(messages().map(({ command, part, parts, skus }) => [command, part, parts, skus.length])).toEqual([
    ["approveRetirements", 1, 2, 1000],
    ["approveRetirements", 2, 2, 500],
  ]);
});

it("passes on which Stock Code is accepted", async () => {
  await handOver({ command: "acceptCode", sku: "LAMP-0042", stockCode: "LAMP-42" });
  expect(messages()[0]).toMatchObject({ skus: ["LAMP-0042"], stockCodes: { "LAMP-0042": "LAMP-42" } });
});

it.each([["delete everything"], [{ command: "delete", skus: ["A"] }], [{ command: "sync" }]])(
  "refuses %j and says how to ask",
  async (request) => {
    await expect(handOver(JSON.stringify(request))).rejects.toThrow(/the request cannot be used.*send \{"command"/s);
    expect(pipeline.seen).toEqual([]);
  },
);

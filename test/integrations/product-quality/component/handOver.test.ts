import { isConnectorError } from "../../../../connectors/shared/errors";
import { handOver, type InvokingContext } from "../../../../integrations/product-quality/component/handOver";
import type { SyncMessage } from "../../../../integrations/product-quality/core/message";
import { createTestClock, fixedRandom } from "../../../support/virtualClock";

const messageOf = (part: number, parts: number): SyncMessage => ({
  runId: "run-1",
  feeder: "Find Changed Products",
  part,
  parts,
  command: "sync",
  stockCodes: {},
  skus: [`S${part}`],
});
const messages = [1, 2, 3].map((part) => messageOf(part, 3));

/** The platform's own error: it carries the request's headers. */
const platformError = (status?: number): Error =>
  Object.assign(new Error("Request failed, Api-Key canary-key, Bearer canary-token"), {
    config: { headers: { "Api-Key": "canary-key", "prismatic-invoked-by": "canary-token" } },
    ...(status === undefined ? {} : { response: { status, data: "canary-body" } }),
  });

const world = (...answers: (number | "ok" | "lost")[]) => {
  const calls: { flowName: string; part: unknown; options: unknown }[] = [];
  const clock = createTestClock();
  const invokeFlow = async (flowName: string, data?: Record<string, unknown>, options?: unknown) => {
    calls.push({ flowName, part: data?.part, options });
    const answer = answers[calls.length - 1] ?? "ok";
    if (answer !== "ok") throw platformError(answer === "lost" ? undefined : answer);
    return {};
  };
  const webhookUrls = { "Sync Products": "https://hooks.example/sync" };
  const context = { invokeFlow, webhookUrls, clock, random: fixedRandom() } as unknown as InvokingContext;
  return { calls, clock, give: () => handOver(context, "Sync Products", messages), context };
};
const failureOf = async (work: Promise<void>): Promise<unknown> =>
  work.then(() => "no failure").catch((error) => error);

it("gives the messages one after the other, with a pause between them and a time limit for each", async () => {
  const { calls, clock, give } = world();
  await give();
  expect(calls.map(({ part }) => part)).toEqual([1, 2, 3]);
  expect(clock.sleeps).toEqual([250, 250]);
  expect(calls[0]).toMatchObject({ flowName: "Sync Products", options: { timeout: 30_000, maxRedirects: 0 } });
});

it.each<[string, 429 | 503 | "lost"]>([
  ["has no room", 429],
  ["is out of order", 503],
  ["loses the connection", "lost"],
])("repeats a message, with growing pauses, when the platform %s", async (_what, answer) => {
  const { calls, clock, give } = world(answer, answer);
  await give();
  expect(calls.map(({ part }) => part)).toEqual([1, 1, 1, 2, 3]);
  expect(clock.sleeps).toEqual([250, 500, 250, 250]);
});

it("gives up after six attempts and sends no further message", async () => {
  const { calls, give } = world(429, 429, 429, 429, 429, 429);
  expect(await failureOf(give())).toMatchObject({ type: "rateLimited", system: "platform", status: 429 });
  expect(calls.map(({ part }) => part)).toEqual([1, 1, 1, 1, 1, 1]);
});

it("does not repeat what was refused", async () => {
  const { calls, give } = world("ok", 400);
  expect(await failureOf(give())).toMatchObject({ type: "refused", status: 400, repeatable: false });
  expect(calls.map(({ part }) => part)).toEqual([1, 2]);
});

it.each<[400 | 500 | "lost"]>([[400], [500], ["lost"]])(
  "lets no secret of the platform's error through: %s",
  async (answer) => {
    const { give } = world(...Array.from({ length: 6 }, () => answer));
    const error = await failureOf(give());
    expect(isConnectorError(error)).toBe(true);
    const everything = [String(error), error instanceof Error ? error.stack : "", JSON.stringify(error)].join();
    expect(everything).not.toContain("canary");
    expect(error).toMatchObject({ message: expect.stringContaining("the next scheduled run repeats the work") });
    expect(error instanceof Error && error.cause).toBeUndefined();
  },
);

it("names a flow that does not exist and calls nobody", async () => {
  const { calls, context } = world();
  const error = await failureOf(handOver(context, "Sync Prodcts", messages));
  expect(error).toMatchObject({ type: "badInput", detail: expect.stringContaining("no flow named Sync Prodcts") });
  expect(calls).toEqual([]);
});

it("does nothing for no messages", async () => {
  const { calls, context } = world();
  await handOver(context, "Sync Products", []);
  expect(calls).toEqual([]);
});

import { readFileSync } from "node:fs";
import { type Bundles, loadBundles } from "./bundles";
import { createSkippingClock } from "./clock";
import { loadDefinition, parseDefinition } from "./definition/load";
import { tinyDefinition, writeTinyBundle } from "./fixtures/tinyBundle";
import { createRunner, type Runner, type RunnerOptions } from "./runner";

let bundles: Bundles;
beforeAll(() => {
  bundles = loadBundles(writeTinyBundle(), ["tiny"]);
});

const opened: Runner[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((runner) => runner.close()));
});

async function start(options: Partial<RunnerOptions> = {}): Promise<Runner> {
  const clock = createSkippingClock(Date.UTC(2026, 0, 5, 9));
  const runner = await createRunner({ definition: tinyDefinition, bundles, clock, ...options });
  opened.push(runner);
  return runner;
}

/** The tiny definition with one piece of its text changed. */
function changed(from: string, to: string) {
  const text = readFileSync(tinyDefinition, "utf8");
  expect(text).toContain(from);
  return parseDefinition(text.replace(from, to), "tiny.yaml");
}

const send = (runner: Runner, body: object) => runner.call("Sync Products", { body });
const seen = (runner: Runner) => runner.state().crossFlowState.seen;

describe("messages", () => {
  it("wait until the queue is drained and are then handled in order of arrival", async () => {
    const runner = await start();
    for (const name of ["first", "second", "third"]) expect((await send(runner, { name })).status).toBe(200);
    expect(runner.executions).toHaveLength(0);
    const done = await runner.drain();
    expect(done.map((execution) => execution.status)).toEqual(["COMPLETED", "COMPLETED", "COMPLETED"]);
    expect(seen(runner)).toEqual(["first", "second", "third"]);
  });

  it("are refused without the key of a flow that demands one", async () => {
    const runner = await start();
    expect((await runner.call("Sync Products", { body: {}, apiKey: null })).status).toBe(401);
    expect((await runner.call("Sync Products", { body: {}, apiKey: "wrong" })).status).toBe(401);
    expect(runner.queued()).toBe(0);
  });

  it("are refused above 6 MB and taken just below", async () => {
    const runner = await start();
    expect((await send(runner, { name: "x".repeat(6_000_001) })).status).toBe(413);
    expect((await send(runner, { name: "x".repeat(5_999_000) })).status).toBe(200);
    expect(runner.queued()).toBe(1);
  });

  it("that nobody can parse arrive as text", async () => {
    const runner = await start();
    await runner.call("Sync Products", { body: "{broken", headers: { "content-type": "application/json" } });
    const [done] = await runner.drain();
    expect(done?.body).toBe("{broken");
  });
});

describe("state", () => {
  it("of a failed execution is dropped", async () => {
    const runner = await start();
    await send(runner, { name: "kept" });
    await send(runner, { name: "lost", bad: "function" });
    const [, failed] = await runner.drain();
    expect(failed?.status).toBe("ERROR");
    expect(failed?.error).toMatch(/crossFlowState\.bad is a function/);
    expect(seen(runner)).toEqual(["kept"]);
  });

  it("above the limit of the platform fails the execution", async () => {
    const runner = await start({ limits: { stateBytes: 4000 } });
    await send(runner, { name: "a", bad: "huge" });
    const [failed] = await runner.drain();
    expect(failed?.error).toMatch(/persisted state exceeded maximum limit of 4000 bytes/);
    expect(runner.state().crossFlowState).toEqual({});
  });

  it("across flows may be changed by one flow only", async () => {
    const runner = await start({ crossFlowWriter: "Somebody Else" });
    await send(runner, { name: "a" });
    const [failed] = await runner.drain();
    expect(failed?.error).toBe('The flow "Sync Products" changed crossFlowState; only "Somebody Else" may.');
  });

  it("of overlapping executions is that of the last writer when FIFO is off", async () => {
    const runner = await start({ switches: { fifoOff: true } });
    for (const name of ["a", "b", "c"]) await send(runner, { name, sleepMs: 1000 });
    await runner.drain();
    expect(seen(runner)).toHaveLength(1);
  });

  it("can be carried to another runner", async () => {
    const first = await start();
    await send(first, { name: "a" });
    await first.drain();
    const second = await start({ state: first.state() });
    await send(second, { name: "b" });
    await second.drain();
    expect(seen(second)).toEqual(["a", "b"]);
  });
});

describe("a polling flow", () => {
  it("keeps its watermark, hands over through HTTP and skips its steps when nothing changed", async () => {
    const runner = await start();
    expect((await runner.fireSchedule("Poll")).status).toBe("COMPLETED");
    expect((await runner.fireSchedule("Poll")).status).toBe("COMPLETED");
    const idle = await runner.fireSchedule("Poll");
    expect(idle.status).toBe("POLLED_NO_CHANGES");
    expect(idle.steps.map((step) => step.name)).toEqual(["Changes"]);
    await runner.drain();
    expect(seen(runner)).toEqual(["A0", "B0", "A1", "B1"]);
    const [handled] = runner.executionsOf("Sync Products");
    expect(handled?.invokeType).toBe("CROSS_FLOW");
    expect(handled?.invokedBy).toBe(runner.executionsOf("Poll")[0]?.id);
  });

  it("does not move its watermark when the hand-over fails", async () => {
    const runner = await start({ switches: { invoke429: 1 } });
    expect((await runner.fireSchedule("Poll")).status).toBe("ERROR");
    expect(runner.state().flows.Poll).toBeUndefined();
    expect(runner.alerts.map((alert) => alert.trigger)).toEqual(["Execution Failed"]);
    expect((await runner.fireSchedule("Poll")).status).toBe("COMPLETED");
  });

  it("that is a singleton is skipped while it runs", async () => {
    const runner = await start();
    const [first, second] = await Promise.all([runner.fireSchedule("Poll"), runner.fireSchedule("Poll")]);
    expect([first.status, second.status].sort()).toEqual(["COMPLETED", "SKIPPED"]);
  });
});

describe("a batched flow", () => {
  it("runs its steps once per slice of each page and keeps the polling state", async () => {
    const runner = await start();
    const execution = await runner.fireSchedule("Sweep");
    expect(execution.error).toBeUndefined();
    const taken = execution.steps.filter((step) => step.name === "Take Batch");
    expect(taken.map((step) => step.results)).toEqual([
      expect.objectContaining({ value: ["0a", "0b"] }),
      expect.objectContaining({ value: ["0c"] }),
      expect.objectContaining({ value: ["1a", "1b"] }),
      expect.objectContaining({ value: ["1c"] }),
    ]);
    expect(runner.state().flows.Sweep).toEqual({ __prismaticInternal: { polling: { page: 1 } } });
  });
});

describe("a synchronous flow", () => {
  it("answers with the result of its last step", async () => {
    const runner = await start({ configVars: { "Run Mode": "Live" } });
    const answer = await runner.call("Ask");
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      fallback: "listed",
      value: [
        42,
        {
          key: "items",
          value: [
            { value: "0: size in Live", fallback: "listed" },
            { value: "1: colour in Live", fallback: "listed" },
          ],
        },
      ],
    });
  });

  it("goes on after an ignored failure, which exposes an error and no results", async () => {
    const runner = await start();
    const answer = await runner.call("Ask", { query: { fail: "yes" } });
    expect(answer).toMatchObject({ status: 503, text: "broken: as asked" });
    expect(answer.headers["x-reason"]).toBe("broken");
    expect(answer.headers["content-type"]).toMatch("text/plain");
  });

  it("that takes longer than 30 seconds of the clock is answered 504", async () => {
    const runner = await start();
    expect((await runner.call("Ask", { query: { fail: "slow" } })).status).toBe(504);
    expect(runner.executions[0]?.error).toMatch(/time limit of 30 seconds/);
  });

  it("may come through a redirect that loses status and headers", async () => {
    const runner = await start({ switches: { redirectSynchronous: true } });
    const answer = await runner.call("Ask", { query: { fail: "yes" } });
    expect(answer).toMatchObject({ status: 200, text: "broken: as asked" });
    expect(answer.headers["x-reason"]).toBeUndefined();
    expect(answer.headers["content-type"]).toMatch("text/plain");
  });
});

describe("a crash", () => {
  it("loses the state and delivers the message once more, before the others", async () => {
    const runner = await start();
    runner.crashAt({ flow: "Sync Products", step: "Remember", moment: "after" });
    await send(runner, { name: "a" });
    await send(runner, { name: "b" });
    const done = await runner.drain();
    expect(done.map((execution) => execution.status)).toEqual(["CRASHED", "COMPLETED", "COMPLETED"]);
    expect(seen(runner)).toEqual(["a", "b"]);
  });

  it("loses the message too when the platform does not redeliver", async () => {
    const runner = await start({ switches: { lostOnCrash: true } });
    runner.crashAt({ flow: "Sync Products", step: "Remember", moment: "before" });
    await send(runner, { name: "a" });
    await send(runner, { name: "b" });
    await runner.drain();
    expect(seen(runner)).toEqual(["b"]);
  });
});

describe("switches", () => {
  it("deliver twice, or newest first", async () => {
    const twice = await start({ switches: { duplicateDelivery: true } });
    await send(twice, { name: "a" });
    await twice.drain();
    expect(seen(twice)).toEqual(["a", "a"]);
    const reversed = await start({ switches: { partsOutOfOrder: true } });
    for (const name of ["a", "b", "c"]) await send(reversed, { name });
    await reversed.drain();
    expect(seen(reversed)).toEqual(["c", "b", "a"]);
  });
});

describe("records", () => {
  it("cut log lines and keep only the results that are asked for", async () => {
    const runner = await start({ keepResults: (_flow, step) => step === "Remember" });
    await send(runner, { name: "a", logLength: 5000 });
    const [done] = await runner.drain();
    expect(done?.logs.map((line) => line.message.length)).toEqual([4096]);
    expect(done?.steps.map((step) => [step.name, step.results !== undefined])).toEqual([
      ["Message Received", false],
      ["Remember", true],
      ["Report", false],
    ]);
  });

  it("show connections to steps with the defaults of component and definition under the given fields", async () => {
    const runner = await start({ connections: { "Source Connection": { password: "given" } } });
    await send(runner, { name: "a" });
    const [done] = await runner.drain();
    expect(done?.steps.at(-1)?.results).toMatchObject({
      value: ["a"],
      connection: { key: "login", configVarKey: "Source Connection", fields: { user: "somebody", password: "given" } },
    });
  });

  it("tell when a flow is overdue", async () => {
    const runner = await start();
    await runner.fireSchedule("Poll");
    expect(runner.checkOverdue("Poll", 60)).toBe(false);
    runner.clock.advance(61 * 60_000);
    expect(runner.checkOverdue("Poll", 60)).toBe(true);
    expect(runner.alerts.at(-1)).toMatchObject({ trigger: "Execution Overdue", flow: "Poll" });
  });
});

describe("config variables", () => {
  it("that do not exist are refused with the closest names", async () => {
    await expect(start({ configVars: { RunMode: "Live" } })).rejects.toThrow(
      'unknown config variable "RunMode"; the closest names are: Run Mode',
    );
  });

  it("must fit their type", async () => {
    await expect(start({ configVars: { "Run Mode": "Wet" } })).rejects.toThrow("must be one of: Dry run, Live");
    await expect(start({ configVars: { "Page Size": "many" } })).rejects.toThrow("must be a number");
  });
});

describe("repeats", () => {
  const retrying =
    "{ usesFifoQueue: true }\n    retryConfig: { maxAttempts: 2, delayMinutes: 5, usesExponentialBackoff: true }";

  it("of a flow hold up the queue, wait longer each time and raise an alert each", async () => {
    const runner = await start({ definition: changed("{ usesFifoQueue: true }", retrying) });
    const before = runner.clock.now();
    await send(runner, { name: "bad", crash: true });
    await send(runner, { name: "good" });
    const done = await runner.drain();
    expect(done.map(({ status, retry }) => `${status} ${retry}`)).toEqual([
      "ERROR 0",
      "ERROR 1",
      "ERROR 2",
      "COMPLETED 0",
    ]);
    expect(runner.clock.now() - before).toBeGreaterThanOrEqual(15 * 60_000);
    expect(
      runner.alerts.filter((alert) => alert.trigger.startsWith("Execution")).map((alert) => alert.trigger),
    ).toEqual(["Execution Failed, Retry Pending", "Execution Failed, Retry Pending", "Execution Failed"]);
  });

  it("of a flow run behind the queue when the switch says so", async () => {
    const definition = changed("{ usesFifoQueue: true }", retrying);
    const runner = await start({ definition, switches: { retryOutsideQueue: true } });
    await send(runner, { name: "bad", crash: true });
    await send(runner, { name: "good" });
    const done = await runner.drain();
    expect(done.map(({ status }) => status)).toEqual(["ERROR", "COMPLETED", "ERROR", "ERROR"]);
  });

  it("of a step happen inside the execution, and the last failure may be ignored", async () => {
    const handler = "{ errorHandlerType: retry, maxAttempts: 3, delaySeconds: 5, ignoreFinalError: true }";
    const runner = await start({ definition: changed("{ errorHandlerType: ignore }", handler) });
    const before = runner.clock.now();
    expect((await runner.call("Ask", { query: { fail: "yes" } })).status).toBe(503);
    expect(runner.clock.now() - before).toBeGreaterThanOrEqual(15_000);
    expect(runner.executions[0]?.steps[1]).toMatchObject({ name: "Fail Sometimes", attempts: 4, error: "as asked" });
  });
});

describe("a failing batch", () => {
  const failing = () => {
    const definition = loadDefinition(tinyDefinition);
    const step = definition.flows.find((flow) => flow.name === "Sweep")?.steps[1];
    if (step === undefined) throw new Error("the tiny definition has changed");
    step.action.key = "failSometimes";
    step.inputs = { when: { type: "value", value: "yes" } };
    return definition;
  };

  it("does not stop the others, fails the execution and drops the state", async () => {
    const runner = await start({ definition: failing() });
    const execution = await runner.fireSchedule("Sweep");
    expect(execution.status).toBe("ERROR");
    expect(execution.steps.filter((step) => step.name === "Take Batch")).toHaveLength(4);
    expect(runner.state().flows.Sweep).toBeUndefined();
  });

  it("leaves the polling state behind when the switch says so", async () => {
    const runner = await start({ definition: failing(), switches: { keepTriggerStateOnBatchFailure: true } });
    await runner.fireSchedule("Sweep");
    expect(runner.state().flows.Sweep).toEqual({ __prismaticInternal: { polling: { page: 1 } } });
  });
});

describe("state of batches of which the last one fails", () => {
  const remembering = () => {
    const definition = loadDefinition(tinyDefinition);
    const sweep = definition.flows.find((flow) => flow.name === "Sweep");
    const [trigger, step] = sweep?.steps ?? [];
    if (sweep === undefined || trigger === undefined || step === undefined)
      throw new Error("the tiny definition has changed");
    const { component } = step.action;
    sweep.steps = [
      trigger,
      {
        name: "Keep",
        action: { key: "remember", component },
        inputs: { message: { type: "reference", value: "pages.results.body" } },
      },
      {
        name: "Break",
        action: { key: "failSometimes", component },
        inputs: { when: { type: "reference", value: "pages.results.body.data[0]" } },
      },
    ];
    return definition;
  };

  it("is kept for the batches that went well", async () => {
    const runner = await start({ definition: remembering(), crossFlowWriter: "Sweep" });
    expect((await runner.fireSchedule("Sweep")).status).toBe("ERROR");
    expect(seen(runner)).toHaveLength(3);
  });

  it("is dropped as a whole when batches share it", async () => {
    const switches = { batchesShareState: true };
    const runner = await start({ definition: remembering(), crossFlowWriter: "Sweep", switches });
    expect((await runner.fireSchedule("Sweep")).status).toBe("ERROR");
    expect(seen(runner)).toBeUndefined();
  });
});

describe("a returned state", () => {
  it("is written whole, and not by a flow that may not", async () => {
    const definition = loadDefinition(tinyDefinition);
    const step = definition.flows.find((flow) => flow.name === "Ask")?.steps[1];
    if (step === undefined) throw new Error("the tiny definition has changed");
    step.action.key = "writer";
    step.inputs = {};
    const refused = await start({ definition });
    expect((await refused.call("Ask")).status).toBe(500);
    expect(refused.state().crossFlowState).toEqual({});
    const allowed = await start({ definition, crossFlowWriter: "Ask" });
    expect((await allowed.call("Ask")).status).toBe(200);
    expect(allowed.state().crossFlowState).toEqual({ mine: true });
  });
});

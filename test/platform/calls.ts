import { builtInOf } from "./builtIns";
import type { Invocation, StepAnswer } from "./context";
import type { FlowDefinition } from "./definition/schema";
import type { EndpointOptions, FlowRequest } from "./endpoint";
import type { Finished } from "./execution";
import type { Instance } from "./instance";
import type { MessageQueue } from "./messageQueue";
import type { FlowAnswer } from "./record";
import type { CallOptions } from "./runner";

/** The invocation of a scheduled flow: no body, no headers. */
export function toScheduled(flow: FlowDefinition): Invocation {
  return {
    flow,
    invokeType: "SCHEDULED",
    headers: {},
    query: {},
    body: null,
    rawBody: "",
    contentType: "application/json",
    path: "",
    retry: 0,
    synchronous: false,
  };
}

/** Whether a flow starts by schedule or may be polled. */
export function hasSchedule(instance: Instance, flow: FlowDefinition): boolean {
  const action = flow.steps[0]?.action;
  if (action === undefined) return false;
  const builtIn = builtInOf(action);
  if (builtIn !== undefined) return builtIn.scheduled === true;
  const trigger = instance.bundles.get(action.component.key)?.triggers[action.key];
  return trigger !== undefined && trigger.scheduleSupport !== "invalid";
}

/** What the endpoint needs: synchronous flows run and answer, others are queued and acknowledged. @source PR-10, PR-16 */
export function endpointOptions(
  instance: Instance,
  queue: MessageQueue,
  execute: (invocation: Invocation) => Promise<Finished>,
): EndpointOptions {
  let receipts = 0;
  return {
    flows: instance.definition.flows,
    maxBytes: () => instance.limits.requestBytes,
    keysOf: (flow) => {
      const guarded = flow.endpointSecurityType === "customer_required" || flow.endpointSecurityType === "organization";
      return guarded ? (instance.webhookApiKeys[flow.name] ?? []) : undefined;
    },
    isThrottled: () => {
      if (instance.switches.invoke429 <= 0) return false;
      instance.switches.invoke429 -= 1;
      return true;
    },
    isRedirecting: () => instance.switches.redirectSynchronous,
    async answer(request) {
      const invocation = toInvocation(request);
      if (invocation.synchronous) return toAnswer(await execute(invocation));
      queue.add(invocation);
      receipts += 1;
      return { ...json(200, { executionId: `queued-${receipts}` }), isOwn: false };
    },
  };
}

function toInvocation(request: FlowRequest): Invocation {
  const lower = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const isCrossFlow = lower["prismatic-invoke-type"] === "Cross Flow";
  return {
    ...request,
    body: parseBody(request),
    invokeType: isCrossFlow ? "CROSS_FLOW" : "WEBHOOK",
    invokedBy: lower["prismatic-executionid"],
    retry: 0,
    synchronous: request.flow.isSynchronous,
  };
}

/** JSON when the caller says so and it is; else the text as it came. */
function parseBody({ rawBody, contentType }: FlowRequest): unknown {
  if (!/\bjson\b/i.test(contentType)) return rawBody;
  try {
    return JSON.parse(rawBody);
  } catch {
    return rawBody;
  }
}

function toAnswer({ record, answer }: Finished): FlowAnswer & { isOwn: boolean } {
  if (record.status === "ERROR" && /time limit/.test(record.error ?? "")) {
    return { ...json(504, { message: record.error }), isOwn: false };
  }
  if (record.status === "ERROR" || record.status === "CRASHED") {
    return { ...json(500, { message: record.error }), isOwn: false };
  }
  return { ...toHttp(answer), isOwn: true };
}

function toHttp(answer: StepAnswer | undefined): FlowAnswer {
  const data = answer?.data;
  const isText = typeof data === "string";
  const isBinary = data instanceof Uint8Array;
  const text = isText ? data : isBinary ? Buffer.from(data).toString("utf8") : JSON.stringify(data ?? null);
  const contentType = answer?.contentType ?? (isText || isBinary ? "text/plain; charset=utf-8" : "application/json");
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer?.headers ?? {})) headers[name.toLowerCase()] = value;
  return { status: answer?.statusCode ?? 200, headers: { ...headers, "content-type": contentType }, text };
}

function json(status: number, value: unknown): FlowAnswer {
  return { status, headers: { "content-type": "application/json" }, text: JSON.stringify(value) };
}

/** Calls a flow over HTTP as an outside system would; redirects are followed. @throws TypeError when the server is closed. */
export async function callFlow(instance: Instance, flow: FlowDefinition, call: CallOptions): Promise<FlowAnswer> {
  const url = new URL(instance.webhookUrls[flow.name] ?? "");
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  const key = call.apiKey === undefined ? instance.webhookApiKeys[flow.name]?.[0] : (call.apiKey ?? undefined);
  const hasBody = call.body !== undefined;
  const isText = typeof call.body === "string";
  const response = await fetch(url, {
    method: hasBody ? "POST" : "GET",
    headers: {
      ...(hasBody ? { "content-type": isText ? "text/plain" : "application/json" } : {}),
      ...(key === undefined ? {} : { "api-key": key }),
      ...call.headers,
    },
    ...(hasBody ? { body: isText ? String(call.body) : JSON.stringify(call.body) } : {}),
  });
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
}

import type { ActionContext } from "@prismatic-io/spectral";
import { clockOf, randomOf } from "../../../connectors/shared/clock";
import { ConnectorError } from "../../../connectors/shared/errors";
import { withRetry } from "../../../connectors/shared/retry";
import type { SyncMessage } from "../core/message";

const timeoutMs = 30_000;
const maxAttempts = 6;
/** Pause between two messages, so that a large hand-over does not use up the tenant's concurrency. */
const paceMs = 250;

/** The part of the platform's context that invoking a sibling flow needs. */
export type InvokingContext = Pick<ActionContext, "invokeFlow" | "webhookUrls">;

const statusOf = (error: unknown): number | undefined => {
  if (typeof error !== "object" || error === null || !("response" in error)) return undefined;
  const { response } = error;
  return typeof response === "object" && response !== null && "status" in response
    ? Number(response.status)
    : undefined;
};

/** Rebuilt from the status alone: the platform's own error carries the API key and the execution token. */
const toHandOverError = (flowName: string, error: unknown): ConnectorError => {
  const status = statusOf(error);
  const repeatable = status === undefined || status === 429 || status >= 500;
  const detail = `the flow ${flowName} did not take the message; the next scheduled run repeats the work`;
  return new ConnectorError({
    type: status === 429 ? "rateLimited" : repeatable ? "unavailable" : "refused",
    system: "platform",
    operation: "handOver",
    ...(status === undefined ? {} : { status }),
    repeatable,
    detail,
  });
};

/**
 * Hands messages to the pipeline one after the other, paced and repeated on 429, 5xx and lost connections: messages are idempotent.
 * @throws {ConnectorError} `badInput` when the flow does not exist, otherwise the last failure without any secret; the caller must not save its position then.
 */
export const handOver = async (
  context: InvokingContext,
  flowName: string,
  messages: readonly SyncMessage[],
): Promise<void> => {
  if (!context.webhookUrls[flowName]) {
    const detail = `there is no flow named ${flowName}; its name must be that of the pipeline`;
    throw new ConnectorError({ type: "badInput", system: "platform", operation: "handOver", detail });
  }
  const clock = clockOf(context);
  const random = randomOf(context);
  for (const [index, message] of messages.entries()) {
    if (index > 0) await clock.sleep(paceMs);
    await withRetry({ clock, random, safety: "idempotentWrite", maxAttempts }, async () => {
      try {
        await context.invokeFlow(flowName, { ...message }, { timeout: timeoutMs, maxRedirects: 0 });
      } catch (error) {
        throw toHandOverError(flowName, error);
      }
    });
  }
};

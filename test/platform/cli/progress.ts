import { SingleBar } from "cli-progress";
import type { ExecutionRecord } from "../record";
import { pipelineFlow, skusOf } from "./outcomes";

/** A progress bar on a terminal. */
export interface Progress {
  /** Counts the products of an execution that ended. */
  onExecution(execution: ExecutionRecord): void;
  /** Takes the bar away; may be called twice. */
  stop(): void;
}

/** Shows a bar of products handled. Products that are handled twice make the bar full early, never fuller. */
export function showProgress(products: number): Progress {
  const bar = new SingleBar({
    format: "{bar} {percentage}% | {value} of {total} products | {flow}",
    clearOnComplete: true,
    hideCursor: true,
  });
  let done = 0;
  bar.start(Math.max(1, products), 0, { flow: "starting" });
  return {
    onExecution(execution) {
      if (execution.flow === pipelineFlow) done += skusOf(execution).length;
      bar.update(Math.min(done, products), { flow: execution.flow });
    },
    stop: () => bar.stop(),
  };
}

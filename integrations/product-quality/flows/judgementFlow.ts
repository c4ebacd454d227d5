import { flow } from "@prismatic-io/spectral";
import type { z } from "zod";

/** The little of the platform's context that a judgement may use. */
export interface JudgementContext {
  logger: {
    info: (...args: unknown[]) => void;
    warn: (...args: unknown[]) => void;
    error: (...args: unknown[]) => void;
  };
}

/** A judgement step: a pure function from a checked payload to a result, publishable as a code-native flow and as a component action. */
export interface Judgement<Input, Output> {
  name: string;
  stableKey: string;
  description: string;
  input: z.ZodType<Input>;
  judge: (input: Input, context: JudgementContext) => Output;
}

/** Raised when a payload does not have the form that a judgement step takes; names the step, the place in the payload and the rule. */
export class PayloadError extends Error {
  constructor(step: string, error: z.ZodError) {
    const [issue] = error.issues;
    const place = issue?.path.join(".") || "the payload";
    super(`${step}: ${place} is not as expected: ${issue?.message ?? "unknown reason"}. Check the step's inputs.`);
    this.name = "PayloadError";
  }
}

/** Checks a payload and judges it. @throws PayloadError when the payload has another form. */
export const runJudgement = <Input, Output>(
  judgement: Judgement<Input, Output>,
  payload: unknown,
  context: JudgementContext,
): Output => {
  const parsed = judgement.input.safeParse(payload);
  if (!parsed.success) throw new PayloadError(judgement.name, parsed.error);
  return judgement.judge(parsed.data, context);
};

/** The judgement as a code-native flow: any system may post the payload to its webhook and gets the result. It reads and writes nothing else. */
export const toFlow = <Input, Output>(judgement: Judgement<Input, Output>) =>
  flow({
    name: judgement.name,
    stableKey: judgement.stableKey,
    description: judgement.description,
    endpointSecurityType: "customer_required",
    onExecution: async (context, params) => ({
      data: runJudgement(judgement, params.onTrigger.results.body.data, { logger: context.logger }),
    }),
  });

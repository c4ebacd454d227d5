import { parseReference, templateSlots } from "./reference";
import type { Definition, FlowDefinition, StepDefinition } from "./schema";
import { toStepKey } from "./stepKey";
import { type PlacedStep, placeOf, simpleInputs, stepsOf } from "./walk";

/** Every reference names a step that ran before, by the key rule; see {@link lintDefinition}. @source PR-19 */
export function lintReferences(definition: Definition): string[] {
  return definition.flows.flatMap(lintFlow);
}

function lintFlow(flow: FlowDefinition): string[] {
  const steps = stepsOf(flow);
  return steps.flatMap((placed, index) => {
    const inputs = Object.values(placed.step.inputs).flatMap(simpleInputs);
    const direct = inputs.filter((input) => input.type === "reference").map((input) => input.value);
    const slots = inputs
      .filter((input) => input.type === "template")
      .flatMap((input) => templateSlots(input.value))
      .filter((slot) => slot.kind === "reference");
    return [...direct, ...slots.map((slot) => slot.value)]
      .map((text) => problemOf({ text, placed, steps, index }))
      .filter((problem) => problem !== undefined)
      .map((problem) => `${placeOf(placed)}: ${problem}`);
  });
}

interface ReferenceCheck {
  text: string;
  placed: PlacedStep;
  steps: readonly PlacedStep[];
  index: number;
}

function problemOf({ text, placed, steps, index }: ReferenceCheck): string | undefined {
  const reference = parseReference(text);
  if (reference === undefined) return `the reference "${text}" is malformed`;
  const at = steps.findIndex((candidate) => toStepKey(candidate.step.name) === reference.stepKey);
  const target = steps[at];
  if (target === undefined) return `the reference "${text}" names no step of this flow`;
  if (at >= index) return `the reference "${text}" points at a step that has not run yet`;
  const isInside = (loop: StepDefinition) => placed.loops.includes(loop);
  const lost = target.loops.find((loop) => !isInside(loop));
  if (lost !== undefined) return `the reference "${text}" points into the loop "${lost.name}" from outside`;
  switch (reference.part) {
    case "currentItem":
    case "index":
      return isInside(target.step) ? undefined : `the reference "${text}" is valid inside the loop only`;
    case "results":
      return isInside(target.step) ? `the reference "${text}" points at a loop that has not ended` : undefined;
    case "error":
      return target.step.errorConfig === undefined
        ? `the reference "${text}" is never set: the step has no error handler`
        : undefined;
    default:
      return `the reference "${text}" must go on with results, error, currentItem or index`;
  }
}

import type { ComplexItem, Definition, FlowDefinition, StepDefinition, StepInput } from "./schema";

/** A step with its place: the flow, and the loops around it from the outside in. */
export interface PlacedStep {
  flow: FlowDefinition;
  step: StepDefinition;
  loops: readonly StepDefinition[];
}

/** All steps of a flow in the order in which they stand in the file, nested ones after the step that holds them. */
export function stepsOf(flow: FlowDefinition): PlacedStep[] {
  const found: PlacedStep[] = [];
  const visit = (steps: readonly StepDefinition[], loops: readonly StepDefinition[]) => {
    for (const step of steps) {
      found.push({ flow, step, loops });
      visit(step.steps ?? [], [...loops, step]);
      for (const branch of step.branches ?? []) visit(branch.steps, loops);
    }
  };
  visit(flow.steps, []);
  return found;
}

/** All steps of all flows. */
export function allSteps(definition: Definition): PlacedStep[] {
  return definition.flows.flatMap(stepsOf);
}

/** An input and everything nested in it that is no list itself. */
export function simpleInputs(input: StepInput): { type: string; value: string }[] {
  if (input.type !== "complex") return [input];
  const visit = (item: ComplexItem): { type: string; value: string }[] => {
    if (typeof item === "string") return [];
    if (Array.isArray(item)) return item.flatMap(visit);
    const name = typeof item.name === "object" ? simpleInputs(item.name) : [];
    return [...name, ...(item.type === "complex" ? item.value.flatMap(visit) : [item])];
  };
  return input.value.flatMap(visit);
}

/** The values that stand more than once, each once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** How a step is named in a problem line. */
export function placeOf({ flow, step }: Pick<PlacedStep, "flow" | "step">): string {
  return `flow "${flow.name}", step "${step.name}"`;
}

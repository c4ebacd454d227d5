import { createHarness } from "@prismatic-io/spectral/dist/testing";
import component from "../../../integrations/product-quality/component";
import { type PipelineState, stateKey } from "../../../integrations/product-quality/core/state";
import { createTestContext, type TestContext } from "../../support/testContext";

/** What an action returned, and the context it ran in. */
export interface ActionRun<Data> {
  data: Data;
  crossFlowState: Record<string, unknown> | undefined;
  context: TestContext;
}

/** Runs an action as the platform does, inputs cleaned and defaulted, errors through the component's hook. `more` is added to the context. */
export const runAction = async <Data>(
  key: string,
  inputs: Record<string, unknown> = {},
  { context = createTestContext(), more = {} }: { context?: TestContext; more?: Record<string, unknown> } = {},
): Promise<ActionRun<Data>> => {
  const result = await createHarness(component).action(key, inputs, { ...context, ...more } as never);
  const { data, crossFlowState } = result as { data: Data; crossFlowState?: Record<string, unknown> };
  return { data, crossFlowState, context };
};

/** A context whose shared state is this one. */
export const contextWith = (state: PipelineState): TestContext =>
  createTestContext({ crossFlowState: { [stateKey]: state, "another component's": 1 } });

/** The shape of a value: names of its keys and kinds of its values, of lists the shape of their first entry. */
export const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== "object" || value === null) return value === null ? "null" : typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => left.localeCompare(right))
      .map(([key, part]) => [key, shapeOf(part)]),
  );
};

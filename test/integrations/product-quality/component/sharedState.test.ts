import {
  loadState,
  managedLike,
  storedState,
  withState,
} from "../../../../integrations/product-quality/component/sharedState";
import { emptyState, stateKey } from "../../../../integrations/product-quality/core/state";

const state = { ...emptyState(), revision: 4 };

it("finds its state under its own key", () => {
  expect(loadState({ crossFlowState: { [stateKey]: state } })).toEqual(state);
  expect(storedState({ crossFlowState: {} })).toBeUndefined();
});

it.each<[unknown]>([[undefined], ["?"], [{ version: 9 }]])("knows nothing where %p is stored", (stored) => {
  expect(loadState({ crossFlowState: { [stateKey]: stored } })).toEqual(emptyState());
});

it("replaces its own state only and leaves the given object alone", () => {
  const crossFlowState = { other: 1, [stateKey]: emptyState() };
  expect(withState({ crossFlowState }, state)).toEqual({ other: 1, [stateKey]: state });
  expect(crossFlowState[stateKey]).toEqual(emptyState());
});

it("lists the managed codes that are like one of the SKUs", () => {
  const managed: Record<string, [string, null]> = { "MUG 01": ["1", null], CUP: ["2", null], mug01: ["3", null] };
  expect(managedLike({ ...state, managed }, ["Mug-01", " MUG01 "])).toEqual([
    { sku: "MUG 01", id: "1" },
    { sku: "mug01", id: "3" },
  ]);
});

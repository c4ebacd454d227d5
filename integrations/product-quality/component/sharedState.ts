import { type PipelineState, readState, stateKey } from "../core/state";
import { collisionKey } from "../core/stockCode";
import type { ManagedSku } from "../core/validate";

/** The part of the platform's context that holds the shared state. */
export interface StateHost {
  crossFlowState: Record<string, unknown>;
}

/** The stored value below our key; undefined before the first run. */
export const storedState = (host: StateHost): unknown => host.crossFlowState[stateKey];

/** The shared state as the judgement knows it; an unreadable one counts as empty, so that everything is checked again. */
export const loadState = (host: StateHost): PipelineState => readState(storedState(host)).state;

/** The shared state with ours replaced; only the pipeline may store it. */
export const withState = (host: StateHost, state: PipelineState): Record<string, unknown> => ({
  ...host.crossFlowState,
  [stateKey]: state,
});

/** Stock Codes under which products were last confirmed, by Plytix id; products that never were are left out. */
export const formerCodesOf = (state: PipelineState, ids: readonly string[]): Record<string, string> => {
  const wanted = new Set(ids);
  return Object.fromEntries(
    Object.entries(state.managed).flatMap(([code, [id]]) => (wanted.has(id) ? [[id, code]] : [])),
  );
};

/** Managed SKUs that share a collision key with one of `skus`. */
export const managedLike = (state: PipelineState, skus: readonly string[]): ManagedSku[] => {
  const wanted = new Set(skus.map(collisionKey));
  return Object.entries(state.managed)
    .filter(([code]) => wanted.has(collisionKey(code)))
    .map(([sku, [id]]) => ({ sku, id }));
};

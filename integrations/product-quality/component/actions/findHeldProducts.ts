import { action } from "@prismatic-io/spectral";
import { clockOf } from "../../../../connectors/shared/clock";
import { findDueSkus } from "../../core/dueProducts";
import type { NamedProduct } from "../../core/message";
import { findHeldProductsExample } from "../examplePayloads/findHeldProducts";
import { loadState } from "../sharedState";

/** *Find Held Products*: kept products whose wait is over. It only reads the shared state; the pipeline looks at each product afresh. */
export const findHeldProducts = action({
  display: {
    label: "Find Held Products",
    description: "List the products that wait, were put off or are held, and whose time has come to be tried again",
  },
  inputs: {},
  perform: async (context) => {
    const skus = findDueSkus(loadState(context), clockOf(context).now());
    // Only SKUs are kept, so each stands for itself; the pipeline finds the parents.
    const changes: NamedProduct[] = skus.map((sku) => ({ id: sku, sku, parentId: null }));
    return { data: { changes, count: changes.length } };
  },
  examplePayload: { data: findHeldProductsExample },
});

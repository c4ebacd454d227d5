import { platformPart } from "../../../shared/examplePayloads/triggerPayload";
import type { SweepItem } from "../../listing/sweepPage";

const items: SweepItem[] = [
  {
    kind: "product",
    sweepId: "mjx0k3w4a7",
    id: "65f0c0ffee00000000000001",
    sku: "MUG-01",
    parentId: null,
    productType: "SINGLE",
    status: "Completed",
  },
  { kind: "end", sweepId: "mjx0k3w4a7", count: 1, complete: true, reason: null },
];

/** What *Catalogue Sweep* hands to the steps of one batch. */
export const catalogueSweepExample = { payload: { ...platformPart, body: { data: items } } };

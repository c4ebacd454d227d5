import type { NamedProduct } from "../../core/message";

const changes: NamedProduct[] = [{ id: "MUG-01", sku: "MUG-01", parentId: null }];

/** What *Find Held Products* returns for one product that is due. */
export const findHeldProductsExample = { changes, count: 1 };

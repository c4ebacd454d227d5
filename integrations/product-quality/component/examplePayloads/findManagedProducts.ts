import type { NamedProduct } from "../../core/message";

const changes: NamedProduct[] = [{ id: "64b0c2f1a1b2c3d4e5f60001", sku: "MUG-01", parentId: null }];

/** What *Find Managed Products* returns for one managed product. */
export const findManagedProductsExample = { changes, count: 1 };

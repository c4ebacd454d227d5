import type { NamedProduct } from "./message";
import type { PipelineState } from "./state";
import { codeKey } from "./stockCode";

/** A Stock Item that changed in Khaos Control; `parentCode` is null for items that are no SCS child. */
export interface ChangedStockItem {
  stockCode: string;
  parentCode: string | null;
}

/**
 * Products behind changed Stock Items: only those that the sync manages, each once. A child that is not known by its own code is looked for under its parent's, since an item
 * that moved or was linked shows up there.
 */
export const findManagedProducts = (state: PipelineState, changes: readonly ChangedStockItem[]): NamedProduct[] => {
  const byCode = new Map(
    Object.entries(state.managed).map(([code, [id, parentId, sku]]) => [
      codeKey(code),
      { id, parentId, sku: sku ?? code },
    ]),
  );
  const found = changes.flatMap(({ stockCode, parentCode }) => {
    const own = byCode.get(codeKey(stockCode));
    const product = own ?? (parentCode === null ? undefined : byCode.get(codeKey(parentCode)));
    return product ? [[product.id, product] as const] : [];
  });
  return [...new Map(found).values()];
};

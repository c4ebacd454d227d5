import { toPreview } from "../../core/report/preview";
import { planStockChangesExample } from "./planStockChanges";

/** What *Build Preview* returns for one product whose price differs. */
export const buildPreviewExample = { products: toPreview(["MUG-01"], planStockChangesExample) };

import { integration } from "@prismatic-io/spectral";
import { healthReportFlow } from "../product-quality/flows/healthReport";
import { planStockChangesFlow } from "../product-quality/flows/planStockChanges";
import { previewReportFlow } from "../product-quality/flows/previewReport";
import { quarantineProductsFlow } from "../product-quality/flows/quarantineProducts";
import { validateProductsFlow } from "../product-quality/flows/validateProducts";

/** The judgement flows as a code-native integration of their own: any system may ask whether a product is fit for the ERP. Nothing is written anywhere. */
export const flows = [
  validateProductsFlow,
  planStockChangesFlow,
  quarantineProductsFlow,
  healthReportFlow,
  previewReportFlow,
];

/** The code-native integration *Catalogue Audit*; it has no configuration and no connection. */
export default integration({
  name: "Catalogue Audit",
  description: "Judge product data as the product sync does, on request and without writing anything",
  category: "Product Information",
  labels: ["PIM", "ERP"],
  iconPath: "icon.png",
  flows,
});

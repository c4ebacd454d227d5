import { component } from "@prismatic-io/spectral";
import { toPlatformError } from "../../../connectors/shared/errors";
import { buildHealthReport } from "./actions/buildHealthReport";
import { buildPreview } from "./actions/buildPreview";
import { findHeldProducts } from "./actions/findHeldProducts";
import { findManagedProducts } from "./actions/findManagedProducts";
import { handOverProducts } from "./actions/handOverProducts";
import { handOverRequest } from "./actions/handOverRequest";
import { planStockChanges } from "./actions/planStockChanges";
import { quarantineProducts } from "./actions/quarantineProducts";
import { readMessage } from "./actions/readMessage";
import { readPreviewRequest } from "./actions/readPreviewRequest";
import { validateProducts } from "./actions/validateProducts";

/** All actions of the component, by key. */
export const actions = {
  readMessage,
  validateProducts,
  planStockChanges,
  quarantineProducts,
  findHeldProducts,
  findManagedProducts,
  handOverProducts,
  handOverRequest,
  buildHealthReport,
  readPreviewRequest,
  buildPreview,
};

/** The published component. */
export default component({
  key: "product-quality",
  public: false,
  display: {
    label: "Product Quality",
    description: "Judge products before they reach the ERP, and keep those that need attention",
    iconPath: "icon.png",
    category: "Data Platforms",
  },
  actions,
  hooks: { error: toPlatformError },
});

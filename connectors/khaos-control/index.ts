import { component } from "@prismatic-io/spectral";
import { toPlatformError } from "../shared/errors";
import { listCommodityCodes } from "./actions/lookups/listCommodityCodes";
import { listCountries } from "./actions/lookups/listCountries";
import { listManufacturers } from "./actions/lookups/listManufacturers";
import { listPriceLists } from "./actions/lookups/listPriceLists";
import { listSites } from "./actions/lookups/listSites";
import { listWebCategories } from "./actions/lookups/listWebCategories";
import { checkConnection } from "./actions/misc/checkConnection";
import { getVersion } from "./actions/misc/getVersion";
import { probeProfile } from "./actions/misc/probeProfile";
import { rawSoapRequest } from "./actions/misc/rawSoapRequest";
import { checkStockCodes } from "./actions/stock/checkStockCodes";
import { getStockItems } from "./actions/stock/getStockItems";
import { getStockLevels } from "./actions/stock/getStockLevels";
import { importStockItems } from "./actions/stock/importStockItems";
import { importStockStatus } from "./actions/stock/importStockStatus";
import { listChangedStockCodes } from "./actions/stock/listChangedStockCodes";
import { setStockItemLifecycle } from "./actions/stock/setStockItemLifecycle";
import { webService } from "./connection";
import { sites } from "./dataSources/sites";
import { stockFields } from "./dataSources/stockFields";
import { changedStockItems } from "./triggers/changedStockItems";

/** All actions of the component, by key. */
export const actions = {
  checkStockCodes,
  getStockItems,
  listChangedStockCodes,
  getStockLevels,
  importStockItems,
  setStockItemLifecycle,
  importStockStatus,
  listSites,
  listManufacturers,
  listCommodityCodes,
  listCountries,
  listPriceLists,
  listWebCategories,
  getVersion,
  checkConnection,
  probeProfile,
  rawSoapRequest,
};

/** All triggers of the component, by key. */
export const triggers = { changedStockItems };

/** All data sources of the component, by key. */
export const dataSources = { stockFields, sites };

/** The published component. */
export default component({
  key: "khaos-control",
  public: false,
  display: {
    label: "Khaos Control",
    description: "Read and write Stock Items of a Khaos Control ERP over its SOAP web service",
    iconPath: "icon.png",
    category: "ERP",
  },
  connections: [webService],
  actions,
  triggers,
  dataSources,
  hooks: { error: toPlatformError },
});

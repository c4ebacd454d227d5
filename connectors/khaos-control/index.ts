import { component } from "@prismatic-io/spectral";
import { toPlatformError } from "../shared/errors";
import { checkConnection } from "./actions/misc/checkConnection";
import { getVersion } from "./actions/misc/getVersion";
import { rawSoapRequest } from "./actions/misc/rawSoapRequest";
import { checkStockCodes } from "./actions/stock/checkStockCodes";
import { getStockItems } from "./actions/stock/getStockItems";
import { importStockItems } from "./actions/stock/importStockItems";
import { webService } from "./connection";

/** All actions of the component, by key. */
export const actions = {
  checkStockCodes,
  getStockItems,
  importStockItems,
  getVersion,
  checkConnection,
  rawSoapRequest,
};

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
  hooks: { error: toPlatformError },
});

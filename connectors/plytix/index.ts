import { component } from "@prismatic-io/spectral";
import { toPlatformError } from "../shared/errors";
import { checkConnection } from "./actions/misc/checkConnection";
import { rawRequest } from "./actions/misc/rawRequest";
import { getProduct } from "./actions/products/getProduct";
import { getProductsBySku } from "./actions/products/getProductsBySku";
import { listVariants } from "./actions/products/listVariants";
import { searchProducts } from "./actions/products/searchProducts";
import { apiCredentials } from "./connection";
import { changedProducts } from "./triggers/changedProducts";

/** Actions of the component by key, before `component()` drops their `clean` functions. */
export const actions = { searchProducts, getProductsBySku, getProduct, listVariants, checkConnection, rawRequest };

/** Triggers of the component by key. */
export const triggers = { changedProducts };

/** Connections of the component. */
export const connections = [apiCredentials];

export default component({
  key: "plytix",
  public: false,
  display: {
    label: "Plytix",
    description: "Read products, variants and changes from the product information management system Plytix",
    iconPath: "icon.png",
  },
  hooks: { error: toPlatformError },
  connections,
  actions,
  triggers,
});

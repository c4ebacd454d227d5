import { dataSource } from "@prismatic-io/spectral";
import { stockFieldsExample } from "../examplePayloads/dataSources";
import { headerOf } from "../fields/profile";
import { findStockField, stockFieldNames } from "../fields/stockFields";
import { inputs, parseProfile } from "../inputs/stock";

/** Fields that may be mapped to, with the header that the profile gives them. Static: asks nothing of the ERP. */
export const stockFields = dataSource({
  display: {
    label: "Stock Fields",
    description: "Fields of a Stock Item that can be written, with their import columns by the Khaos profile",
  },
  dataSourceType: "picklist",
  inputs: { profile: inputs.profile },
  perform: async (_context, params) => {
    const profile = parseProfile(params.profile);
    return {
      result: stockFieldNames.flatMap((name) => {
        const field = findStockField(name);
        if (!field || field.owner === "erp" || field.owner === "key") return [];
        const note = field.owner === "seedOnCreate" ? ", at creation only" : "";
        return [{ key: name, label: `${field.label} (${headerOf(field, profile)}${note})` }];
      }),
    };
  },
  examplePayload: stockFieldsExample,
});

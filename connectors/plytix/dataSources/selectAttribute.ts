import { dataSource } from "@prismatic-io/spectral";
import { createAttributeClient } from "../clientAttributes";
import { plytixConnection } from "../inputs/shared";
import { typeNameOf } from "./attributeTypes";
import { readChoices, supplementOf } from "./choices";
import { contains } from "./inputs";

/** Attributes of the account by label, for a drop-down. */
export const selectAttribute = dataSource({
  display: {
    label: "Select Attribute",
    description: "Attributes of the account with their types, by name. The label of the chosen one is stored.",
  },
  dataSourceType: "picklist",
  inputs: { connection: plytixConnection, contains },
  perform: async (context, params) => {
    const list = await readChoices({
      what: "attributes",
      search: createAttributeClient({ context, connection: params.connection }).search,
      columns: ["label", "name", "type_class"],
      toChoice: ({ label, name, typeClass }) =>
        label === null ? null : { key: label, label: `${name ?? label} (${label}, ${typeNameOf(typeClass)})` },
      contains: params.contains,
      logger: context.logger,
    });
    return { result: list.choices, supplementalData: supplementOf(list) };
  },
  examplePayload: {
    result: [{ key: "net_weight", label: "Net weight (net_weight, Decimal)" }],
    supplementalData: { data: { cut: false }, contentType: "application/json" },
  },
});

import { dataSource } from "@prismatic-io/spectral";
import { createFamilyClient } from "../clientFamilies";
import { plytixConnection } from "../inputs/shared";
import { readChoices, supplementOf } from "./choices";
import { contains } from "./inputs";

/** Product families by id, for a drop-down. */
export const selectFamily = dataSource({
  display: {
    label: "Select Family",
    description: "Product families of the account, by name. The id of the chosen one is stored.",
  },
  dataSourceType: "picklist",
  inputs: { connection: plytixConnection, contains },
  perform: async (context, params) => {
    const list = await readChoices({
      what: "product families",
      search: createFamilyClient({ context, connection: params.connection }).search,
      columns: ["name"],
      toChoice: ({ id, name }) => ({ key: id, label: name ?? id }),
      contains: params.contains,
      logger: context.logger,
    });
    return { result: list.choices, supplementalData: supplementOf(list) };
  },
  examplePayload: {
    result: [{ key: "65f0c0ffee00000000000020", label: "Mugs" }],
    supplementalData: { data: { cut: false }, contentType: "application/json" },
  },
});

import { dataSource } from "@prismatic-io/spectral";
import { createAttributeClient } from "../clientAttributes";
import { plytixConnection } from "../inputs/shared";
import type { Attribute } from "../wire/attribute";
import { typeNameOf } from "./attributeTypes";
import { type Choice, readChoices, supplementOf, toChoiceList } from "./choices";
import { contains } from "./inputs";

/** Kind of an attribute as it is stored; the account may leave it out. */
const typeKeyOf = ({ typeClass }: Attribute): string => typeClass ?? "";

/** Attributes of the account grouped by type, to choose several of them. */
export const selectAttributesByType = dataSource({
  display: {
    label: "Select Attributes by Type",
    description:
      "Attributes of the account under the type of their values. Types and labels of the chosen ones are stored.",
  },
  dataSourceType: "objectSelection",
  inputs: { connection: plytixConnection, contains },
  perform: async (context, params) => {
    const types = new Map<string, string>();
    const list = await readChoices({
      what: "attributes",
      search: createAttributeClient({ context, connection: params.connection }).search,
      columns: ["label", "name", "type_class"],
      toChoice: (attribute) => {
        const { label, name } = attribute;
        if (label === null) return null;
        types.set(label, typeKeyOf(attribute));
        return { key: label, label: `${name ?? label} (${label})` };
      },
      contains: params.contains,
      logger: context.logger,
    });
    return { result: grouped(list.choices, types), supplementalData: supplementOf(list) };
  },
  examplePayload: {
    result: [
      {
        object: { key: "DecimalAttribute", label: "Decimal" },
        fields: [{ key: "net_weight", label: "Net weight (net_weight)" }],
      },
    ],
    supplementalData: { data: { cut: false }, contentType: "application/json" },
  },
});

const grouped = (choices: readonly Choice[], types: ReadonlyMap<string, string>) => {
  const used = [...new Set(choices.map(({ key }) => types.get(key) ?? ""))];
  const objects = toChoiceList(used.map((key) => ({ key, label: typeNameOf(key === "" ? null : key) }))).choices;
  return objects.map((object) => ({ object, fields: choices.filter(({ key }) => types.get(key) === object.key) }));
};

import type { ConfigVarDefinition, Definition } from "../../test/platform/definition/schema";
import { toInputTable } from "./actions";
import type { PublishedComponent } from "./components";
import { toCode, toInlineText, toPage, toTable } from "./markdown";

const helpOf = (variable: ConfigVarDefinition): string => {
  const { connection, description = "", orgOnly } = variable;
  const help = connection === undefined ? toInlineText(description) : `See [below](#${anchorOf(variable)}).`;
  return orgOnly === true ? `${help} Seen by the integration engineer only.`.trim() : help;
};

const anchorOf = (variable: ConfigVarDefinition): string => variable.key.toLowerCase().replace(/ /g, "-");

const toRow = (variable: ConfigVarDefinition): string[] => [
  toInlineText(variable.key),
  variable.dataType,
  helpOf(variable),
  toCode(variable.defaultValue ?? ""),
  (variable.pickList ?? []).map(toCode).join(", "),
];

const toConfigPage = (page: Definition["configPages"][number], variables: readonly ConfigVarDefinition[]): string[] => {
  const shown = page.elements.flatMap(({ type, value }) =>
    type === "configVar" ? variables.filter(({ key }) => key === value) : [],
  );
  const tagline = page.tagline === undefined ? [] : [`_${toInlineText(page.tagline)}_`];
  const table = toTable(["Setting", "Type", "Help", "Default", "Choices"], shown.map(toRow));
  return [`## ${toInlineText(page.name)}`, ...tagline, table];
};

const toConnection = (variable: ConfigVarDefinition, components: readonly PublishedComponent[]): string[] => {
  const { connection } = variable;
  if (connection === undefined) return [];
  const declared = components
    .find(({ key }) => key === connection.component.key)
    ?.connections.find(({ key }) => key === connection.key);
  return declared === undefined
    ? []
    : [`### ${toInlineText(variable.key)}`, toInlineText(declared.comments), toInputTable(declared.inputs)];
};

/** The page with every config variable of the integration, in the order of the wizard, and the inputs of its connections. */
export const configurationPage = (definition: Definition, components: readonly PublishedComponent[]): string => {
  const variables = definition.requiredConfigVars;
  const connections = variables.flatMap((variable) => toConnection(variable, components));
  return toPage(
    "Configuration",
    ["integrations/product-sync/definition.yaml"],
    [
      `The ${variables.length} settings of the integration _${toInlineText(definition.name)}_, page by page as the wizard shows them.`,
      ...definition.configPages.flatMap((page) => toConfigPage(page, variables)),
      ...(connections.length === 0 ? [] : ["## Connections", ...connections]),
    ],
  );
};

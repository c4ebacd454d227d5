import { componentSources, type PublishedComponent, type PublishedInput, type PublishedOperation } from "./components";
import { toCode, toInlineText, toPage, toTable } from "./markdown";

const defaultOf = (input: PublishedInput): string => {
  if (input.default === undefined || input.default === null) return "";
  const value = typeof input.default === "object" ? JSON.stringify(input.default) : String(input.default);
  return value === "" ? "" : toCode(value);
};

const choicesOf = (input: PublishedInput): string =>
  input.model.map((choice) => toCode(typeof choice === "string" ? choice : choice.value)).join(", ");

const toInputRow = (input: PublishedInput): string[] => [
  toInlineText(input.label),
  toCode(input.key),
  input.type,
  input.required ? "yes" : "no",
  defaultOf(input),
  choicesOf(input),
  toInlineText(input.comments),
];

/** The inputs of an operation or a connection as a table; a sentence when there are none. */
export const toInputTable = (inputs: readonly PublishedInput[]): string =>
  inputs.length === 0
    ? "No inputs."
    : toTable(["Input", "Key", "Type", "Required", "Default", "Choices", "Meaning"], inputs.map(toInputRow));

const toOperation = ({ key, display, inputs }: PublishedOperation): string[] => [
  `#### ${toInlineText(display.label)}`,
  `${toCode(key)}: ${toInlineText(display.description)}`,
  toInputTable(inputs),
];

const toGroup = (title: string, operations: Record<string, PublishedOperation>): string[] => {
  const all = Object.values(operations);
  return all.length === 0 ? [] : [`### ${title}`, ...all.flatMap(toOperation)];
};

const toConnections = ({ connections }: PublishedComponent): string[] =>
  connections.length === 0
    ? []
    : [
        "### Connections",
        ...connections.flatMap(({ key, label, comments, inputs }) => [
          `#### ${toInlineText(label)}`,
          `${toCode(key)}: ${toInlineText(comments)}`,
          toInputTable(inputs),
        ]),
      ];

const toComponent = (component: PublishedComponent): string[] => [
  `## ${toInlineText(component.display.label)}`,
  `${toCode(component.key)}: ${toInlineText(component.display.description)}`,
  ...toConnections(component),
  ...toGroup("Triggers", component.triggers),
  ...toGroup("Actions", component.actions),
  ...toGroup("Data sources", component.dataSources),
];

/** The page with everything that the components offer in the designer. */
export const actionsPage = (components: readonly PublishedComponent[]): string =>
  toPage("Connections, triggers, actions and data sources", componentSources, components.flatMap(toComponent));

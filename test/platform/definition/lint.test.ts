import { readFileSync } from "node:fs";
import { type Bundles, loadBundles } from "../bundles";
import { tinyDefinition, writeTinyBundle } from "../fixtures/tinyBundle";
import { lintDefinition } from "./lint";
import { DefinitionError, loadDefinition, parseDefinition } from "./load";

/** Without the formatter's spaces inside braces, so that the changes below read like the problem they make. */
const text = readFileSync(tinyDefinition, "utf8").replaceAll("{ ", "{").replaceAll(" }", "}");
let bundles: Bundles;
beforeAll(() => {
  bundles = loadBundles(writeTinyBundle(), ["tiny"]);
});

/** Problems of the tiny definition after one change of its text. */
function problemsWith(from: string | RegExp, to: string): string[] {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return lintDefinition(parseDefinition(changed, "tiny.yaml"), bundles);
}

it("finds nothing in a sound definition", () => {
  expect(lintDefinition(loadDefinition(tinyDefinition), bundles)).toEqual([]);
});

const sync = 'flow "Sync Products", step "Remember"';
it.each<[string, string | RegExp, string, string]>([
  ["a doubled flow name", "- name: Sweep", "- name: Poll", 'flow "Poll": the name is used more than once'],
  ["a doubled flow key", "stableKey: sweep", "stableKey: poll", 'flow stableKey "poll" is used more than once'],
  [
    "a dot in a name",
    "- name: Poll",
    "- name: Poll v1.2",
    'flow "Poll v1.2": the name "Poll v1.2" may have letters, digits and single spaces only',
  ],
  [
    "two steps with one key",
    "- name: Report",
    "- name: REMEMBER",
    'flow "Sync Products": more than one step has the reference key "remember"',
  ],
  [
    "an unknown step",
    "messageReceived.results",
    "messageRecieved.results",
    `${sync}: the reference "messageRecieved.results.body.data" names no step of this flow`,
  ],
  [
    "a later step",
    "messageReceived.results.body.data",
    "report.results",
    `${sync}: the reference "report.results" points at a step that has not run yet`,
  ],
  [
    "a malformed path",
    "messageReceived.results.body.data",
    '"messageReceived.results["',
    `${sync}: the reference "messageReceived.results[" is malformed`,
  ],
  [
    "a part that does not exist",
    "messageReceived.results.body.data",
    "messageReceived.body",
    `${sync}: the reference "messageReceived.body" must go on with results, error, currentItem or index`,
  ],
  [
    "a step inside a loop from outside",
    "value: eachItem.results}",
    "value: itemText.results}",
    'flow "Ask", step "Answer": the reference "itemText.results" points into the loop "Each Item" from outside',
  ],
  [
    "a template that names no step",
    "{{$eachItem.index}}",
    "{{$eachThing.index}}",
    'flow "Ask", step "Item Text": the reference "eachThing.index" names no step of this flow',
  ],
  [
    "a template with an unknown variable",
    "{{#Run Mode}}",
    "{{#RunMode}}",
    'flow "Ask", step "Item Text": config variable "RunMode" is not declared',
  ],
  [
    "an unknown variable",
    "{type: configVar, value: Variant Axes}\n        steps",
    "{type: configVar, value: Axes}\n        steps",
    'flow "Ask", step "Each Item": config variable "Axes" is not declared',
  ],
  [
    "a variable on no page",
    "      - {type: configVar, value: Page Size}\n",
    "",
    'config variable "Page Size": stands on no page',
  ],
  [
    "a variable on two pages",
    "      - {type: configVar, value: Page Size}\n",
    "      - {type: configVar, value: Page Size}\n      - {type: configVar, value: Page Size}\n",
    'config variable "Page Size": stands on more than one page',
  ],
  [
    "a default that is no choice",
    "defaultValue: Dry run",
    "defaultValue: Wet run",
    'config variable "Run Mode": the default "Wet run" is none of its choices',
  ],
  ["an unknown action", "key: remember,", "key: forget,", `${sync}: component "tiny" has no action "forget"`],
  [
    "an unlisted input",
    "          message: {type: reference, value: messageReceived.results.body.data}\n",
    "          {}\n",
    `${sync}: the input "message" of "remember" is not listed`,
  ],
  [
    "an unknown input",
    "          message: {type",
    "          massage: {type: value, value: x}\n          message: {type",
    `${sync}: the action "remember" has no input "massage"`,
  ],
  [
    "a component that is not built",
    "key: remember, component: {key: tiny",
    "key: remember, component: {key: huge",
    `${sync}: component "huge" is not built`,
  ],
  [
    "a forbidden action",
    "key: remember,",
    "key: rawRequest,",
    `${sync}: the action "rawRequest" must not be used in this integration`,
  ],
  [
    "an unknown connection",
    "connection: {key: login",
    "connection: {key: logout",
    'config variable "Source Connection": component "tiny" has no connection "logout"',
  ],
  [
    "FIFO on a schedule",
    "queueConfig: {singletonExecutions: true}",
    "queueConfig: {usesFifoQueue: true}",
    'flow "Poll": a scheduled flow cannot use a FIFO queue',
  ],
  [
    "a singleton without schedule",
    "queueConfig: {usesFifoQueue: true}",
    "queueConfig: {singletonExecutions: true}",
    'flow "Sync Products": only a scheduled flow can be a singleton',
  ],
  [
    "a polling trigger without schedule",
    /\n {8}schedule: \{type: configVar, value: Schedule, meta.*\}/,
    "",
    'flow "Poll": the trigger needs a schedule',
  ],
  [
    "a batched trigger that is not enabled",
    "enabled: true, batchSize: 2",
    "enabled: false, batchSize: 2",
    'flow "Sweep": the trigger needs triggerResolver.enabled',
  ],
  [
    "a retried synchronous flow",
    "isSynchronous: true\n",
    "isSynchronous: true\n    retryConfig: {maxAttempts: 1, delayMinutes: 1, usesExponentialBackoff: false}\n",
    'flow "Ask": a synchronous flow cannot be retried',
  ],
  [
    "a branch without its condition",
    "- name: Broken\n            steps",
    "- name: Whole\n            steps",
    'flow "Ask", step "Failed": the branches must be named after the conditions, and Else: Broken, Else',
  ],
])("finds %s", (_what, from, to, problem) => {
  expect(problemsWith(from, to)).toContain(problem);
});

it("refuses steps of the platform that write state, and a second flow that uses the writing step", () => {
  const persist = "key: saveCrossFlowValue, component: {key: persist-data, version: LATEST, isPublic: true}";
  const found = problemsWith("key: remember, component: {key: tiny, version: LATEST, isPublic: false}", persist);
  expect(found).toContain(
    `${sync}: the state of the platform is not written by steps ("persist-data/saveCrossFlowValue")`,
  );
  const writer = "key: quarantineProducts, component: {key: product-quality";
  expect(problemsWith("key: handOver, component: {key: tiny", writer)).toContain(
    'flow "Poll", step "Hand Over": "quarantineProducts" writes the shared state, which only the flow "Sync Products" may',
  );
});

it("counts the config variables", () => {
  const many = Array.from({ length: 96 }, (_x, n) => `  - {key: V${n}, stableKey: v-${n}, dataType: string}\n`).join(
    "",
  );
  expect(problemsWith("configPages:", `${many}configPages:`)).toContain(
    "there are 101 config variables; the platform takes 100",
  );
});

describe("the structure", () => {
  const failure = (changed: string) => {
    try {
      parseDefinition(changed, "tiny.yaml");
    } catch (error) {
      if (error instanceof DefinitionError) return error.problems;
      throw error;
    }
    return [];
  };

  it("is refused with file, line and path of the value", () => {
    const line = text.split("\n").findIndex((row) => row.includes("defaultValue: Dry run")) + 1;
    expect(failure(text.replace("defaultValue: Dry run", "defaultValue: 5"))).toEqual([
      `tiny.yaml:${line}: requiredConfigVars.2.defaultValue: must be text for every type`,
    ]);
    expect(failure(text.replace("definitionVersion: 7", "definitionVersion: 6"))[0]).toMatch(
      /^tiny\.yaml:1: definitionVersion/,
    );
  });

  it("is refused when the file is no YAML or is missing", () => {
    expect(failure("flows: [")[0]).toMatch(/^tiny\.yaml:1: /);
    expect(() => loadDefinition("/nowhere/definition.yaml")).toThrow(
      "/nowhere/definition.yaml: the definition cannot be read",
    );
  });
});

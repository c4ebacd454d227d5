import { type DeclaredInput, operations, published } from "./components";

const textOf = (text: DeclaredInput["label"] | undefined): string =>
  typeof text === "object" ? `${text.key} ${text.value}` : (text ?? "");

const inputs = operations.flatMap(({ kind, component, key, inputs: declared }) =>
  Object.entries(declared).map(([name, input]) => ({ place: `${component} ${key}.${name}`, kind, name, input })),
);

/** What an input lacks to explain itself. Inputs of a connection are never cleaned: they are checked where the client is built. */
const gapsOf = ({ kind, input }: { kind: string; input: DeclaredInput }): string[] => [
  ...(["label", "comments", "placeholder", "example"] as const).filter((text) => textOf(input[text]).trim() === ""),
  ...(kind === "connection" || input.type === "connection" || typeof input.clean === "function" ? [] : ["clean"]),
  ...(input.type !== "boolean" || /\btrue\b/i.test(input.comments ?? "") ? [] : ["what true means"]),
];

const secondPerson = /\b(you|your|yours|yourself|please)\b/i;
const platform = /prismatic/i;

/** Verbs that an action's label may begin with; *Raw* is the platform's own word for its escape hatches. */
const verbs =
  /^(Add|Approve|Assign|Build|Check|Compare|Create|Delete|Find|Get|Hand|Import|Link|List|Plan|Preview|Quarantine|Raw|Read|Resync|Search|Send|Set|Unlink|Update|Validate) /;

const vendors: Record<string, RegExp> = { plytix: /plytix/i, "khaos-control": /khaos/i, "product-quality": /quality/i };

it("finds the operations and inputs, and leaves out none that is published", () => {
  expect(operations.length).toBeGreaterThan(18);
  expect(inputs.length).toBeGreaterThan(60);
  const listed = operations.map(({ component, key }) => `${component} ${key}`);
  const all = published.flatMap(({ key, actions, triggers, dataSources, connections }) =>
    [
      ...Object.keys({ ...actions, ...triggers, ...dataSources }),
      ...connections.map((connection) => connection.key),
    ].map((operation) => `${key} ${operation}`),
  );
  expect(listed.toSorted()).toEqual(all.toSorted());
});

it.each(inputs.map((entry) => [entry.place, entry] as const))("%s explains itself", (_place, entry) => {
  expect(gapsOf(entry)).toEqual([]);
});

it.each(inputs.map((entry) => [entry.place, entry.input] as const))("%s is worded for everybody", (_place, input) => {
  const texts = [textOf(input.label), input.comments ?? "", textOf(input.placeholder)];
  expect(texts.filter((text) => secondPerson.test(text) || platform.test(text))).toEqual([]);
});

it.each(operations.map((entry) => [`${entry.component} ${entry.key}`, entry] as const))(
  "%s has a label and a description worded for everybody",
  (_place, { label, description }) => {
    const texts = [label, description];
    expect(texts.filter((text) => text.trim() === "" || secondPerson.test(text) || platform.test(text))).toEqual([]);
  },
);

it.each(
  operations
    .filter(({ kind }) => kind === "action")
    .map((entry) => [`${entry.component} ${entry.key}`, entry] as const),
)("%s has an imperative label that does not repeat the component's name", (_place, { component, label }) => {
  expect(label).toMatch(verbs);
  expect(label).not.toMatch(vendors[component] ?? /$^/);
});

describe("secrets of connections", () => {
  /** Inputs with a name like a secret that are none, each with the reason. */
  const notSecret: Record<string, string> = {
    "plytix apiCredentials.apiKey": "the public half of the credentials, as a user name is",
  };
  const named = inputs
    .filter(({ kind }) => kind === "connection")
    .filter(({ name, input }) => /key|password|secret|token|value|passphrase/i.test(`${name} ${textOf(input.label)}`));

  it("finds them", () => {
    expect(named.length).toBeGreaterThanOrEqual(4);
    expect(Object.keys(notSecret).filter((place) => !named.some((entry) => entry.place === place))).toEqual([]);
  });

  it("are hidden wherever they are shown", () => {
    const shown = named.filter(({ place, input }) => input.type !== "password" && !Object.hasOwn(notSecret, place));
    expect(shown.map(({ place }) => place)).toEqual([]);
  });
});

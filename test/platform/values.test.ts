import { chooseBranch, resolveInputs, type ValueScope } from "./values";

const scope: ValueScope = {
  steps: new Map([
    ["read", { results: { items: [{ id: 1 }], count: 0 } }],
    ["broken", { error: { message: "no" } }],
  ]),
  configVars: { "Run Mode": "Live", Axes: ["size"] },
};

describe("inputs", () => {
  it("that are not listed take the default of the component, as text; connections stay absent", () => {
    const declared = [
      { key: "limit", type: "string", default: 25 },
      { key: "flag", type: "boolean", default: false },
      { key: "note", type: "string" },
      { key: "list", type: "string", default: ["a"] },
      { key: "connection", type: "connection", default: { required: true } },
    ];
    expect(resolveInputs(declared, {}, scope)).toEqual({
      limit: "25",
      flag: "false",
      note: "",
      list: ["a"],
      connection: undefined,
    });
  });

  it("that are listed but empty stay empty", () => {
    const declared = [{ key: "limit", type: "string", default: 25 }];
    expect(resolveInputs(declared, { limit: { type: "value", value: "" } }, scope)).toEqual({ limit: "" });
    expect(resolveInputs(declared, { limit: { type: "configVar", value: "" } }, scope)).toEqual({ limit: undefined });
  });

  it("get copies, so no step can change the result of another", () => {
    const { items } = resolveInputs([], { items: { type: "reference", value: "read.results.items" } }, scope);
    expect(items).toEqual([{ id: 1 }]);
    if (Array.isArray(items)) items.push("mine");
    expect(scope.steps.get("read")?.results).toEqual({ items: [{ id: 1 }], count: 0 });
  });

  it("resolve references into nothing, also below it, to undefined", () => {
    const of = (value: string) => resolveInputs([], { x: { type: "reference", value } }, scope).x;
    expect([of("broken.results.items[0]"), of("never.results"), of("read.error")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("resolve lists, pairs and pairs with a dynamic name", () => {
    const value = resolveInputs(
      [],
      {
        list: {
          type: "complex",
          value: [
            { type: "value", value: "a" },
            { name: "mode", type: "configVar", value: "Run Mode" },
            { name: { type: "configVar", value: "Run Mode" }, type: "value", value: "b" },
          ],
        },
      },
      scope,
    ).list;
    expect(value).toEqual(["a", { key: "mode", value: "Live" }, { key: "Live", value: "b" }]);
  });
});

describe("a branch", () => {
  const condition = (...term: (string | { type: "reference" | "value"; value: string })[]) => ({
    type: "complex" as const,
    value: [{ name: "Yes", type: "complex" as const, value: ["and", [...term]] }],
  });

  it("is chosen by the first condition that holds, else it is Else", () => {
    const items = { type: "reference" as const, value: "read.results.items" };
    const nothing = { type: "value" as const, value: "" };
    expect(chooseBranch(condition("isNotEmpty", items, nothing), scope)).toBe("Yes");
    expect(chooseBranch(condition("isEmpty", items, nothing), scope)).toBe("Else");
  });

  it("compares as loosely as the platform", () => {
    const count = { type: "reference" as const, value: "read.results.count" };
    expect(chooseBranch(condition("exists", count, { type: "value", value: "" }), scope)).toBe("Else");
    expect(
      chooseBranch(condition("equal", { type: "value", value: "0123" }, { type: "value", value: "123" }), scope),
    ).toBe("Yes");
    expect(
      chooseBranch(
        condition("exactlyMatches", { type: "value", value: "1E5" }, { type: "value", value: "100000" }),
        scope,
      ),
    ).toBe("Yes");
  });

  it("fails when a term cannot be compared", () => {
    const missing = { type: "reference" as const, value: "never.results" };
    expect(() => chooseBranch(condition("isEmpty", missing, { type: "value", value: "" }), scope)).toThrow(
      "Incompatible",
    );
  });
});

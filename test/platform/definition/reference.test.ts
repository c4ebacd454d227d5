import { fillTemplate, followPath, parseReference, templateSlots } from "./reference";
import { toStepKey } from "./stepKey";

describe("the reference key of a step", () => {
  it.each([
    ["Validate Batch", "validateBatch"],
    ["GitHub Push", "githubPush"],
    ["RunResult", "runresult"],
    ["Queue's URL", "queueSUrl"],
    ["JavaScript Object to JSON", "javascriptObjectToJson"],
    ["  Get 3 Items ", "get3Items"],
    ["…", ""],
  ])("of %j is %j", (name, key) => expect(toStepKey(name)).toBe(key));
});

describe("a reference", () => {
  it.each([
    ["a.results.b.c", ["a", "results", ["b", "c"]]],
    ["a.results.items[0].Id", ["a", "results", ["items", "0", "Id"]]],
    ["a.results.items.0.id", ["a", "results", ["items", "0", "id"]]],
    ['a.results[".tag"]', ["a", "results", [".tag"]]],
    ["t.results.headers.X-Y", ["t", "results", ["headers", "X-Y"]]],
    ["t.results.webhookUrls.Sync Products", ["t", "results", ["webhookUrls", "Sync Products"]]],
    ["loop.currentItem", ["loop", "currentItem", []]],
  ])("%s is taken apart", (text, [stepKey, part, path]) =>
    expect(parseReference(text)).toEqual({ stepKey, part, path }),
  );

  it.each(["", "a..b", "a.results[", "a.results[x]"])("%j is malformed", (text) =>
    expect(parseReference(text)).toBeUndefined(),
  );

  it("into nothing is undefined", () => {
    const value = { a: [{ b: 1 }], n: null };
    expect(followPath(value, ["a", "0", "b"])).toBe(1);
    expect(followPath(value, ["a", "1", "b"])).toBeUndefined();
    expect(followPath(value, ["n", "x"])).toBeUndefined();
    expect(followPath(value, ["toString"])).toBeUndefined();
    expect(followPath(undefined, ["a"])).toBeUndefined();
  });
});

describe("a template", () => {
  it("lists and fills its slots", () => {
    const text = "{{$a.results.x}} of {{#Run Mode}}, {{ $b.error }}";
    expect(templateSlots(text)).toEqual([
      { kind: "reference", value: "a.results.x" },
      { kind: "configVar", value: "Run Mode" },
      { kind: "reference", value: "b.error" },
    ]);
    const values: Record<string, unknown> = { "a.results.x": { n: 1 }, "Run Mode": "Live" };
    expect(fillTemplate(text, (slot) => values[slot.value])).toBe('{"n":1} of Live, ');
  });
});

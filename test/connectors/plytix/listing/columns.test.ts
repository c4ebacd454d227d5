import {
  learnFromRefusal,
  planColumnSets,
  SYSTEM_COLUMNS,
  toColumn,
  toLabel,
} from "../../../../connectors/plytix/listing/columns";

const labels = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`);
const rules = { limit: 50, refused: [] };

describe("columns", () => {
  it("fit into one request as long as they can", () => {
    const sets = planColumnSets(labels(41), rules);
    expect(sets.map((set) => set.length)).toEqual([50]);
    expect(planColumnSets([], rules)).toEqual([[...SYSTEM_COLUMNS]]);
  });

  it("are spread, each once, with the date of change in every request", () => {
    const sets = planColumnSets(labels(200), rules);
    expect(sets.every((set) => set.length <= 50 && set.includes("modified"))).toBe(true);
    expect(new Set(sets.flat()).size).toBe(200 + SYSTEM_COLUMNS.length);
    expect(sets).toHaveLength(5);
  });

  it("leave out what the account refused, and doubles", () => {
    const [set = []] = planColumnSets(["a", "a", "b"], { limit: 50, refused: ["attributes.b", "categories"] });
    expect(set.filter((column) => toLabel(column) !== null)).toEqual([toColumn("a")]);
    expect(set).not.toContain("categories");
  });
});

describe("a refusal", () => {
  const sets = planColumnSets(["weight", "size"], rules);
  it("may teach a smaller limit", () => {
    expect(learnFromRefusal("columns limit exceeded, current limit is 20", sets, rules)).toEqual({
      limit: 20,
      refused: [],
    });
  });

  it("may name the column, with or without prefix", () => {
    expect(learnFromRefusal("Attribute 'attributes.size' doesn't exist", sets, rules)?.refused).toEqual([
      "attributes.size",
    ]);
    expect(learnFromRefusal("Attribute 'product_family_id' doesn't exist", sets, rules)?.refused).toEqual([
      "product_family_id",
    ]);
  });

  it("that names none costs the columns that can be done without", () => {
    const learnt = learnFromRefusal("Schema validation error", sets, rules)?.refused ?? [];
    expect(learnt).toEqual(["product_type", "product_level", "product_family_id", "categories"]);
    const rest = planColumnSets(["weight"], { limit: 50, refused: learnt });
    expect(learnFromRefusal("Schema validation error", rest, rules)).toBeNull();
  });
});

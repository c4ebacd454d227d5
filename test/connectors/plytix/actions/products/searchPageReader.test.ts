import {
  createSearchPageReader,
  learnFromSearch,
} from "../../../../../connectors/plytix/actions/products/searchPageReader";
import { createFakeReader, productOf, refusal } from "../../../../support/fakeReader";

const request = { columns: [], page: 1, pageSize: 100 };
const rules = { limit: 50, refused: [] };
const sets = [["label", "product_level", "attributes.weight"]];

it("reads on without a column of the system that the account refuses, and remembers it", async () => {
  const { reader, asked } = createFakeReader(({ columns }) => {
    if (columns.includes("product_level")) throw refusal("Attribute 'product_level' doesn't exist");
    return { rows: [productOf({ id: "1" })] };
  });
  const readPage = createSearchPageReader(reader, ["weight"]);
  expect((await readPage(request)).rows).toHaveLength(1);
  await readPage(request);
  expect(asked).toHaveLength(3);
  expect(asked.at(-1)?.columns).toEqual(expect.arrayContaining(["product_type", "attributes.weight"]));
});

it("keeps order and drops a product that was deleted between two requests", async () => {
  const labels = Array.from({ length: 60 }, (_, index) => `a${index}`);
  const { reader } = createFakeReader(({ columns }) => ({
    rows: (columns.length === 0 ? ["3", "2", "1"] : ["1", "3"]).map((id) => productOf({ id })),
  }));
  const { rows } = await createSearchPageReader(reader, labels)(request);
  expect(rows.map(({ id }) => id)).toEqual(["3", "1"]);
});

it.each([
  ["a smaller limit", "columns limit exceeded, current limit is 20", { limit: 20, refused: [] }],
  ["a column of the system", "Attribute 'product_level' doesn't exist", { limit: 50, refused: ["product_level"] }],
  ["an attribute of the caller", "Attribute 'attributes.weight' doesn't exist", null],
  ["a filter", "Field 'nonsense' doesn't exist", null],
  ["nothing", "", null],
])("learns from a refusal that names %s", (_name, detail, expected) => {
  expect(learnFromSearch(refusal(detail), sets, rules)).toEqual(expected);
});

it("learns nothing from other failures", () => {
  expect(learnFromSearch(refusal("current limit is 20", 409), sets, rules)).toBeNull();
  expect(learnFromSearch(new Error("current limit is 20"), sets, rules)).toBeNull();
});

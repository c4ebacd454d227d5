import { toFilterFields } from "../../../../connectors/plytix/wire/filterField";

const colour = { key: "attributes.colour", filter_type: "DropdownAttribute", operators: ["in"], options: ["Red"] };

it("reads the documented form: two groups in one record", () => {
  expect(toFilterFields([{ attributes: [colour], properties: [{ key: "_is_variation", operators: ["eq"] }] }])).toEqual(
    [
      { key: "attributes.colour", filterType: "DropdownAttribute", operators: ["in"], options: ["Red"] },
      { key: "_is_variation", filterType: null, operators: ["eq"], options: [] },
    ],
  );
});

it("reads a flat list, under either name of the key", () => {
  expect(toFilterFields([{ key: "sku" }, { field: "gtin" }]).map(({ key }) => key)).toEqual(["sku", "gtin"]);
});

it("leaves out what is no field", () => expect(toFilterFields([null, {}, { attributes: [{}] }])).toEqual([]));

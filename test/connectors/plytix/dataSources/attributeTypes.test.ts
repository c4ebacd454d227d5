import { typeNameOf } from "../../../../connectors/plytix/dataSources/attributeTypes";

it.each<[string | null, string]>([
  ["TextAttribute", "Short text"],
  ["MultiSelectAttribute", "Multiselect"],
  ["FormulaAttribute", "Formula"],
  [null, "Unknown type"],
])("shows %s as %s", (typeClass, name) => expect(typeNameOf(typeClass)).toBe(name));

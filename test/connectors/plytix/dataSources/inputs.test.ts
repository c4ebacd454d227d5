import { contains } from "../../../../connectors/plytix/dataSources/inputs";

it("takes an absent text for none and trims another", () => {
  expect([contains.clean(undefined), contains.clean("  colour ")]).toEqual(["", "colour"]);
});

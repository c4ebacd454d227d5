import { includeVariants, setPublication, stage } from "../../../../connectors/khaos-control/inputs/lifecycle";

it("defaults to the mildest stage, to the named codes only, and moves publication along", () => {
  expect([stage.clean(""), includeVariants.clean(""), setPublication.clean("")]).toEqual(["runToZero", false, true]);
});

it("offers exactly the three stages", () => {
  expect(stage.model.map(({ value }) => value)).toEqual(["runToZero", "discontinue", "restore"]);
});

import { settingsInputs } from "../../../../integrations/product-quality/component/settingsInputs";
import { type SettingsParams, toSettings } from "../../../../integrations/product-quality/component/toSettings";
import { settingsOf } from "../samples";

const inputs = Object.entries(settingsInputs);

const cleanedOf = (given: Partial<Record<keyof typeof settingsInputs, unknown>>): SettingsParams =>
  Object.fromEntries(
    inputs.map(([key, input]) => [key, input.clean(given[key as keyof typeof settingsInputs])]),
  ) as unknown as SettingsParams;

it("has one input for each setting a client decides", () => {
  expect(inputs).toHaveLength(15);
});

it("gives the defaults of a new client when nothing is filled in", () => {
  expect(toSettings(cleanedOf({}))).toEqual(settingsOf());
});

it("gives usable settings from the examples it shows", () => {
  const examples = Object.fromEntries(inputs.map(([key, { example }]) => [key, example]));
  expect(toSettings(cleanedOf(examples))).toMatchObject({ runMode: "dry", stockCodeMaxLength: 30, longestSide: 300 });
});

it.each(inputs)("%s explains itself", (_key, { label, comments, placeholder, example }) => {
  expect([label, placeholder, example].every((text) => text.trim() !== "")).toBe(true);
  expect(comments).toMatch(/^[A-Z].*\.$/);
});

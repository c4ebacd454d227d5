import * as inputs from "../../../../connectors/plytix/inputs/misc";

const all = Object.entries(inputs);

it.each(all)("%s explains itself", (_name, field) => {
  for (const text of [field.label, field.comments, field.placeholder, field.example]) expect(text.trim()).not.toBe("");
  expect(field.comments).toMatch(/\.$/);
});

it.each(all)("%s takes its own example", (_name, field) => {
  expect(field.clean(field.example)).not.toBeUndefined();
});

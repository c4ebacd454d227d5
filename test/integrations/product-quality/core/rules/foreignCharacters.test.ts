import { defaultKhaosProfile } from "../../../../../connectors/khaos-control/fields/profile";
import { foreignCharacters } from "../../../../../integrations/product-quality/core/rules/foreignCharacters";

it.each([
  ["Café £5 – “fine”", null],
  ["Leaf 🌿 and α", "🌿 α"],
  ["in\u200bvisible", "U+200B"],
])("of %j are shown as %j", (text, shown) => {
  expect(foreignCharacters(text, defaultKhaosProfile)).toBe(shown);
});

import { messageInput, settingsInput } from "../../../../../integrations/product-quality/component/inputs/settings";
import { syncMessageSchema } from "../../../../../integrations/product-quality/core/message";
import { settingsSchema } from "../../../../../integrations/product-quality/core/settings";

it("takes the results of Read Message, as objects or as text", () => {
  const settings = settingsSchema.parse({});
  expect(settingsInput.clean(settings)).toBe(settings);
  expect(settingsInput.clean(JSON.stringify(settings))).toEqual(settings);
});

it("refuses text that is no JSON, by name", () => {
  expect(() => settingsInput.clean("{")).toThrow("Settings must be valid JSON");
  expect(() => messageInput.clean("{")).toThrow("Message must be valid JSON");
});

it("shows examples that would be taken", () => {
  expect(settingsSchema.safeParse(settingsInput.clean(settingsInput.example)).success).toBe(true);
  expect(syncMessageSchema.safeParse(messageInput.clean(messageInput.example)).success).toBe(true);
});

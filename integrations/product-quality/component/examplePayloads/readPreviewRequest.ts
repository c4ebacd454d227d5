import { settingsSchema, wantedAttributes } from "../../core/settings";

const settings = settingsSchema.parse({});

/** What *Read Preview Request* returns for one SKU. */
export const readPreviewRequestExample = {
  skus: ["MUG-01"],
  settings,
  profile: settings.profile,
  attributes: wantedAttributes(settings),
};

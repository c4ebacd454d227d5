import { settingsSchema, wantedAttributes } from "../../core/settings";

const settings = settingsSchema.parse({ runMode: "live" });

/** What *Read Message* returns. */
export const readMessageExample = {
  message: {
    runId: "run-1",
    feeder: "Find Changed Products",
    part: 1,
    parts: 1,
    command: "sync" as const,
    stockCodes: {},
    skus: ["MUG-01"],
  },
  settings,
  profile: settings.profile,
  attributes: wantedAttributes(settings),
  isDryRun: false,
};

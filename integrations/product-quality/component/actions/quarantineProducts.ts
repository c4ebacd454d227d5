import { action } from "@prismatic-io/spectral";
import { clockOf } from "../../../../connectors/shared/clock";
import { booleanInput, jsonInput } from "../../../../connectors/shared/inputs";
import { settingsSchema } from "../../core/settings";
import { runJudgement } from "../../flows/judgementFlow";
import { quarantineProducts as judgement } from "../../flows/quarantineProducts";
import { quarantineProductsExample } from "../examplePayloads/quarantineProducts";
import { messageInput, settingsInput } from "../inputs/settings";
import { storedState, withState } from "../sharedState";

const waitLimitOf = (settings: unknown): { attempts: number; days: number } => {
  const { waitAttempts, waitDays } = settingsSchema.parse(settings);
  return { attempts: waitAttempts, days: waitDays };
};

/** The judgement *Quarantine Products* as a step, and the only place that writes the shared state. */
export const quarantineProducts = action({
  display: { label: judgement.name, description: judgement.description },
  inputs: {
    message: messageInput,
    planned: jsonInput({
      label: "Planned Products",
      comments: "Products as the Plan Stock Changes step returns them; absent when Plytix could not be read.",
      placeholder: "[]",
      example: "[]",
    }),
    imported: jsonInput({
      label: "Import Result",
      comments: "Result of the Import Stock Items step; absent when it failed.",
      placeholder: "{}",
      example: '{"outcomes":[],"calls":0,"dryRun":false,"unverifiable":[]}',
    }),
    settings: settingsInput,
    isDryRun: booleanInput({
      label: "Dry Run",
      comments: "True: nothing was written, so nothing counts as being in Khaos Control.",
      placeholder: "false",
      example: "false",
      default: true,
    }),
  },
  perform: async (context, { message, planned, imported, isDryRun, settings }) => {
    const now = new Date(clockOf(context).now()).toISOString();
    const payload = {
      message,
      planned: planned ?? null,
      imported: imported ?? null,
      isDryRun,
      waitLimit: waitLimitOf(settings),
      now,
      state: storedState(context),
    };
    const { state, ...data } = runJudgement(judgement, payload, context);
    return { data, crossFlowState: withState(context, state) };
  },
  examplePayload: { data: quarantineProductsExample, crossFlowState: {} },
});

import { action } from "@prismatic-io/spectral";
import { ConnectorError } from "../../../../connectors/shared/errors";
import { jsonInput } from "../../../../connectors/shared/inputs";
import { syncMessageSchema } from "../../core/message";
import { wantedAttributes } from "../../core/settings";
import { readMessageExample } from "../examplePayloads/readMessage";
import { settingsInputs } from "../settingsInputs";
import { toSettings } from "../toSettings";

/** *Read Message*: checks a message of a feeder and the instance's settings, once, at the start of the pipeline. */
export const readMessage = action({
  display: {
    label: "Read Message",
    description: "Check a message that names products, and the settings of the instance",
  },
  inputs: {
    message: jsonInput({
      label: "Message",
      comments: "Body of the request: run id, part, number of parts and the SKUs.",
      placeholder: '{"runId":"…","feeder":"…","part":1,"parts":1,"skus":["…"]}',
      example: '{"runId":"run-1","feeder":"Find Changed Products","part":1,"parts":1,"skus":["MUG-01"]}',
      required: true,
    }),
    ...settingsInputs,
  },
  perform: async (_context, { message, ...params }) => {
    const parsed = syncMessageSchema.safeParse(message);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const detail = `the message cannot be read: ${issue?.path.join(".") || "its body"} ${issue?.message ?? ""}. Send run id, feeder, part, parts and 1 to 1,000 SKUs`;
      throw new ConnectorError({ type: "badInput", system: "platform", operation: "readMessage", detail });
    }
    const settings = toSettings(params);
    return {
      data: {
        message: parsed.data,
        settings,
        profile: settings.profile,
        attributes: wantedAttributes(settings),
        isDryRun: settings.runMode === "dry",
      },
    };
  },
  examplePayload: { data: readMessageExample },
});

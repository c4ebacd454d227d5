import { action } from "@prismatic-io/spectral";
import { z } from "zod";
import { ConnectorError } from "../../../../connectors/shared/errors";
import { jsonInput } from "../../../../connectors/shared/inputs";
import { longestPreview } from "../../core/report/preview";
import { wantedAttributes } from "../../core/settings";
import { readPreviewRequestExample } from "../examplePayloads/readPreviewRequest";
import { settingsInputs } from "../settingsInputs";
import { toSettings } from "../toSettings";

const requestSchema = z.object({ skus: z.array(z.string().trim().min(1)).min(1).max(longestPreview) });

/** *Read Preview Request*: checks which products somebody wants to see judged, and the instance's settings. */
export const readPreviewRequest = action({
  display: {
    label: "Read Preview Request",
    description: "Check a request for a preview of at most 10 products, and the settings of the instance",
  },
  inputs: {
    request: jsonInput({
      label: "Request",
      comments: "The SKUs to judge, at most 10.",
      placeholder: '{"skus":["…"]}',
      example: '{"skus":["MUG-01"]}',
      required: true,
    }),
    ...settingsInputs,
  },
  perform: async (_context, { request, ...params }) => {
    const parsed = requestSchema.safeParse(request);
    if (!parsed.success) {
      const detail = `a preview takes 1 to ${longestPreview} SKUs; send {"skus": ["SKU", …]}`;
      throw new ConnectorError({ type: "badInput", system: "platform", operation: "readPreviewRequest", detail });
    }
    const settings = toSettings(params);
    const skus = [...new Set(parsed.data.skus)];
    return { data: { skus, settings, profile: settings.profile, attributes: wantedAttributes(settings) } };
  },
  examplePayload: { data: readPreviewRequestExample },
});

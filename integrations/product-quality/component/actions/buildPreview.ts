import { action } from "@prismatic-io/spectral";
import { ConnectorError } from "../../../../connectors/shared/errors";
import { jsonInput, listInput } from "../../../../connectors/shared/inputs";
import { runJudgement } from "../../flows/judgementFlow";
import { previewReport as judgement } from "../../flows/previewReport";
import { buildPreviewExample } from "../examplePayloads/buildPreview";

/** The judgement *Preview Report* as a step: what would become of a few products. It writes nothing and keeps nothing. */
export const buildPreview = action({
  display: { label: "Build Preview", description: judgement.description },
  inputs: {
    skus: listInput({
      label: "SKUs",
      comments: "SKUs that were asked for, in the order of the answer.",
      placeholder: "MUG-01",
      example: '["MUG-01"]',
      required: true,
    }),
    planned: jsonInput({
      label: "Planned Products",
      comments: "Products as the Plan Stock Changes step returns them; absent when Plytix could not be read.",
      placeholder: "[]",
      example: "[]",
    }),
    rows: jsonInput({
      label: "Planned Rows",
      comments: "Rows as the Plan Stock Changes step returns them.",
      placeholder: "[]",
      example: "[]",
    }),
  },
  perform: async (context, { skus, planned, rows }) => {
    if (planned === undefined || planned === null) {
      const detail = "the products could not be read; try again in a few minutes";
      throw new ConnectorError({ type: "unavailable", system: "plytix", operation: "buildPreview", detail });
    }
    return { data: runJudgement(judgement, { skus, planned, rows }, context) };
  },
  examplePayload: { data: buildPreviewExample },
});

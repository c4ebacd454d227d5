import { action } from "@prismatic-io/spectral";
import { ConnectorError } from "../../../../connectors/shared/errors";
import { jsonInput, textInput } from "../../../../connectors/shared/inputs";
import { chunksOf } from "../../../../connectors/shared/paging";
import { longestMessage } from "../../core/message";
import { namedRequestSchema, toNamedProducts } from "../../core/namedRequest";
import { handOverRequestExample } from "../examplePayloads/handOverRequest";
import { handOver } from "../handOver";
import { flowNameInput } from "../inputs/flowName";

const howTo =
  'send {"command": "sync" | "release" | "approveRetirements", "skus": [1 to 10,000 SKUs]} or {"command": "acceptCode", "sku": SKU, "stockCode": Stock Code or null for a new item}';

/** *Hand Over Request*: checks what somebody asks of the pipeline by name and gives it on. */
export const handOverRequest = action({
  display: {
    label: "Hand Over Request",
    description: "Check a request that names products, and give it to the pipeline",
  },
  inputs: {
    request: jsonInput({
      label: "Request",
      comments: "Command (sync, release, approveRetirements or acceptCode) and the SKUs it is about.",
      placeholder: '{"command":"sync","skus":["…"]}',
      example: '{"command":"sync","skus":["MUG-01"]}',
      required: true,
    }),
    feeder: textInput({
      label: "Feeder",
      comments: "Name of the flow that took the request, for the run list.",
      placeholder: "Sync Named Products",
      example: "Sync Named Products",
      required: true,
    }),
    flowName: flowNameInput,
  },
  perform: async (context, { request, feeder, flowName }) => {
    const parsed = namedRequestSchema.safeParse(request);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const detail = `the request cannot be used: ${issue?.path.join(".") || "its body"}: ${issue?.message ?? "is not as expected"}; ${howTo}`;
      throw new ConnectorError({ type: "badInput", system: "platform", operation: "handOverRequest", detail });
    }
    const { skus, stockCodes } = toNamedProducts(parsed.data);
    const runId = context.executionId;
    const { command } = parsed.data;
    const messages = chunksOf(skus, longestMessage).map((part, index, all) => ({
      runId,
      feeder,
      part: index + 1,
      parts: all.length,
      command,
      skus: part,
      stockCodes,
    }));
    await handOver(context, flowName, messages);
    return { data: { runId, command, messages: messages.length, products: skus.length } };
  },
  examplePayload: { data: handOverRequestExample },
});

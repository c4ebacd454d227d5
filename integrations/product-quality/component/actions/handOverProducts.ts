import { action } from "@prismatic-io/spectral";
import { z } from "zod";
import { ConnectorError } from "../../../../connectors/shared/errors";
import { jsonInput, textInput } from "../../../../connectors/shared/inputs";
import { splitIntoMessages } from "../../core/message";
import { handOverProductsExample } from "../examplePayloads/handOverProducts";
import { handOver } from "../handOver";
import { flowNameInput } from "../inputs/flowName";

const changesSchema = z.array(z.object({ id: z.string(), sku: z.string(), parentId: z.string().nullable() }));

/** *Hand Over Products*: gives the SKUs a feeder found to the pipeline, families together, in messages of at most 1,000. */
export const handOverProducts = action({
  display: {
    label: "Hand Over Products",
    description: "Give named products to the pipeline in messages of at most 1,000 SKUs, families kept together",
  },
  inputs: {
    changes: jsonInput({
      label: "Products",
      comments: "Products with id, SKU and parent id, as a feeder's trigger returns them.",
      placeholder: "[]",
      example: '[{"id":"…","sku":"MUG-01","parentId":null}]',
      required: true,
    }),
    feeder: textInput({
      label: "Feeder",
      comments: "Name of the flow that found the products, for the run list.",
      placeholder: "Find Changed Products",
      example: "Find Changed Products",
      required: true,
    }),
    flowName: flowNameInput,
  },
  perform: async (context, { changes, feeder, flowName }) => {
    const parsed = changesSchema.safeParse(changes);
    if (!parsed.success) {
      const detail = "the list of products must hold id, sku and parentId of each product";
      throw new ConnectorError({ type: "badInput", system: "platform", operation: "handOver", detail });
    }
    const runId = context.executionId;
    const messages = splitIntoMessages(parsed.data);
    await handOver(
      context,
      flowName,
      messages.map((skus, index) => ({
        runId,
        feeder,
        part: index + 1,
        parts: messages.length,
        command: "sync",
        skus,
        stockCodes: {},
      })),
    );
    return { data: { runId, messages: messages.length, products: messages.flat().length } };
  },
  examplePayload: { data: handOverProductsExample },
});

import { action } from "@prismatic-io/spectral";
import { z } from "zod";
import { ConnectorError } from "../../../../connectors/shared/errors";
import { jsonInput } from "../../../../connectors/shared/inputs";
import { findManagedProducts as find } from "../../core/managedProducts";
import { findManagedProductsExample } from "../examplePayloads/findManagedProducts";
import { loadState } from "../sharedState";

const changesSchema = z.array(z.object({ stockCode: z.string(), parentCode: z.string().nullable() }));

/** *Find Managed Products*: the products behind changed Stock Items. It only reads the shared state; items that the sync does not manage are left alone. */
export const findManagedProducts = action({
  display: {
    label: "Find Managed Products",
    description: "List the products behind changed Stock Items, as far as the sync manages them",
  },
  inputs: {
    changes: jsonInput({
      label: "Changed Stock Items",
      comments: "Stock Codes with their parents' codes, as the Changed Stock Items trigger returns them.",
      placeholder: "[]",
      example: '[{"stockCode":"MUG-01","parentCode":null}]',
      required: true,
    }),
  },
  perform: async (context, { changes }) => {
    const parsed = changesSchema.safeParse(changes);
    if (!parsed.success) {
      const detail = "the list must hold stockCode and parentCode of each Stock Item";
      throw new ConnectorError({ type: "badInput", system: "platform", operation: "findManagedProducts", detail });
    }
    const products = find(loadState(context), parsed.data);
    return { data: { changes: products, count: products.length } };
  },
  examplePayload: { data: findManagedProductsExample },
});

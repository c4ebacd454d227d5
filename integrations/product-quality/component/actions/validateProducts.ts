import { action } from "@prismatic-io/spectral";
import { z } from "zod";
import { clockOf } from "../../../../connectors/shared/clock";
import { jsonInput } from "../../../../connectors/shared/inputs";
import { isErpAway } from "../../core/outage";
import { runJudgement } from "../../flows/judgementFlow";
import { validateProducts as judgement } from "../../flows/validateProducts";
import { validateProductsExample } from "../examplePayloads/validateProducts";
import { messageInput, settingsInput } from "../inputs/settings";
import { loadState, managedLike } from "../sharedState";

const skusOf = (products: unknown): string[] =>
  Array.isArray(products)
    ? products.flatMap((product) =>
        typeof product === "object" && product && "sku" in product ? [String(product.sku)] : [],
      )
    : [];

const acceptanceSchema = z.object({ stockCodes: z.record(z.string(), z.string().nullable()).default({}) });

const acceptedNow = (message: unknown): Record<string, string | null> =>
  acceptanceSchema.safeParse(message).data?.stockCodes ?? {};

/** The judgement *Validate Products* as a step; it adds what the state knows of these SKUs. Without products (Plytix could not be read) it passes `null` on. */
export const validateProducts = action({
  display: { label: judgement.name, description: judgement.description },
  inputs: {
    products: jsonInput({
      label: "Products",
      comments: "Products of the message as Plytix holds them; absent when Plytix could not be read.",
      placeholder: "[]",
      example: '[{"id":"…","sku":"MUG-01","attributes":{}}]',
    }),
    parents: jsonInput({
      label: "Parents",
      comments: "Parents of variants among the products that are not among the products themselves.",
      placeholder: "[]",
      example: "[]",
    }),
    message: messageInput,
    settings: settingsInput,
  },
  perform: async (context, { products, parents, message, settings }) => {
    if (products === undefined)
      return { data: { products: null, codesToCheck: [], codesToRead: [], isErpAway: false } };
    const state = loadState(context);
    const managed = managedLike(state, skusOf(products));
    const accepted = { ...state.accepted, ...acceptedNow(message) };
    const judged = runJudgement(judgement, { products, parents, managed, accepted, settings }, context);
    // During an outage nobody is asked anything: the plan puts off whatever needs Khaos Control.
    const isAway = isErpAway(state.outage, new Date(clockOf(context).now()).toISOString());
    const codes = isAway ? { codesToCheck: [], codesToRead: [] } : {};
    return { data: { ...judged, ...codes, isErpAway: isAway } };
  },
  examplePayload: { data: validateProductsExample },
});

import { action } from "@prismatic-io/spectral";
import { booleanInput, jsonInput } from "../../../../connectors/shared/inputs";
import type { PipelineState } from "../../core/state";
import { codeKey } from "../../core/stockCode";
import { runJudgement } from "../../flows/judgementFlow";
import { planStockChanges as judgement } from "../../flows/planStockChanges";
import { planStockChangesExample } from "../examplePayloads/planStockChanges";
import { messageInput, settingsInput } from "../inputs/settings";
import { formerCodesOf, loadState } from "../sharedState";

const textsOf = (list: unknown, key: string): string[] =>
  Array.isArray(list)
    ? list.flatMap((entry) =>
        typeof entry === "object" && entry && key in entry ? [String(Reflect.get(entry, key))] : [],
      )
    : [];

const managedAmong = (state: PipelineState, codes: readonly string[]): Record<string, string> => {
  const wanted = new Set(codes.map(codeKey));
  return Object.fromEntries(
    Object.entries(state.managed).flatMap(([code, [id]]) => (wanted.has(codeKey(code)) ? [[code, id]] : [])),
  );
};

const retiredIn = (state: PipelineState, message: unknown): number => {
  const [runId] = textsOf([message], "runId");
  const parts = state.runs.find((run) => run.runId === runId)?.byPart ?? {};
  return Object.values(parts).reduce((total, part) => total + part.retired, 0);
};

const heldRetirementsOf = (state: PipelineState): string[] =>
  Object.entries(state.exceptions).flatMap(([sku, { issues }]) =>
    issues.some(([code]) => code === "RETIREMENT_HELD") ? [sku] : [],
  );

/** The judgement *Plan Stock Changes* as a step; it adds what the state knows of these products. Without products it plans nothing. */
export const planStockChanges = action({
  display: { label: judgement.name, description: judgement.description },
  inputs: {
    products: jsonInput({
      label: "Validated Products",
      comments: "Products as the Validate Products step returns them.",
      placeholder: "[]",
      example: "[]",
    }),
    check: jsonInput({
      label: "Stock Code Check",
      comments: "Result of the Check Stock Codes step; absent when Khaos Control could not be asked.",
      placeholder: "{}",
      example: '{"found":[],"notFound":[],"similar":[]}',
    }),
    items: jsonInput({
      label: "Stock Items",
      comments: "Items of the Get Stock Items step; absent when Khaos Control could not be read.",
      placeholder: "[]",
      example: "[]",
    }),
    isErpAway: booleanInput({
      label: "Khaos Control Away",
      comments: "True: Khaos Control was not asked because of an outage, so products that need it are put off.",
      placeholder: "false",
      example: "false",
      default: false,
    }),
    message: messageInput,
    settings: settingsInput,
  },
  perform: async (context, { products, check, items, isErpAway, message, settings }) => {
    if (products === undefined || products === null) return { data: { rows: [], products: null } };
    const state = loadState(context);
    const payload = {
      products,
      check: isErpAway ? null : (check ?? null),
      items: isErpAway ? null : (items ?? null),
      withdrawn: textsOf(products, "sku").filter((sku) => Object.hasOwn(state.withdrawn, sku)),
      managed: managedAmong(state, textsOf(items, "stockCode")),
      formerCodes: formerCodesOf(state, textsOf(products, "id")),
      heldRetirements: heldRetirementsOf(state),
      isRetirementApproved: textsOf([message], "command").includes("approveRetirements"),
      retiredInRun: retiredIn(state, message),
      settings,
    };
    return { data: runJudgement(judgement, payload, context) };
  },
  examplePayload: { data: planStockChangesExample },
});

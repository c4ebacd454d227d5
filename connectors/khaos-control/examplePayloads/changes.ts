import type { TriggerPayload } from "@prismatic-io/spectral";
import { platformPart } from "../../shared/examplePayloads/triggerPayload";
import type { PolledChanges } from "../changes/pollChanges";
import type { ChangedCodes } from "../listChanges";

const changes = [
  { stockCode: "KETTLE-01", parentCode: null },
  { stockCode: "TEE-RD-L", parentCode: "TEE" },
];

const data: PolledChanges = {
  changes,
  windowStart: "2026-03-02T09:00:00.000Z",
  windowEnd: "2026-03-02T09:15:00.000Z",
};

const payload: TriggerPayload = { ...platformPart, body: { data, contentType: "application/json" } };

/** Example of *Changed Stock Items*. */
export const changedStockItemsExample = { payload, polledNoChanges: false };

/** Example of *List Changed Stock Codes*. */
export const listChangedStockCodesExample: { data: ChangedCodes } = {
  data: { changes, readCodes: ["KETTLE-01", "TEE"] },
};

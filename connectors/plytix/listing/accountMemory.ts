import type { Connection } from "@prismatic-io/spectral";
import { z } from "zod";
import { connectionKeyOf } from "../../shared/inputs";
import { createStateSlot, type StateSlot } from "../../shared/stateSlot";
import { COLUMNS_PER_SEARCH } from "../limits";

const memorySchema = z.object({
  limit: z.number().int().positive(),
  refused: z.array(z.string()),
  /** Whether `id in` was refused as a filter of products. */
  idFilterRefused: z.boolean(),
  /** All attribute labels of the account; `null` until they were asked for. */
  labels: z.array(z.string()).nullable(),
});

/** What one execution has learnt about an account, so that no request is refused twice. */
export type AccountMemory = z.infer<typeof memorySchema>;

const nothingKnown: AccountMemory = { limit: COLUMNS_PER_SEARCH, refused: [], idFilterRefused: false, labels: null };

/** Memory of one account; reads as "nothing known" at first and when damaged. */
export interface AccountMemorySlot {
  read(): AccountMemory;
  learn(part: Partial<AccountMemory>): void;
}

/** Opens the memory in execution state; without that it lasts as long as the slot. */
export const openAccountMemory = (
  executionState: Record<string, unknown> | undefined,
  connection: Connection,
): AccountMemorySlot => {
  const slot: StateSlot<AccountMemory> = createStateSlot({
    state: executionState,
    key: `plytix:${connectionKeyOf(connection)}:account`,
    parse: (value) => memorySchema.safeParse(value).data,
  });
  const read = (): AccountMemory => slot.read() ?? nothingKnown;
  return { read, learn: (part) => slot.write({ ...read(), ...part }) };
};

import type { CallRecord } from "../../simulators/callRecord";
import { createKhaosSimulator, type KhaosSimulator } from "../../simulators/khaos-control";
import { createPlytixSimulator, type PlytixSimulator } from "../../simulators/plytix";
import { createSkippingClock, type RunnerClock } from "../clock";
import type { StartData } from "./inputFiles";
import type { StartOptions } from "./options";

/** Both simulated systems on one clock, with the list of calls they share. */
export interface Systems {
  plytix: PlytixSimulator;
  khaos: KhaosSimulator;
  clock: RunnerClock;
  /** Every call to either, in the order of the answers. */
  calls: CallRecord[];
  close(): Promise<void>;
}

/** Starts both systems on free ports of this machine. */
export async function startSystems(data: StartData, options: StartOptions): Promise<Systems> {
  const clock = createSkippingClock();
  const calls: CallRecord[] = [];
  const shared = {
    clock,
    latencyMs: options.latencyMs,
    faultSeed: options.faultSeed,
    onCall: (call: CallRecord) => {
      calls.push(call);
    },
  };
  const plytix = await createPlytixSimulator({ ...shared, catalogue: data.catalogue });
  const khaos = await createKhaosSimulator({ ...shared, stock: data.stock, stockTypes: data.stockTypes });
  const close = async () => {
    await plytix.close();
    await khaos.close();
  };
  return { plytix, khaos, clock, calls, close };
}

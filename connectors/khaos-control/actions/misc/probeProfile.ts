import { action } from "@prismatic-io/spectral";
import { clockOf } from "../../../shared/clock";
import { connectKhaos } from "../../client";
import { parseConnection, servicePathOf } from "../../connection";
import { probeProfileExample } from "../../examplePayloads/probe";
import {
  isTestSystem,
  probeFamilyCode,
  probeStockCode,
  probeStockType1,
  probeStockType2,
  probeTaxCode,
} from "../../inputs/probe";
import { inputs, parseProfile } from "../../inputs/stock";
import { createKhaosLog } from "../../log";
import { runProbe } from "../../probing/runProbe";
import { createStockReader } from "../../readStock";

/** Checks a Khaos profile against a test system by means of one throw-away item. */
export const probeProfile = action({
  display: {
    label: "Check Profile on Test System",
    description:
      "Create one throw-away Stock Item on a test system, try the settings of a profile on it, report which are confirmed, and leave it discontinued",
  },
  performSafety: "notAllowed",
  inputs: {
    connection: inputs.connection,
    profile: inputs.profile,
    isTestSystem,
    stockCode: probeStockCode,
    stockType1: probeStockType1,
    stockType2: probeStockType2,
    taxCode: probeTaxCode,
    familyCode: probeFamilyCode,
  },
  perform: async (context, params) => {
    const profile = parseProfile(params.profile);
    const client = connectKhaos(context, params.connection, profile);
    const { stockCode, familyCode, stockType1, stockType2, taxCode } = params;
    const data = await runProbe(
      {
        stockCode,
        familyCode: familyCode === "" ? null : familyCode,
        seed: { stockType1, stockType2, taxCode },
        isTestSystem: params.isTestSystem,
        servicePath: servicePathOf(parseConnection(params.connection)),
      },
      { client, reader: createStockReader(client, profile), profile, nowMs: clockOf(context).now() },
    );
    const counts: Record<string, number> = { calls: data.calls };
    for (const { verdict } of data.settings) counts[verdict] = (counts[verdict] ?? 0) + 1;
    createKhaosLog(context.logger).event("khaos.profileProbed", { stockCode, counts });
    return { data };
  },
  examplePayload: probeProfileExample,
});

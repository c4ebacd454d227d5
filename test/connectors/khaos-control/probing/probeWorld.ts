import type { ProbeReport, Verdict } from "../../../../connectors/khaos-control/probing/report";
import type { KhaosSimulatorOptions } from "../../../simulators/khaos-control";
import { createWorld, type KhaosWorld } from "../khaosWorld";

/** A probe's report, ready to be asked about. */
export interface Probed {
  world: KhaosWorld;
  report: ProbeReport;
  /** Verdict about a setting; undefined when the report does not name it. */
  verdict(setting: string): Verdict | undefined;
  /** What was observed about a setting or a behaviour. */
  observed(about: string): string;
}

/** Inputs of a probe that runs. */
export const probeInputs = {
  isTestSystem: "true",
  stockCode: "ZZ-PROBE-1",
  stockType1: "Clothing",
  stockType2: "Tops",
};

/** Starts a simulator and probes it; close the world afterwards. */
export const probe = async (
  given: { options?: KhaosSimulatorOptions; profile?: unknown; inputs?: Record<string, unknown> } = {},
): Promise<Probed> => {
  const world = await createWorld({ manufacturers: ["Acme"], ...given.options });
  try {
    const report = await world.run<ProbeReport>("probeProfile", {
      ...probeInputs,
      profile: given.profile,
      ...given.inputs,
    });
    const find = (about: string) => report.settings.find(({ setting }) => setting === about);
    return {
      world,
      report,
      verdict: (setting) => find(setting)?.verdict,
      observed: (about) =>
        find(about)?.observed ?? report.observations.find(({ behaviour }) => behaviour === about)?.observed ?? "",
    };
  } catch (error) {
    await world.close();
    throw error;
  }
};

import path from "node:path";
import { loadBundles } from "../bundles";
import { ConfigVarError } from "../configVars";
import { loadDefinition } from "../definition/load";
import { componentNames, createRunner, type Runner } from "../runner";
import { type ConfigFile, readConfigFile } from "./configFile";
import { type CycleReport, pastEveryBackOffMs, runCycle } from "./cycle";
import { demoConnections, demoPageKey } from "./demoInstance";
import { readHealth } from "./health";
import { readStartData } from "./inputFiles";
import { parseStartOptions, type StartOptions } from "./options";
import { outcomeStep, pipelineFlow } from "./outcomes";
import { type Progress, showProgress } from "./progress";
import { prepareFolder, writeOutput } from "./report";
import { colouredSummary, plainSummary } from "./summary";
import { type Systems, startSystems } from "./systems";
import { failWith, UsageError } from "./usageError";

const root = path.resolve(__dirname, "../../..");

/** Runs the cycles that were asked for; the exit code says whether the run itself worked. */
async function start(options: StartOptions): Promise<void> {
  const data = readStartData(options, true);
  const config = options.config === undefined ? undefined : readConfigFile(options.config);
  prepareFolder(options.out);
  const isInteractive = process.stdout.isTTY === true && !options.once;
  const systems = await startSystems(data, options);
  let progress: Progress | undefined;
  let runner: Runner | undefined;
  try {
    runner = await deploy(systems, config, (execution) => progress?.onExecution(execution));
    progress = isInteractive ? showProgress(data.catalogue.length * options.runs) : undefined;
    const { runs, problems } = await runCycles(runner, systems, options.runs);
    const health = await readHealth(runner, demoPageKey);
    const { khaos, calls } = systems;
    const files = writeOutput(options.out, { runs, health, stock: khaos.stock(), audit: khaos.audit, calls });
    progress?.stop();
    const summary = { runs, health, files, problems };
    process.stdout.write(
      isInteractive ? colouredSummary(summary, process.stdout.columns || 100) : plainSummary(summary),
    );
    if (!isInteractive) for (const problem of problems) process.stderr.write(`${problem}\n`);
    process.exitCode = problems.length === 0 ? 0 : 1;
  } finally {
    progress?.stop();
    await runner?.close();
    await systems.close();
  }
}

/** Deploys the integration, live, against the simulated systems. @throws UsageError for a config variable that does not fit. */
async function deploy(
  systems: Systems,
  config: ConfigFile | undefined,
  onExecution: Progress["onExecution"],
): Promise<Runner> {
  const definition = loadDefinition(path.join(root, "integrations/product-sync/definition.yaml"));
  const bundles = loadBundles(path.join(root, "dist"), componentNames(definition));
  const triggers = new Set(definition.flows.map((flow) => `${flow.name}/${flow.steps[0]?.name}`));
  try {
    return await createRunner({
      definition,
      bundles,
      clock: systems.clock,
      configVars: { "Run Mode": "Live", ...config?.values },
      connections: demoConnections(definition, bundles, systems),
      keepResults: (flow, step) => step === outcomeStep || (flow !== pipelineFlow && triggers.has(`${flow}/${step}`)),
      onExecution,
    });
  } catch (error) {
    if (!(error instanceof ConfigVarError) || config === undefined) throw error;
    throw new UsageError(`${config.placeOf(error.variable)}: ${error.message}`);
  }
}

async function runCycles(
  runner: Runner,
  systems: Systems,
  cycles: number,
): Promise<{ runs: CycleReport[]; problems: string[] }> {
  const runs: CycleReport[] = [];
  const problems: string[] = [];
  for (let index = 0; index < cycles; index += 1) {
    if (index > 0) systems.clock.advance(pastEveryBackOffMs);
    const cycle = await runCycle(runner, systems.calls);
    runs.push(cycle.report);
    problems.push(...cycle.problems.map((problem) => `cycle ${index + 1}: ${problem}`));
  }
  return { runs, problems };
}

try {
  const options = parseStartOptions(process.argv.slice(2));
  if (options !== undefined) start(options).catch(failWith);
} catch (error) {
  failWith(error);
}

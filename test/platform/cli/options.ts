import { Command } from "commander";
import { z } from "zod";
import { parseArguments, wholeNumber } from "./parseArguments";

const optionsSchema = z.object({
  once: z.boolean().default(false),
  catalogue: z.string().optional(),
  stock: z.string().optional(),
  out: z.string().default("out"),
  runs: z.number().default(1),
  config: z.string().optional(),
  faultSeed: z.number().optional(),
  latencyMs: z.number().default(0),
});

/** What `npm start` was asked to do. */
export type StartOptions = z.infer<typeof optionsSchema>;

/**
 * Reads the arguments of `npm start`; `undefined` after `--help`.
 * @throws UsageError with one line when they cannot be understood.
 */
export function parseStartOptions(argv: readonly string[]): StartOptions | undefined {
  const command = new Command("npm start --")
    .description("Runs the integration on this machine, against simulators of both systems.")
    .option("--once", "no progress bar, plain text; for scripts")
    .option("--catalogue <file>", "products of Plytix, one JSON object a line (default: the demo catalogue)")
    .option("--stock <file>", "Stock Items of Khaos Control (default: the demo stock; none with --catalogue)")
    .option("--out <dir>", 'folder for report.json and its companions (default: "out")')
    .option("--runs <n>", "number of sync cycles (default: 1)", wholeNumber(1, 1000))
    .option("--config <file>", "config variables by name, as YAML")
    .option("--fault-seed <n>", "lets about 3 % of the calls fail, repeatably", wholeNumber(0, 4_294_967_295))
    .option("--latency-ms <n>", "time each call takes, on the simulated clock", wholeNumber(0, 60_000));
  const given = parseArguments(command, argv);
  return given === undefined ? undefined : optionsSchema.parse(given);
}

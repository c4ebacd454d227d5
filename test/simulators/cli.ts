import { Command } from "commander";
import { z } from "zod";
import { readStartData } from "../platform/cli/inputFiles";
import { parseArguments, wholeNumber } from "../platform/cli/parseArguments";
import { failWith, UsageError } from "../platform/cli/usageError";
import { watchLauncher } from "../platform/cli/watchLauncher";
import { realClock } from "./clock";
import { createKhaosSimulator } from "./khaos-control";
import { createPlytixSimulator } from "./plytix";

const optionsSchema = z.object({
  plytixPort: z.number().default(0),
  khaosPort: z.number().default(0),
  catalogue: z.string().optional(),
  stock: z.string().optional(),
});

/** Starts both simulators in real time and says where they are, in one JSON line; they run until SIGTERM or SIGINT. */
async function serve(options: z.infer<typeof optionsSchema>): Promise<void> {
  const { catalogue, stock, stockTypes } = readStartData(options, false);
  const plytix = await listen("plytix", options.plytixPort, (port) =>
    createPlytixSimulator({ port, clock: realClock, catalogue }),
  );
  const khaos = await listen("khaos", options.khaosPort, (port) =>
    createKhaosSimulator({ port, clock: realClock, stock, stockTypes }),
  ).catch(async (error: unknown) => {
    await plytix.close();
    throw error;
  });
  const stop = () => {
    void Promise.all([plytix.close(), khaos.close()]).then(() => process.exit(0));
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  watchLauncher(stop);
  const { authUrl, pimUrl, apiKey, apiPassword } = plytix;
  const { wsdlUrl, serviceUrl } = khaos;
  const addresses = { plytix: { authUrl, pimUrl, apiKey, apiPassword }, khaos: { wsdlUrl, serviceUrl } };
  process.stdout.write(`${JSON.stringify(addresses)}\n`);
}

/** Starts one simulator. @throws UsageError when its port is taken or not allowed. */
async function listen<T>(name: string, port: number, create: (port: number) => Promise<T>): Promise<T> {
  try {
    return await create(port);
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    const reason = code === "EADDRINUSE" ? "is already in use" : "is not allowed";
    throw new UsageError(`--${name}-port ${port}: the port ${reason} on 127.0.0.1. Choose another one.`);
  }
}

try {
  const command = new Command("npm run --silent simulators --")
    .description("Starts the simulators of both systems on this machine, until they are stopped.")
    .option("--plytix-port <n>", "port of Plytix, 0 for any free one (default: 0)", wholeNumber(0, 65_535))
    .option("--khaos-port <n>", "port of Khaos Control, 0 for any free one (default: 0)", wholeNumber(0, 65_535))
    .option("--catalogue <file>", "products of Plytix, one JSON object a line (default: none)")
    .option("--stock <file>", "Stock Items of Khaos Control (default: none)");
  const given = parseArguments(command, process.argv.slice(2));
  if (given !== undefined) serve(optionsSchema.parse(given)).catch(failWith);
} catch (error) {
  failWith(error);
}

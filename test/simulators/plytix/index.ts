import { type CallRecord, createCallLog } from "../callRecord";
import { realClock, type SimClock } from "../clock";
import type { FaultScript } from "../faultScript";
import type { AttributeSeed } from "./attributeStore";
import type { CatalogueLine } from "./catalogue";
import { createDesk, type Desk } from "./desk";
import { createPlytixFaults, type PlytixFault } from "./faults";
import { createFront, LOGIN_PATH } from "./front";
import { createLogin } from "./login";
import { createRouter } from "./router";
import { allRoutes } from "./routes";
import { seedCatalogue } from "./seed";
import { startServer } from "./server";
import { defaultPlytixSwitches, type PlytixSwitches } from "./switches";
import { createWorld } from "./world";

/** How to start a Plytix simulator; everything has a default. */
export interface PlytixSimulatorOptions {
  /** TCP port on 127.0.0.1; 0 takes any free one. @default 0 */
  port?: number;
  /** Time of all stamps, windows and latencies. @default realClock */
  clock?: SimClock;
  /** Products the account begins with, see `parseCatalogue`. @default none */
  catalogue?: readonly CatalogueLine[];
  /** Attribute definitions besides those that the catalogue's labels imply; they outrank inferred ones. @default none */
  attributes?: readonly AttributeSeed[];
  /** @default "demo-key" */
  apiKey?: string;
  /** @default "demo-password" */
  apiPassword?: string;
  /** Undocumented behaviours that should differ from their awkward defaults. */
  switches?: Partial<PlytixSwitches>;
  /** Requests per window. @default 20 per 10 s and 2,000 per hour on the PIM, 8 per second on the login */
  limits?: { per10s?: number; perHour?: number; authPerSecond?: number };
  /** Milliseconds of the clock that every answer takes. @default 0 */
  latencyMs?: number;
  /** Seed of faults by chance on about 3 % of the calls; absent means none. */
  faultSeed?: number | undefined;
  /** Told of every call as it is answered. */
  onCall?: (call: CallRecord) => void;
}

/** A running Plytix simulator: both services on one port, and the hands of a person who works in the app. */
export interface PlytixSimulator extends Desk {
  /** Address of the login service, without path or last slash. */
  authUrl: string;
  /** Address of the PIM API, without path or last slash; the same as `authUrl`. */
  pimUrl: string;
  apiKey: string;
  apiPassword: string;
  /** Every call so far, in the order of the answers. */
  calls: CallRecord[];
  /** Faults to come, by operation and call number. */
  faults: FaultScript<PlytixFault>;
  /** Makes all tokens issued so far invalid. */
  expireTokens(): void;
  /** Ends all connections and stops listening. */
  close(): Promise<void>;
}

/**
 * Starts a simulator of the public Plytix API, versions 1 and 2.
 * Rejects when the port is taken.
 */
export async function createPlytixSimulator(options: PlytixSimulatorOptions = {}): Promise<PlytixSimulator> {
  const clock = options.clock ?? realClock;
  const switches: PlytixSwitches = { ...defaultPlytixSwitches, ...options.switches };
  const limits = { per10s: 20, perHour: 2_000, authPerSecond: 8, ...options.limits };
  const apiKey = options.apiKey ?? "demo-key";
  const apiPassword = options.apiPassword ?? "demo-password";
  const world = createWorld(clock, switches, "Demo credential");
  const catalogue = options.catalogue ?? [];
  world.attributes.seed(
    options.attributes ?? [],
    catalogue.map(({ attributes }) => attributes),
  );
  seedCatalogue(world, catalogue);
  const login = createLogin({ clock, apiKey, apiPassword, switches, limits });
  const router = createRouter(allRoutes(world));
  const log = createCallLog({ system: "plytix", clock, onCall: options.onCall });
  const faults = createPlytixFaults(options.faultSeed, () => log.calls.at(-1)?.status === 401);
  const server = await startServer(options.port ?? 0, {
    clock,
    log,
    faults,
    switches,
    front: createFront({ world, login, router, limits }),
    latencyMs: options.latencyMs ?? 0,
    operationOf: (method, path) => (path === LOGIN_PATH ? `${method} ${LOGIN_PATH}` : router.operation(method, path)),
    expireTokens: login.expireAll,
  });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    ...createDesk(world),
    authUrl: url,
    pimUrl: url,
    apiKey,
    apiPassword,
    calls: log.calls,
    faults,
    expireTokens: login.expireAll,
    close: server.close,
  };
}

import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { type CallRecord, createCallLog } from "../callRecord";
import { realClock, type SimClock } from "../clock";
import type { FaultScript } from "../faultScript";
import { createSeededRandom } from "../seededRandom";
import { createItem, editItem, placeOrder, removeItem, type StockPatch } from "./desktop";
import { createKhaosFaults, type KhaosFault } from "./faults";
import { guessedHeaders } from "./fields";
import { buildVocabulary } from "./importColumns";
import { foldCode } from "./item";
import type { UserDefinedType } from "./lookups";
import type { Installation } from "./operations";
import { createSoapApp } from "./soapServer";
import type { CompleteStockLine, StockLine } from "./stockFile";
import { seedStore, toStockLine } from "./stockLines";
import { type AuditEntry, Store } from "./store";
import { defaultSwitches, type KhaosSwitches } from "./switches";
import { createWriteQueue } from "./writeQueue";

export type { KhaosFault, KhaosFaultKind } from "./faults";
export type { CompleteStockLine, StockLine } from "./stockFile";
export type { AuditEntry } from "./store";
export type { KhaosAuth, KhaosSwitches } from "./switches";

/** How a simulator starts. Without any option: an empty, healthy and awkward system on a free port. */
export interface KhaosSimulatorOptions {
  /** 0 for any free port. @default 0 */
  port?: number;
  clock?: SimClock;
  /** What the demo system holds at the start; see `parseStock`. The live system always starts empty. */
  stock?: StockLine[];
  /** Stock types that exist besides those of the seeded stock. */
  stockTypes?: { level1: string[]; level2: string[]; level3?: string[]; level4?: string[] };
  /** Manufacturers that exist besides those of the seeded stock. */
  manufacturers?: string[];
  /** User-defined attributes that exist besides those of the seeded stock (which are of type text). */
  userDefined?: { name: string; type: UserDefinedType }[];
  /** Replaces the guessed part of the import vocabulary: header to field, in the export's words. */
  headers?: Readonly<Record<string, string>>;
  switches?: Partial<KhaosSwitches>;
  /** Below 8.236 there is no import. @default "8.240" */
  version?: string;
  /** Name of the program without `.exe`. @default "KhaosDEMO" */
  executable?: string;
  /** Time of a read; each imported row adds 2/15 of it. @default 0 */
  latencyMs?: number;
  /** Makes about 3 % of the calls fail, repeatably. @default none */
  faultSeed?: number | undefined;
  onCall?: (call: CallRecord) => void;
  /** PEM texts; the server then speaks HTTPS only. */
  tls?: { key: string; cert: string };
}

/** A running simulator. Addresses, store and helpers are those of the demo system. */
export interface KhaosSimulator {
  wsdlUrl: string;
  serviceUrl: string;
  /** The second, separate system of the same host. */
  live: { wsdlUrl: string; serviceUrl: string; stock(): CompleteStockLine[]; audit: AuditEntry[] };
  calls: CallRecord[];
  audit: AuditEntry[];
  faults: FaultScript<KhaosFault>;
  /** In force; may be changed while the simulator runs. */
  switches: KhaosSwitches;
  /** The whole store, ordered by code. */
  stock(): CompleteStockLine[];
  edit(stockCode: string, patch: StockPatch): void;
  create(line: StockLine): void;
  remove(stockCode: string): { removed: boolean; reason?: string };
  placeOrder(stockCode: string, quantity: number): { accepted: boolean; reason?: string };
  /** Every change of a finance field, except the values an item was created with. */
  financeChangesSinceSeed(): AuditEntry[];
  /** From now on connections are refused, until `goOnline`; the port stays the same. */
  goOffline(): Promise<void>;
  goOnline(): Promise<void>;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const DEFAULT_VERSION = "8.240";

/** Starts a simulator on loopback. @throws Error when the stock holds a code twice, unless a switch allows it. */
export async function createKhaosSimulator(options: KhaosSimulatorOptions = {}): Promise<KhaosSimulator> {
  const clock = options.clock ?? realClock;
  const switches: KhaosSwitches = { ...defaultSwitches, ...options.switches };
  const log = createCallLog({ system: "khaos", clock, ...(options.onCall ? { onCall: options.onCall } : {}) });
  const faults = createKhaosFaults(options.faultSeed);
  const demo = createInstallation(options, { clock, switches });
  const live = createInstallation({ ...options, stock: [] }, { clock, switches });
  const executable = options.executable ?? "KhaosDEMO";
  let port = options.port ?? 0;
  const origin = () => `${options.tls ? "https" : "http"}://${HOST}:${port}`;
  const directory = (name: string, installation: Installation) => ({
    name,
    installation,
    writes: createWriteQueue(() => switches.waitingWrites),
  });
  const directories = [directory("DemoSoap", demo), directory("LiveSoap", live)];
  const latencyMs = options.latencyMs ?? 0;
  const app = createSoapApp({ directories, executable, clock, log, faults, switches, latencyMs, origin });
  const server: Server = options.tls ? createTlsServer(options.tls, app) : createServer(app);
  port = await listen(server, port);
  const addressesOf = (name: string) => ({
    wsdlUrl: `${origin()}/${name}/${executable}.exe/wsdl/IKosWeb`,
    serviceUrl: `${origin()}/${name}/${executable}.exe/soap/IKosWeb`,
  });
  return {
    ...addressesOf("DemoSoap"),
    ...storeHelpers(demo.store),
    live: { ...addressesOf("LiveSoap"), stock: () => stockLines(live.store), audit: live.store.audit },
    calls: log.calls,
    faults,
    switches,
    goOffline: () => stop(server),
    goOnline: async () => {
      if (!server.listening) await listen(server, port);
    },
    close: () => stop(server),
  };
}

type StoreHelpers = Pick<
  KhaosSimulator,
  "audit" | "stock" | "edit" | "create" | "remove" | "placeOrder" | "financeChangesSinceSeed"
>;

/** What a test may ask of a store, and do to it, without the service. */
function storeHelpers(store: Store): StoreHelpers {
  return {
    audit: store.audit,
    stock: () => stockLines(store),
    edit: (stockCode, patch) => editItem(store, stockCode, patch),
    create: (line) => createItem(store, line),
    remove: (stockCode) => removeItem(store, stockCode),
    placeOrder: (stockCode, quantity) => placeOrder(store, stockCode, quantity),
    financeChangesSinceSeed: () => store.financeChanges(),
  };
}

function createInstallation(
  options: KhaosSimulatorOptions,
  shared: { clock: SimClock; switches: KhaosSwitches },
): Installation {
  const { clock, switches } = shared;
  const stock = options.stock ?? [];
  const codes = new Set(stock.map(({ stockCode }) => foldCode(stockCode)));
  if (switches.uniqueCodes && codes.size < stock.length) throw new Error("The stock holds a code twice, ignoring case");
  const store = new Store(clock);
  seedStore(store, stock, switches.scsHeadings);
  const { level1 = [], level2 = [], level3 = [], level4 = [] } = options.stockTypes ?? {};
  for (const name of level1) store.lookups.add("STOCK_TTYPE", name);
  for (const name of level2) store.lookups.add("STOCK_TYPE", name);
  for (const name of level3) store.lookups.add("STOCK_MID_TYPE", name);
  for (const name of level4) store.lookups.add("STOCK_SUB_TYPE", name);
  for (const name of options.manufacturers ?? []) store.lookups.add("MANUFACTURER", name);
  for (const { name, type } of options.userDefined ?? []) store.lookups.define(name, type);
  return {
    store,
    switches,
    random: createSeededRandom(switches.exportSeed),
    version: options.version ?? DEFAULT_VERSION,
    vocabulary: buildVocabulary(options.headers ?? guessedHeaders),
  };
}

/** Starts listening and gives the port. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      server.off("error", reject);
      const { port: bound } = server.address() as AddressInfo;
      resolve(bound);
    });
  });
}

/** Stops listening and cuts every connection; nothing happens when it is stopped already. */
function stop(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A store's items as lines, ordered by folded code, equal codes by age. */
function stockLines(store: Store): CompleteStockLine[] {
  const items = [...store.all()].map((item) => ({ item, key: foldCode(item.code) }));
  items.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.item.id - b.item.id));
  return items.map(({ item }) => toStockLine(store, item));
}

import { timingSafeEqual } from "node:crypto";
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from "express";
import type { CallLog } from "../callRecord";
import type { SimClock } from "../clock";
import type { FaultScript } from "../faultScript";
import { sendAnswer, sendHtml } from "./answerFaults";
import { detailsOf, type FaultDetails, type KhaosFault } from "./faults";
import { countRows } from "./importStockTsv";
import type { Installation, Mishap } from "./operations";
import { execute, signatureOf } from "./operations";
import { buildAnswer, buildFault } from "./soapAnswer";
import type { Arguments, SoapCall } from "./soapRequest";
import { parseEnvelope, readArguments, SoapFault } from "./soapRequest";
import type { KhaosAuth, KhaosSwitches } from "./switches";
import type { WriteQueue } from "./writeQueue";
import { buildWsdl, OPERATION_NAMESPACE } from "./wsdl";

/** An installation with its place in the address and its queue of writes. */
export interface VirtualDirectory {
  /** First part of the path, such as `DemoSoap`. */
  name: string;
  installation: Installation;
  writes: WriteQueue;
}

/** What the web server needs. */
export interface SoapServerOptions {
  directories: VirtualDirectory[];
  /** Name of the program without `.exe`. */
  executable: string;
  clock: SimClock;
  log: CallLog;
  faults: FaultScript<KhaosFault>;
  switches: KhaosSwitches;
  latencyMs: number;
  /** Protocol, host and port, known once the server listens. */
  origin(): string;
}

/** Share of a call's latency that each imported row adds: 40 ms where a read takes 300 ms. */
const ROW_LATENCY = 40 / 300;
const MAX_BODY = "20mb";
const INTERNAL_HOST = "http://khaos-app01.corp.internal:8080";

/** Builds the web server's application: interface description and service of each virtual directory. */
export function createSoapApp(options: SoapServerOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(express.raw({ type: () => true, limit: MAX_BODY }));
  for (const directory of options.directories) {
    // Express matches paths without regard to case, as the real host does.
    const base = `/${directory.name}/${options.executable}.exe`;
    app.get(`${base}/wsdl/IKosWeb`, (request, response) =>
      serveWsdl(request, response, { ...options, directory, base }),
    );
    app.post(`${base}/soap/IKosWeb`, (request, response) => serveCall(request, response, { ...options, directory }));
  }
  app.use((_request, response) => {
    sendHtml(response, 404, "The resource you are looking for was not found.");
  });
  app.use(answerServerError);
  return app;
}

/** Bodies that are cut off or too large. Express knows an error handler by its four parameters. */
const answerServerError: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) next(error);
  else sendHtml(response, 400, "The request could not be read.");
};

type ServerContext = SoapServerOptions & { directory: VirtualDirectory };

function serveWsdl(request: Request, response: Response, context: ServerContext & { base: string }): void {
  const { log, switches, directory } = context;
  const allowed = isAllowed(request, switches.auth);
  log.record({ operation: "GET wsdl", request: null, status: allowed ? 200 : 401 });
  if (!allowed) {
    refuseLogin(response, switches.auth);
    return;
  }
  const host = switches.wsdlAddress === "internal" ? INTERNAL_HOST : context.origin();
  const address = `${host}${context.base}/soap/IKosWeb`;
  response.type("text/xml").send(buildWsdl({ address, version: directory.installation.version }));
}

/** Whether a request carries the credentials that the installation asks for. */
function isAllowed(request: Request, auth: KhaosAuth): boolean {
  if (auth.mode === "none") return true;
  if (auth.mode === "header") return equal(request.get(auth.name) ?? "", auth.value);
  const expected = `Basic ${Buffer.from(`${auth.user}:${auth.password}`).toString("base64")}`;
  return equal(request.get("authorization") ?? "", expected);
}

function equal(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuseLogin(response: Response, auth: KhaosAuth): void {
  if (auth.mode === "basic") response.set("WWW-Authenticate", 'Basic realm="Khaos"');
  sendHtml(response, 401, "You are not authorised to view this page.");
}

async function serveCall(request: Request, response: Response, context: ServerContext): Promise<void> {
  const { log, switches } = context;
  const named = /#(\w+)"?$/.exec(request.get("soapaction") ?? "")?.[1] ?? "unknown";
  if (!isAllowed(request, switches.auth)) {
    log.record({ operation: named, request: null, status: 401 });
    refuseLogin(response, switches.auth);
    return;
  }
  const type = request.get("content-type") ?? "";
  if (!/^text\/xml\s*(;|$)/i.test(type)) {
    log.record({ operation: named, request: null, status: 415 });
    sendHtml(response, 415, "The content type of the request is not supported.");
    return;
  }
  let call: SoapCall;
  try {
    call = parseEnvelope(bodyText(request, type));
  } catch (error) {
    answerFault(error, { operation: named, request: null, response, context });
    return;
  }
  await serveMethod({ call, request, response, context });
}

/** The body as text, in the encoding that its header names; UTF-8 unless it names one. */
function bodyText(request: Request, type: string): string {
  const body: unknown = request.body;
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    throw new SoapFault(`Encoding "${charset}" is not supported`, "Client");
  }
}

interface MethodCall {
  call: SoapCall;
  request: Request;
  response: Response;
  context: ServerContext;
}

async function serveMethod({ call, request, response, context }: MethodCall): Promise<void> {
  const { faults, clock, log } = context;
  const planned = faults.take(call.method);
  const fault = planned === undefined ? undefined : detailsOf(planned);
  const asked = Object.fromEntries(call.elements.map(({ name, text }) => [name, text]));
  const recorded = {
    operation: call.method,
    request: call.method === "ImportStockTSV" ? (asked.StockData ?? "") : asked,
  };
  if (fault?.kind === "delay") await clock.sleep(fault.ms);
  if (fault !== undefined && strikeBeforeWork(fault, { response, log, recorded })) return;
  try {
    if (fault?.kind === "soapFault") throw new SoapFault(fault.text);
    const given = checkCall(call, request, context);
    const done = await work(call.method, given, { context, mishap: mishapOf(fault) });
    if (done === undefined) {
      log.record({ ...recorded, status: 503 });
      sendHtml(response, 503, "The service is busy.");
      return;
    }
    await sendAnswer({ answer: done, fault, response, clock, record: (status) => log.record({ ...recorded, status }) });
  } catch (error) {
    answerFault(error, { ...recorded, response, context });
  }
}

/** Faults that keep the call from being looked at. Returns whether one did. */
function strikeBeforeWork(
  fault: FaultDetails,
  to: { response: Response; log: CallLog; recorded: { operation: string; request: unknown } },
): boolean {
  const { response, log, recorded } = to;
  const page = {
    notFound: [404, "The resource you are looking for was not found."],
    serverErrorHtml: [500, "There is a problem with the resource you are looking for."],
    htmlWith200: [200, "The site is down for maintenance."],
    unavailable: [503, "The service is unavailable."],
  } as const;
  if (fault.kind === "resetBeforeWork") {
    log.record({ ...recorded, status: 0 });
    response.socket?.destroy();
    return true;
  }
  if (!(fault.kind in page)) return false;
  const [status, text] = page[fault.kind as keyof typeof page];
  log.record({ ...recorded, status });
  sendHtml(response, status, text);
  return true;
}

function mishapOf(fault: FaultDetails | undefined): Mishap {
  if (fault?.kind === "recordLock") return { lockedCode: fault.stockCode };
  return fault?.kind === "lostInReport" ? { loseLastMessage: true } : {};
}

/** Checks header, method and arguments. */
function checkCall(call: SoapCall, request: Request, { switches, directory }: ServerContext): Arguments {
  const action = (request.get("soapaction") ?? "").replace(/^"(.*)"$/, "$1");
  if (switches.operationNamespace === "strict" && call.namespace !== OPERATION_NAMESPACE) {
    throw new SoapFault(`Interface "${call.namespace}" of method "${call.method}" is not known here`, "Client");
  }
  const signature = signatureOf(call.method, directory.installation.version);
  if (switches.soapAction === "strict" && action !== `${OPERATION_NAMESPACE}#${call.method}`) {
    throw new SoapFault(`SOAPAction "${action}" does not name method "${call.method}"`, "Client");
  }
  return readArguments(call, signature, switches.argumentBinding);
}

/** Does the work, in turn when it writes. `undefined` when too many writes wait. */
async function work(
  method: string,
  given: Arguments,
  { context, mishap }: { context: ServerContext; mishap: Mishap },
): Promise<{ method: string; envelope: string } | undefined> {
  const { clock, directory, latencyMs, switches } = context;
  const rows = method === "ImportStockTSV" ? countRows(String(given.StockData ?? "")) : 0;
  const perform = async () => {
    if (latencyMs > 0) await clock.sleep(latencyMs * (1 + rows * ROW_LATENCY));
    const value = execute(method, { given, installation: directory.installation, mishap });
    return { method, envelope: buildAnswer(method, value, switches) };
  };
  if (signatureOf(method, directory.installation.version).writes !== true) return perform();
  return (await directory.writes.run(perform))?.result;
}

/** Answers with a SOAP fault, also for what the simulator itself gets wrong, so that a test sees it. */
function answerFault(
  error: unknown,
  about: { operation: string; request: unknown; response: Response; context: ServerContext },
): void {
  const { operation, request, response, context } = about;
  const known = error instanceof SoapFault;
  const text = known ? error.message : `Simulator error: ${error instanceof Error ? error.stack : String(error)}`;
  const status = context.switches.faultStatus;
  context.log.record({ operation, request, status });
  const code = known ? error.code : "Server";
  response.status(status).type("text/xml; charset=utf-8").send(buildFault(code, text));
}

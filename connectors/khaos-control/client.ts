import type { Connection } from "@prismatic-io/spectral";
import { type Clock, clockOf, type Random, randomOf } from "../shared/clock";
import { ConnectorError } from "../shared/errors";
import { createHttp, type Http } from "../shared/http";
import { createRedactor, type Redact } from "../shared/redact";
import { withRetry } from "../shared/retry";
import { toAnswerError, toDocumentError } from "./answerErrors";
import { originOf, parseConnection, servicePathOf } from "./connection";
import type { KhaosProfile } from "./fields/profile";
import { limits } from "./limits";
import { parseSoapAnswer } from "./soap/answer";
import { decodeBytes } from "./soap/decodeBytes";
import { buildEnvelope, isCallable, type SoapArgument, type SoapCall, soapActionOf } from "./soap/envelope";
import { findChild, type XmlNode } from "./soap/xmlTree";
import { type KhaosCountry, parseCountryList } from "./wire/countries";
import { type ExportedItem, parseExportStock } from "./wire/exportStock";
import { parseExportStockStatus, type StatusRow } from "./wire/exportStockStatus";
import { parseHarmonisationCodes } from "./wire/harmonisationCodes";
import { type ImportAnswer, parseImportAnswer } from "./wire/importAnswer";
import { parseStockList, type StockListRow } from "./wire/stockList";
import { unzipExport } from "./wire/unzipExport";
import { toQuantity } from "./wire/values";

/** The verbs of the web service. Reads are repeated on their own; the import never is. All throw ConnectorError. */
export interface KhaosClient {
  getVersion(): Promise<string>;
  /** Every Stock Item, or those that changed; children with their parent's code. */
  getStockList(changed?: ChangedSince): Promise<StockListRow[]>;
  /** Items by code, children inside their parents; unknown codes are absent. Codes must not hold a comma. */
  exportStock(codes: readonly string[]): Promise<ExportedItem[]>;
  /** Status rows by code, children included; unknown codes are absent. Without a site the profile's own is asked. */
  exportStockStatus(codes: readonly string[], siteId?: number): Promise<StatusRow[]>;
  /** Commodity code by Stock Code in lower case. */
  getHarmonisationCodes(): Promise<Map<string, string>>;
  getCountryList(): Promise<KhaosCountry[]>;
  /** Sends one import file; null when an answer came that cannot be understood. Tried once: repeating is the caller's decision. */
  importStockTsv(tsv: string): Promise<ImportAnswer | null>;
  /** Sends stock levels; how many items the answer says were set, null when it does not say. Tried once. */
  importStockStatus(document: string): Promise<number | null>;
  /** Any other read, repeated like the rest; `parse` gets the method's `return` element, and what it throws counts as the attempt's failure. */
  read<Result>(call: SoapCall, parse: (node: XmlNode) => Result): Promise<Result>;
  /** Any other call, tried once; gives the method's `return` element. */
  call(call: SoapCall): Promise<XmlNode>;
}

/** Which changes a list of stock is asked for. @source KC-13 */
export interface ChangedSince {
  /** Revision: the record was edited. Movement: stock moved. */
  by: "revision" | "movement";
  /** Local UK time, see `wire/londonTime.ts`. */
  since: string;
}

/** The part of a profile that a client needs. */
export type ClientProfile = Pick<KhaosProfile, "compressedExport" | "siteId" | "revisionDateType">;

/** What a client is made of. */
export interface ClientParts {
  http: Http;
  /** Path of the service below the address of `http`. */
  path: string;
  connection: Connection;
  redact: Redact;
  clock: Clock;
  random: Random;
  profile: ClientProfile;
}

const text = (name: string, value: string): SoapArgument => ({ name, type: "string", value });
const whole = (name: string, value: number): SoapArgument => ({ name, type: "int", value: String(value) });
const instant = (name: string, value: string): SoapArgument => ({ name, type: "dateTime", value });

const createCaller = (parts: ClientParts) => {
  const { http, path, connection, redact, clock, random } = parts;
  const deadline = clock.now() + limits.readBudgetMs;
  const call = async (given: SoapCall): Promise<XmlNode> => {
    const operation = given.method;
    if (!isCallable(given)) {
      throw new ConnectorError({
        type: "badInput",
        system: "khaos-control",
        operation: "call",
        detail: "method and arguments must be plain names",
      });
    }
    const { status, headers, bytes } = await http.send({
      operation,
      method: "POST",
      path,
      headers: { "Content-Type": "text/xml; charset=utf-8", SOAPAction: soapActionOf(operation) },
      body: buildEnvelope(given),
    });
    const answer = parseSoapAnswer({ status, text: decodeBytes(bytes) });
    if (answer.kind === "value") return answer.node;
    throw toAnswerError(answer, { operation, status, headers, connection, redact });
  };
  const read = <Result>(given: SoapCall, parse: (node: XmlNode) => Result): Promise<Result> =>
    withRetry({ clock, random, safety: "read", maxAttempts: limits.readAttempts, deadline }, async () =>
      parse(await call(given)),
    );
  return { call, read };
};

/** The text inside a compressed answer. @throws ConnectorError `badAnswer` for anything but a zip with one entry within the bound. */
export const unpack = (node: XmlNode, operation: string): string => {
  const data = findChild(node, "Data")?.text ?? node.text;
  const { bytes, problem } = unzipExport(Buffer.from(data, "base64"), limits.unpackedBytes);
  if (problem) throw toDocumentError(operation, problem);
  return decodeBytes(bytes);
};

const exportCall = (codes: readonly string[], isCompressed: boolean): SoapCall => ({
  method: isCompressed ? "ExportStockCompressed" : "ExportStock",
  arguments: [
    text("StockCode", codes.join(",")),
    whole("MappingType", 1),
    instant("LastUpdated", limits.noDate),
    ...(isCompressed ? [whole("CompressionMethod", 0)] : []),
  ],
});

const parseStatus = (node: XmlNode): StatusRow[] => {
  // Nothing at all is no "nothing exists": a code would then be taken as free.
  if (node.text.trim() === "") throw toDocumentError("ExportStockStatus", "empty");
  const { rows, problem } = parseExportStockStatus([node.text.trim()]);
  if (problem) throw toDocumentError("ExportStockStatus", problem);
  return rows;
};

const parseItems = (node: XmlNode, isCompressed: boolean): ExportedItem[] => {
  const document = (isCompressed ? unpack(node, "ExportStockCompressed") : node.text).trim();
  if (document === "") throw toDocumentError("ExportStock", "empty");
  const { items, problem } = parseExportStock([document.replace(/^\uFEFF/, "")]);
  if (problem) throw toDocumentError("ExportStock", problem);
  return items;
};

const statusCall = (codes: readonly string[], siteId: number): SoapCall => ({
  method: "ExportStockStatus",
  arguments: [
    text("StockCodes", codes.join(",")),
    whole("MappingType", 1),
    instant("LastUpdated", limits.noDate),
    whole("SiteID", siteId),
  ],
});

const parseList = (node: XmlNode): StockListRow[] => {
  const rows = parseStockList(node);
  const count = toQuantity(findChild(node, "Count")?.text);
  const isEmptyArray = Object.keys(node.attributes).some((name) => name.endsWith("arrayType"));
  // Nothing at all is no "nothing changed": the changes would then be passed over for good.
  if (rows.length === 0 && count !== 0 && !isEmptyArray) throw toDocumentError("GetStockList", "empty");
  return rows;
};

const movementDate = 2;

const listCall = (changed: ChangedSince | undefined, revisionDateType: number): SoapCall => ({
  method: "GetStockList",
  arguments: [
    whole("DateType", changed?.by === "movement" ? movementDate : revisionDateType),
    instant("DateValue", changed?.since ?? limits.noDate),
    whole("StockItemType", 0),
  ],
});

const statusImport = (document: string): SoapCall => ({
  method: "ImportStockStatus",
  arguments: [text("StockStatus", document), whole("MappingType", 1)],
});

/** Builds a client from its parts. */
export const createClient = (parts: ClientParts): KhaosClient => {
  const { call, read } = createCaller(parts);
  const { compressedExport, siteId: ownSite, revisionDateType } = parts.profile;
  return {
    call,
    read,
    getVersion: () => read({ method: "GetVersion", arguments: [] }, (node) => node.text.trim()),
    getStockList: (changed) => read(listCall(changed, revisionDateType), parseList),
    exportStock: async (codes) =>
      codes.length === 0 ? [] : read(exportCall(codes, compressedExport), (node) => parseItems(node, compressedExport)),
    exportStockStatus: async (codes, siteId = ownSite) =>
      codes.length === 0 ? [] : read(statusCall(codes, siteId), parseStatus),
    getHarmonisationCodes: () => read({ method: "GetHarmonisationCodes", arguments: [] }, parseHarmonisationCodes),
    getCountryList: () => read({ method: "GetCountryList", arguments: [] }, parseCountryList),
    importStockTsv: async (tsv) => {
      const node = await call({ method: "ImportStockTSV", arguments: [text("StockData", tsv)] });
      return parseImportAnswer(node.text);
    },
    importStockStatus: async (document) =>
      toQuantity((findChild(await call(statusImport(document)), "Count") ?? { text: "" }).text),
  };
};

/** Builds the client of an action from its connection; the host's clock and chance are used where it has put them. @throws ConnectorError `badInput` for an unusable connection. */
export const connectKhaos = (context: object, connection: Connection, profile: ClientProfile): KhaosClient => {
  const settings = parseConnection(connection);
  const { username, password, headerName, headerValue, caCertificate, serverName } = settings;
  const redact = createRedactor([password, headerValue]);
  const http = createHttp({
    system: "khaos-control",
    baseUrl: originOf(settings),
    timeoutMs: limits.callTimeoutMs,
    maxBytes: limits.answerBytes,
    headers: headerName === "" ? {} : { [headerName]: headerValue },
    auth: username === "" ? undefined : { username, password },
    tls: { ca: caCertificate || undefined, servername: serverName || undefined },
    redact,
  });
  const path = servicePathOf(settings);
  return createClient({ http, path, connection, redact, clock: clockOf(context), random: randomOf(context), profile });
};

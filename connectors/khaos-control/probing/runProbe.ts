import { ConnectorError, isConnectorError } from "../../shared/errors";
import type { KhaosClient } from "../client";
import { foldStockCode, isAskable } from "../fields/foldStockCode";
import type { KhaosProfile } from "../fields/profile";
import type { StockReader } from "../readStock";
import { hasImport } from "../wire/version";
import { probeBehaviour } from "./behaviourSteps";
import { createItem } from "./createItem";
import { probeHeaders, probePartialUpdate } from "./headerSteps";
import { note, type ProbeDesk, type ProbeSeed, readItem, updateFields } from "./probeDesk";
import type { ProbeReport } from "./report";
import { probeVariants } from "./variantStep";

/** What a probe is asked to do. */
export interface ProbeRequest {
  /** Code of the item that is made; must not exist. */
  stockCode: string;
  /** Code of a family that is made to see how variant codes are composed; null leaves variants out. */
  familyCode: string | null;
  seed: ProbeSeed;
  /** True: somebody confirms that the connection leads to a test system. */
  isTestSystem: boolean;
  /** Address of the service, which must not look like that of a live system. */
  servicePath: string;
}

/** What a probe needs from outside. */
export interface ProbeTools {
  client: KhaosClient;
  reader: StockReader;
  profile: KhaosProfile;
  nowMs: number;
}

const refuse = (detail: string): ConnectorError =>
  new ConnectorError({ type: "guard", system: "khaos-control", operation: "probeProfile", detail });

const codesOf = ({ stockCode, familyCode }: ProbeRequest): string[] =>
  familyCode === null ? [stockCode] : [stockCode, familyCode];

const isUsable = (code: string): boolean => isAskable(code) && !code.includes("#") && code.trim().length <= 50;

const checkRequest = (request: ProbeRequest): void => {
  if (!request.isTestSystem) throw refuse("nobody confirmed that the connection leads to a test system");
  if (/live|prod/i.test(request.servicePath))
    throw refuse("the address of the service looks like that of a live system");
  const bad = codesOf(request).find((code) => !isUsable(code));
  if (bad !== undefined)
    throw refuse(`the code "${bad}" cannot be used: empty, over 50 characters, or with a comma or #`);
  const [first, second] = codesOf(request).map(foldStockCode);
  if (second === undefined) return;
  if (first === second || first?.startsWith(second)) throw refuse("item and family need codes of their own");
};

const checkFree = async (request: ProbeRequest, { reader, client }: ProbeTools): Promise<void> => {
  const rows = await reader.readStatus(codesOf(request));
  const taken = codesOf(request).find((code) => rows.has(foldStockCode(code)));
  if (taken !== undefined) throw refuse(`${taken} exists already; choose a code that does not`);
  if (request.familyCode === null) return;
  // Whatever the separator is: nothing may begin like the family.
  const family = foldStockCode(request.familyCode);
  const relative = (await client.getStockList()).find(({ stockCode }) => foldStockCode(stockCode).startsWith(family));
  if (relative) throw refuse(`${relative.stockCode} begins like the family; choose another code for it`);
};

const untried: readonly [setting: string, observed: string][] = [
  ["financeHeaders", "Names of finance columns are never sent, so they cannot be tried"],
  ["unreturnedFields", "None of the listed fields came back"],
  ["rowsPerImport", "One item cannot tell; the vendor's limit is 25"],
  ["headers.stockType3", "Written at creation only, which needs a type that exists"],
  ["headers.stockType4", "Written at creation only, which needs a type that exists"],
  ["codesPerExport", "One item cannot tell"],
  ["codesPerStatus", "One item cannot tell"],
  ["countryIds", "Only the country that was written is confirmed, with its header"],
];

const noteTheRest = (desk: ProbeDesk): void => {
  const { compressedExport } = desk.profile;
  for (const [setting, observed] of untried) note(desk, setting, { verdict: "undecided", observed });
  note(desk, "siteId", { verdict: "confirmed", observed: "The stock status was answered for this site" });
  note(desk, "compressedExport", {
    verdict: compressedExport ? "confirmed" : "undecided",
    observed: compressedExport ? "The compressed export was read" : "The plain export was read",
  });
};

const probeAll = async (desk: ProbeDesk): Promise<void> => {
  if (!(await createItem(desk))) return;
  if (await probePartialUpdate(desk)) {
    await probeHeaders(desk);
    await probeBehaviour(desk);
    await probeVariants(desk);
  } else desk.report.stopped = "Updates without finance columns are not taken, so nothing more could be tried";
  noteTheRest(desk);
};

/** Discontinues what was made, whatever happened before; trouble on the way is told, not thrown. */
const leaveDiscontinued = async (desk: ProbeDesk): Promise<void> => {
  for (const stockCode of desk.made.values()) {
    let discontinued: boolean | null = null;
    try {
      await updateFields(desk, stockCode, { discontinued: true });
      await updateFields(desk, stockCode, { publishOnWeb: false });
      discontinued = (await readItem(desk, stockCode))?.fields.discontinued === true;
    } catch (error) {
      if (!isConnectorError(error)) throw error;
      desk.report.stopped ??= error.message;
    }
    desk.report.leftBehind.push({ stockCode, discontinued });
  }
};

/**
 * Checks a profile against a test system with one throw-away item, step by step, and leaves it discontinued. Every import passes the finance guard and concerns items
 * that this probe made; nothing is deleted.
 * @throws ConnectorError `guard` when nobody confirmed the test system, its address looks live, or a code exists already; others when the ERP is away before an item was made.
 */
export const runProbe = async (request: ProbeRequest, tools: ProbeTools): Promise<ProbeReport> => {
  checkRequest(request);
  const version = await tools.client.getVersion();
  const report: ProbeReport = { version, settings: [], observations: [], leftBehind: [], stopped: null, calls: 0 };
  if (!hasImport(version)) return { ...report, stopped: "This version has no stock import" };
  await checkFree(request, tools);
  const { stockCode, familyCode, seed } = request;
  const desk: ProbeDesk = {
    ...tools,
    ...{ stockCode: stockCode.trim(), familyCode: familyCode?.trim() ?? null, seed, report },
    made: new Map(),
    confirmed: new Set(),
  };
  try {
    await probeAll(desk);
  } catch (error) {
    if (!isConnectorError(error) || desk.made.size === 0) throw error;
    report.stopped = error.message;
  }
  await leaveDiscontinued(desk);
  return report;
};

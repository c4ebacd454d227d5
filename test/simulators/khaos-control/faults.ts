import type { FaultScript } from "../faultScript";
import { createFaultScript } from "../faultScript";
import { methods } from "./methods";

/** What can go wrong with a call. The first group strikes before the work is done, the second after it. */
export const faultKinds = [
  "delay",
  "resetBeforeWork",
  "notFound",
  "serverErrorHtml",
  "htmlWith200",
  "unavailable",
  "soapFault",
  "recordLock",
  // The work is done, the answer suffers.
  "timeoutAfterCommit",
  "resetMidBody",
  "slowDrip",
  "emptyAnswer",
  "truncatedInnerXml",
  "unescapedAmpersand",
  "wrongCharset",
  "lostInReport",
] as const;

/** Name of a fault. */
export type KhaosFaultKind = (typeof faultKinds)[number];

/** A fault, with details where its kind takes any. */
export type KhaosFault =
  | KhaosFaultKind
  | {
      kind: KhaosFaultKind;
      /** `delay` and `slowDrip`: milliseconds in all. @default 30,000 */
      ms?: number;
      /** `soapFault`: its text. */
      text?: string;
      /** `recordLock`: the code of the locked record. @default that of the first row */
      stockCode?: string;
    };

/** A fault with its details filled in. */
export interface FaultDetails {
  kind: KhaosFaultKind;
  ms: number;
  text: string;
  stockCode: string;
}

const DEFAULT_DELAY_MS = 30_000;

/** Fills in what a fault leaves open. */
export function detailsOf(fault: KhaosFault): FaultDetails {
  const given = typeof fault === "string" ? { kind: fault } : fault;
  return { ms: DEFAULT_DELAY_MS, text: "Access violation at address 004A2B1C", stockCode: "", ...given };
}

/** Kinds that come by chance: a careful client survives each, reads by asking again, writes by reading back. */
const seededKinds: readonly KhaosFaultKind[] = [
  "resetBeforeWork",
  "serverErrorHtml",
  "unavailable",
  "timeoutAfterCommit",
  "resetMidBody",
  "truncatedInnerXml",
];

/** The fault script of a simulator; with a seed, faults also come by chance, for methods that work. */
export function createKhaosFaults(seed: number | undefined): FaultScript<KhaosFault> {
  if (seed === undefined) return createFaultScript<KhaosFault>();
  return createFaultScript<KhaosFault>({
    seed,
    kinds: (operation) => (Object.hasOwn(methods, operation) ? seededKinds : []),
  });
}

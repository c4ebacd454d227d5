import type { Response } from "express";
import type { SimClock } from "../clock";
import type { FaultDetails } from "./faults";
import { toWindows1252Bytes } from "./windows1252";

/** Sends a page in the manner of a web server that has nothing to say about SOAP. */
export function sendHtml(response: Response, status: number, text: string): void {
  const page = `<!DOCTYPE html><html><head><title>${status}</title></head><body><h2>${text}</h2></body></html>`;
  response.status(status).type("text/html").send(page);
}

/** A finished answer and the fault, if any, that it meets on its way. */
export interface AnswerToSend {
  answer: { method: string; envelope: string };
  fault: FaultDetails | undefined;
  response: Response;
  clock: SimClock;
  /** Called once, before the first byte goes out; 0 when none does. */
  record(status: number): void;
}

const DRIP_PARTS = 10;

/** Sends an answer, damaged as the fault says. The work behind it is done in any case. */
export async function sendAnswer({ answer, fault, response, clock, record }: AnswerToSend): Promise<void> {
  if (fault?.kind === "timeoutAfterCommit") {
    record(0);
    response.socket?.destroy();
    return;
  }
  record(200);
  const damaged = damage(answer.envelope, fault);
  const body = fault?.kind === "wrongCharset" ? toWindows1252Bytes(damaged) : Buffer.from(damaged, "utf8");
  response.status(200).set("Content-Type", "text/xml; charset=utf-8").set("Content-Length", String(body.length));
  if (fault?.kind === "resetMidBody") {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.destroy());
    return;
  }
  if (fault?.kind === "slowDrip") {
    await drip(body, { response, clock, ms: fault.ms });
    return;
  }
  response.end(body);
}

async function drip(body: Buffer, to: { response: Response; clock: SimClock; ms: number }): Promise<void> {
  const size = Math.ceil(body.length / DRIP_PARTS);
  for (let start = 0; start < body.length; start += size) {
    to.response.write(body.subarray(start, start + size));
    await to.clock.sleep(to.ms / DRIP_PARTS);
  }
  to.response.end();
}

/** Text damage. Where a method returns no inner document the envelope itself is hit. */
function damage(envelope: string, fault: FaultDetails | undefined): string {
  const inner = /<return xsi:type="xsd:string">([\s\S]*)<\/return>/;
  const isInner = inner.test(envelope);
  // A closing tag of an inner document is escaped once.
  const mark = isInner ? "&lt;/" : "</";
  const change = (by: (text: string) => string) =>
    isInner
      ? envelope.replace(inner, (_whole, text: string) => `<return xsi:type="xsd:string">${by(text)}</return>`)
      : by(envelope);
  switch (fault?.kind) {
    case "emptyAnswer":
      return isInner ? change(() => "") : "";
    case "truncatedInnerXml":
      return change((text) => text.slice(0, Math.max(0, text.lastIndexOf(mark, Math.ceil(text.length / 2)))));
    case "unescapedAmpersand":
      // Escaped once inside an inner document, so that it is bare after decoding.
      return change((text) => insertBefore(text, mark, isInner ? "Salt &amp; Pepper" : "Salt & Pepper"));
    default:
      return envelope;
  }
}

/** Puts a piece before the last mark, or at the end when there is none. */
function insertBefore(text: string, mark: string, piece: string): string {
  const at = text.lastIndexOf(mark);
  return at === -1 ? text + piece : text.slice(0, at) + piece + text.slice(at);
}

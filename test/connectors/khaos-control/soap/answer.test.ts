import * as fc from "fast-check";
import { parseSoapAnswer } from "../../../../connectors/khaos-control/soap/answer";

const envelope = (body: string) =>
  `<?xml version="1.0"?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>${body}</S:Body></S:Envelope>`;
const fault = envelope(
  "<S:Fault><faultcode>S:Server</faultcode><faultstring>Record  is\nlocked</faultstring></S:Fault>",
);

describe("parseSoapAnswer", () => {
  it("gives the return element", () => {
    const answer = parseSoapAnswer({
      status: 200,
      text: envelope("<n:GetVersionResponse><return>8.240</return></n:GetVersionResponse>"),
    });
    expect(answer).toMatchObject({ kind: "value", node: { name: "return", text: "8.240" } });
  });

  it("takes an answer without a value as an empty one", () => {
    expect(parseSoapAnswer({ status: 200, text: envelope("<AResponse/>") })).toMatchObject({
      kind: "value",
      node: { text: "" },
    });
  });

  it.each([200, 500])("recognises a fault at status %p", (status) => {
    expect(parseSoapAnswer({ status, text: fault })).toEqual({
      kind: "fault",
      code: "S:Server",
      text: "Record is locked",
    });
  });

  it.each([
    ["a page", 200, "<!DOCTYPE html><html><body>Oops</body></html>", "html"],
    ["a page at 500", 500, "\n<HTML><head></head></HTML>", "html"],
    ["nothing", 200, " ", "empty"],
    ["a cut-off envelope", 200, fault.slice(0, -20), "malformed"],
    ["another XML document", 200, "<a/>", "notSoap"],
    ["a value at an error status", 500, envelope("<AResponse/>"), "notSoap"],
    ["a document type", 200, '<!DOCTYPE x [<!ENTITY e "1">]><x/>', "unsafe"],
    ["an empty body", 200, envelope(""), "notSoap"],
  ])("calls %s unreadable", (_what, status, text, reason) => {
    expect(parseSoapAnswer({ status, text })).toEqual({ kind: "unreadable", reason, status });
  });

  it("never throws, wherever an answer is cut off", () => {
    fc.assert(
      fc.property(fc.nat(fault.length - 1), (length) => {
        expect(parseSoapAnswer({ status: 200, text: fault.slice(0, length) }).kind).toBe("unreadable");
      }),
    );
  });
});

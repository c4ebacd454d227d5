import { get } from "node:https";
import { createVirtualClock } from "../clock";
import { createKhaosSimulator, type KhaosSimulator, type KhaosSimulatorOptions } from "./index";
import { buildBody, rawCall } from "./rawCall";
import { createSelfSignedCertificate } from "./selfSignedCertificate";
import { parseXml } from "./xml";

let simulator: KhaosSimulator;
afterEach(() => simulator.close());

async function start(options: KhaosSimulatorOptions = {}): Promise<void> {
  simulator = await createKhaosSimulator({ clock: createVirtualClock(), stock: [{ stockCode: "A&B" }], ...options });
}
const version = (call: Partial<Parameters<typeof rawCall>[1]> = {}) =>
  rawCall(simulator.serviceUrl, { method: "GetVersion", ...call });

describe("the interface description", () => {
  it("is served with and without ?wsdl, in any letter case, and names an unreachable host", async () => {
    await start();
    const { pathname, origin } = new URL(simulator.wsdlUrl);
    const texts = await Promise.all(
      [simulator.wsdlUrl, `${simulator.wsdlUrl}?wsdl`, origin + pathname.toLowerCase()].map(async (url) =>
        (await fetch(url)).text(),
      ),
    );
    expect(new Set(texts).size).toBe(1);
    expect(parseXml(texts[0] ?? "").name).toBe("definitions");
    expect(texts[0]).toContain('name="IKosWebbinding"');
    expect(texts[0]).toMatch(/soap:address location="http:\/\/[^"]*internal/);
    simulator.switches.wsdlAddress = "real";
    expect(await (await fetch(simulator.wsdlUrl)).text()).toContain(`location="${simulator.serviceUrl}"`);
  });

  it("leaves out the import before version 8.236", async () => {
    await start({ version: "8.235" });
    expect(await (await fetch(simulator.wsdlUrl)).text()).not.toContain("ImportStockTSV");
  });
});

describe("the service", () => {
  it("answers a correct call", async () => {
    await start();
    expect(await version()).toMatchObject({ status: 200, returned: "8.240" });
    expect(simulator.calls).toEqual([
      { at: "2026-01-05T09:00:00.000Z", system: "khaos", operation: "GetVersion", request: {}, status: 200 },
    ]);
  });

  it("keeps two systems apart", async () => {
    await start();
    const list = { method: "GetStockList", given: { DateType: 0 } };
    expect((await rawCall(simulator.serviceUrl, list)).text).toContain(">1</Count>");
    expect((await rawCall(simulator.live.serviceUrl, list)).text).toContain(">0</Count>");
    expect(simulator.live.serviceUrl).toContain("/LiveSoap/");
  });

  it.each([
    ["a SOAPAction of another method", { headers: { SOAPAction: '"urn:IKosWebIntf-IKosWeb#GetSiteList"' } }],
    ["an empty SOAPAction", { headers: { SOAPAction: '""' } }],
    ["another namespace", { namespace: "http://tempuri.org/" }],
    ["an argument it does not know", { given: { Verbose: 1 } }],
    [
      "a SOAP 1.2 envelope",
      {
        body: buildBody({ method: "GetVersion" }).replace(
          /http:\/\/schemas[^"]*/,
          "http://www.w3.org/2003/05/soap-envelope",
        ),
      },
    ],
    ["a document type declaration", { body: `<!DOCTYPE x [<!ENTITY a "b">]>${buildBody({ method: "GetVersion" })}` }],
    ["broken XML", { body: "<a><b></a>" }],
    [
      "a method that nobody knows",
      { method: "DeleteStock", headers: { SOAPAction: '"urn:IKosWebIntf-IKosWeb#DeleteStock"' } },
    ],
    [
      "a module without licence",
      { method: "ImportOrders", headers: { SOAPAction: '"urn:IKosWebIntf-IKosWeb#ImportOrders"' } },
    ],
  ])("answers %s with a fault", async (_case, call) => {
    await start();
    const answer = await version(call);
    expect([answer.status, answer.fault === ""]).toEqual([500, false]);
    expect(simulator.calls).toHaveLength(1);
  });

  it("answers faults with status 200 where the switch says so", async () => {
    await start({ switches: { faultStatus: 200 } });
    expect(await version({ method: "DeleteStock" })).toMatchObject({
      status: 200,
      fault: expect.stringContaining("DeleteStock"),
    });
  });

  it("tolerates a wrong SOAPAction and namespace where the switches say so", async () => {
    await start({ switches: { soapAction: "tolerant", operationNamespace: "tolerant" } });
    const answer = await version({ headers: { SOAPAction: "" }, namespace: "http://tempuri.org/" });
    expect(answer.returned).toBe("8.240");
  });

  it("wants text/xml", async () => {
    await start();
    expect((await version({ headers: { "Content-Type": "application/soap+xml" } })).status).toBe(415);
  });

  it("answers an unknown path with a page", async () => {
    await start();
    const response = await fetch(simulator.serviceUrl.replace("KhaosDEMO", "KhaosOTHER"), { method: "POST" });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      404,
      expect.stringContaining("text/html"),
    ]);
  });

  it("lets trailing arguments out and nil in the middle, but no gap", async () => {
    await start();
    const status = (given: Record<string, string | number | null>) =>
      rawCall(simulator.serviceUrl, { method: "ExportStockStatus", given });
    expect((await status({ StockCodes: "A&B" })).returned).toContain('CODE="A&amp;B"');
    expect((await status({ StockCodes: "A&B", MappingType: 1, LastUpdated: null, SiteID: -1 })).status).toBe(200);
    expect((await status({ StockCodes: "A&B", SiteID: -1 })).fault).toContain("MappingType");
    expect((await status({ StockCodes: "A&B", MappingType: "one" })).fault).toContain("int");
  });

  it("binds by position where the switch says so", async () => {
    await start({ switches: { argumentBinding: "position" } });
    const given = { a: "A&B", b: 1 };
    expect((await rawCall(simulator.serviceUrl, { method: "ExportStockStatus", given })).returned).toContain("A&amp;B");
  });

  it("may wrap string results in CDATA", async () => {
    await start({ switches: { stringResults: "cdata" } });
    const answer = await rawCall(simulator.serviceUrl, { method: "ExportStock", given: { StockCode: "" } });
    expect(answer.text).toContain("<![CDATA[<?xml");
    expect(parseXml(answer.returned).name).toBe("STOCK_ITEMS");
  });
});

describe("object results", () => {
  const list = { method: "GetStockList", given: { DateType: 0 } };

  it("come by reference", async () => {
    await start();
    const { text } = await rawCall(simulator.serviceUrl, list);
    expect(text).toContain('<return href="#1"/>');
    expect(text).toContain('<NS2:TStockList id="1"');
    expect(text).toContain('SOAP-ENC:arrayType="NS2:TStockListRow[1]"');
  });

  it("may come nested, and a single row without its array", async () => {
    await start({ switches: { objectResults: "inline", singleRowList: "object" } });
    const { text } = await rawCall(simulator.serviceUrl, list);
    expect(text).not.toContain("href");
    expect(text).toMatch(/<List xsi:type="NS2:TStockListRow"><StockCode xsi:type="xsd:string">A&amp;B</);
  });

  it("have no list at all when there is no row", async () => {
    await start({ stock: [] });
    const { text } = await rawCall(simulator.serviceUrl, list);
    expect(text).toContain(">0</Count>");
    expect(text).not.toContain("<List");
  });
});

describe("credentials", () => {
  it.each([
    [{ mode: "basic", user: "web", password: "p:w" } as const, { Authorization: `Basic ${btoa("web:p:w")}` }],
    [{ mode: "header", name: "X-Access", value: "token-1" } as const, { "x-access": "token-1" }],
  ])("are checked: %j", async (auth, headers) => {
    await start({ switches: { auth } });
    expect(await version()).toMatchObject({ status: 401, fault: "" });
    expect((await fetch(simulator.wsdlUrl)).status).toBe(401);
    expect((await version({ headers })).returned).toBe("8.240");
    expect(simulator.calls.map(({ operation, status }) => [operation, status])).toEqual([
      ["GetVersion", 401],
      ["GET wsdl", 401],
      ["GetVersion", 200],
    ]);
  });
});

describe("HTTPS", () => {
  const fetchWsdl = (options: object) =>
    new Promise<number | string>((resolve) => {
      get(simulator.wsdlUrl, options, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      }).on("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    });

  it("works with a self-signed certificate that the client has been given", async () => {
    const tls = createSelfSignedCertificate();
    await start({ tls });
    expect(simulator.serviceUrl).toMatch(/^https:/);
    expect(await fetchWsdl({ agent: false })).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");
    expect(await fetchWsdl({ agent: false, ca: tls.cert })).toBe(200);
  });
});

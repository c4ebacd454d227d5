import { zipSync } from "fflate";
import { connectKhaos } from "../../../connectors/khaos-control/client";
import { defaultKhaosProfile } from "../../../connectors/khaos-control/fields/profile";
import { createSelfSignedCertificate } from "../../simulators/khaos-control/selfSignedCertificate";
import { type LocalServer, type ScriptedAnswer, startLocalServer } from "../../support/localServer";
import { createTestContext } from "../../support/testContext";
import { createWorld, type KhaosWorld } from "./khaosWorld";

describe("a self-signed server", () => {
  let world: KhaosWorld;
  const start = async (fields: Record<string, unknown>) => {
    const tls = createSelfSignedCertificate();
    world = await createWorld({ tls, stock: [{ stockCode: "A" }] });
    const ca = fields.caCertificate === "its own" ? tls.cert : fields.caCertificate;
    const connection = {
      ...world.connection,
      fields: { ...world.connection.fields, protocol: "https", ...fields, caCertificate: ca },
    };
    return {
      run: () => world.run("getVersion", { connection }),
      check: () => world.run("checkConnection", { connection }),
    };
  };
  afterEach(() => world.close());

  it("is trusted with its certificate as the configured authority", async () => {
    const { run } = await start({ caCertificate: "its own" });
    expect(await run()).toEqual({ version: "8.240" });
  });

  it.each(["", createSelfSignedCertificate().cert])(
    "is refused without it, at once and in plain words",
    async (caCertificate) => {
      const { check } = await start({ caCertificate });
      await expect(check()).rejects.toThrow(/the certificate was not accepted/);
      expect([world.methods(), world.clock.sleeps]).toEqual([[], []]);
    },
  );

  it("is refused when the certificate names another host, unless the connection says so", async () => {
    const { run } = await start({ caCertificate: "its own", serverName: "erp.example.com" });
    await expect(run()).rejects.toThrow(/certificate/);
    await world.close();
    const named = await start({ caCertificate: "its own", serverName: "localhost" });
    expect(await named.run()).toEqual({ version: "8.240" });
  });
});

describe("answers that are none", () => {
  let server: LocalServer;
  afterEach(() => server.close());

  const envelope = (body: string) =>
    `<?xml version="1.0"?><SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body>${body}</SOAP-ENV:Body></SOAP-ENV:Envelope>`;
  const returning = (value: string) => envelope(`<R><return>${value}</return></R>`);
  const escaped = (xml: string) => xml.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const billionLaughs = `<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`;
  const bomb = () => {
    const zip = zipSync({ "stock.xml": new Uint8Array(65 * 1024 * 1024) });
    return Buffer.from(zip).toString("base64");
  };

  const clientFor = async (answer: ScriptedAnswer, profile: Partial<typeof defaultKhaosProfile> = {}) => {
    server = await startLocalServer(() => answer);
    const { hostname, port } = new URL(server.url);
    const fields = { protocol: "http", host: hostname, port, executable: "K.exe" };
    const connection = { key: "webService", configVarKey: "ERP", fields };
    return connectKhaos(createTestContext(), connection, { ...defaultKhaosProfile, ...profile });
  };

  it.each<[string, string, Partial<typeof defaultKhaosProfile>, Record<string, unknown>, number]>([
    [
      "a document type in the envelope",
      `<?xml version="1.0"?>${billionLaughs}<SOAP-ENV:Envelope/>`,
      {},
      { type: "badAnswer", detail: expect.stringContaining("document type") },
      1,
    ],
    [
      "a document type in the inner document",
      returning(escaped(`<?xml version="1.0"?>${billionLaughs}<STOCK_ITEMS>&c;</STOCK_ITEMS>`)),
      {},
      { type: "badAnswer", detail: expect.stringContaining("unsafe") },
      1,
    ],
    [
      "a reference to a file in the inner document",
      returning(escaped(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><STOCK_ITEMS>&x;</STOCK_ITEMS>`)),
      {},
      { type: "badAnswer", detail: expect.stringContaining("unsafe") },
      1,
    ],
    [
      "an export that unpacks to more than the bound",
      returning(`<Data>${bomb()}</Data>`),
      { compressedExport: true },
      { type: "badAnswer", detail: expect.stringContaining("tooLarge") },
      1,
    ],
    ["a page", "<!DOCTYPE html><html><body>Sign in</body></html>", {}, { type: "badAnswer", status: 200 }, 4],
    [
      "a fault",
      envelope(
        "<SOAP-ENV:Fault><faultcode>SOAP-ENV:Server</faultcode><faultstring>The module is not licensed</faultstring></SOAP-ENV:Fault>",
      ),
      {},
      { type: "refused", status: 200, detail: "The module is not licensed" },
      1,
    ],
  ])("with status 200: %s is one typed error", async (_name, body, profile, error, requests) => {
    const client = await clientFor({ body }, profile);
    const failure = client.exportStock(["A"]);
    await expect(failure).rejects.toMatchObject({ name: "ConnectorError", system: "khaos-control", ...error });
    expect(server.seen).toHaveLength(requests);
  });

  it("an answer that never ends is given up at the bound", async () => {
    const client = await clientFor({ body: "x".repeat(64 * 1024 * 1024 + 1) });
    await expect(client.exportStock(["A"])).rejects.toMatchObject({
      type: "badAnswer",
      detail: expect.stringContaining("larger than allowed"),
    });
    expect(server.seen).toHaveLength(1);
  });
});

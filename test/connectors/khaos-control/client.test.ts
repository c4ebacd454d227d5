import { connectKhaos } from "../../../connectors/khaos-control/client";
import { defaultKhaosProfile } from "../../../connectors/khaos-control/fields/profile";
import { type LocalServer, startLocalServer } from "../../support/localServer";
import { createTestContext } from "../../support/testContext";
import { createWorld, type KhaosWorld } from "./khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

const clientOf = ({ context, connection }: KhaosWorld, profile: Partial<typeof defaultKhaosProfile> = {}) =>
  connectKhaos(context, connection, { ...defaultKhaosProfile, ...profile });

/** A client of a server without authentication, at another address than the simulator's. */
const clientAt = (url: string) => {
  const { hostname, port } = new URL(url);
  const fields = { protocol: "http", host: hostname, port, executable: "K.exe" };
  return connectKhaos(createTestContext(), { key: "webService", configVarKey: "ERP", fields }, defaultKhaosProfile);
};

describe("reads", () => {
  const faults = [
    "resetBeforeWork",
    "serverErrorHtml",
    "htmlWith200",
    "unavailable",
    "notFound",
    "soapFault",
    "resetMidBody",
    "emptyAnswer",
    "truncatedInnerXml",
    "unescapedAmpersand",
  ] as const;

  it.each(faults)("are asked again after %s", async (fault) => {
    world = await createWorld({ stock: [{ stockCode: "A", stockLevel: 3 }] });
    world.simulator.faults.add({ operation: "*", fault, times: 2 });
    expect(await clientOf(world).exportStockStatus(["A", "B"])).toMatchObject([
      { stockCode: "A", level: 3, onOrder: 0 },
    ]);
    expect(world.simulator.calls).toHaveLength(3);
  });

  it("are given up after a few attempts", async () => {
    world = await createWorld();
    world.simulator.faults.add({ operation: "GetVersion", fault: "unavailable", times: 99 });
    await expect(clientOf(world).getVersion()).rejects.toMatchObject({
      type: "unavailable",
      operation: "GetVersion",
      status: 503,
    });
    expect(world.simulator.calls).toHaveLength(4);
  });

  it("never take an empty answer for an empty stock", async () => {
    world = await createWorld({ stock: [{ stockCode: "A" }] });
    world.simulator.faults.add({ operation: "*", fault: "emptyAnswer", times: 99 });
    await expect(clientOf(world).exportStockStatus(["A"])).rejects.toMatchObject({ type: "badAnswer" });
    await expect(clientOf(world).exportStock(["A"])).rejects.toMatchObject({ type: "badAnswer" });
  });

  it("survive a wrong charset", async () => {
    world = await createWorld({ stock: [{ stockCode: "A", description: "Café – 5 €" }] });
    world.simulator.faults.add({ operation: "ExportStock", fault: "wrongCharset" });
    expect((await clientOf(world).exportStock(["A"]))[0]?.fields.description).toBe("Café – 5 €");
  });

  it("take the compressed export where the profile says so", async () => {
    world = await createWorld({ stock: [{ stockCode: "A", description: "Kettle" }] });
    expect((await clientOf(world, { compressedExport: true }).exportStock(["A"]))[0]?.fields.description).toBe(
      "Kettle",
    );
    expect(world.methods()).toEqual(["ExportStockCompressed"]);
  });

  it("ask for nothing when no code is given", async () => {
    world = await createWorld();
    expect([await clientOf(world).exportStock([]), await clientOf(world).exportStockStatus([])]).toEqual([[], []]);
    expect(world.methods()).toEqual([]);
  });
});

describe("the import", () => {
  it("is tried once", async () => {
    world = await createWorld();
    world.simulator.faults.add({ operation: "ImportStockTSV", fault: "unavailable" });
    await expect(clientOf(world).importStockTsv("STOCK_CODE\nA")).rejects.toMatchObject({ reached: "refused" });
    expect(world.simulator.calls).toHaveLength(1);
  });

  it("keeps TAB and line breaks on the wire", async () => {
    world = await createWorld();
    await clientOf(world).importStockTsv("STOCK_CODE\tWEIGHT\r\nA & <b>\t1");
    expect(world.imports()).toEqual(["STOCK_CODE\tWEIGHT\r\nA & <b>\t1"]);
  });
});

describe("the connection", () => {
  it.each([
    [{ mode: "basic", user: "u", password: "p-word" } as const, { username: "u", password: "p-word" }],
    [{ mode: "header", name: "X-Key", value: "k-123" } as const, { headerName: "X-Key", headerValue: "k-123" }],
  ])("gets through %p", async (auth, fields) => {
    world = await createWorld({ switches: { auth } });
    const connection = { ...world.connection, fields: { ...world.connection.fields, ...fields } };
    expect(await connectKhaos(world.context, connection, defaultKhaosProfile).getVersion()).toBe("8.240");
    await expect(clientOf(world).getVersion()).rejects.toMatchObject({ type: "authentication" });
  });

  it("never follows a redirect, so credentials stay where they belong", async () => {
    const thief = await startLocalServer(() => ({ status: 200, body: "" }));
    const server = await startLocalServer(() => ({ status: 302, headers: { location: thief.url }, body: "" }));
    const { hostname, port } = new URL(server.url);
    const fields = { protocol: "http", host: hostname, port, executable: "K.exe", username: "u", password: "p-word" };
    const client = connectKhaos(
      createTestContext(),
      { key: "webService", configVarKey: "ERP", fields },
      defaultKhaosProfile,
    );
    await expect(client.getVersion()).rejects.toMatchObject({ type: "badAnswer", status: 302 });
    expect([server.seen.length, thief.seen.length]).toEqual([1, 0]);
    await Promise.all([thief.close(), server.close()]);
  });
});

describe("the list of stock", () => {
  let server: LocalServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  const emptyReturn = (body: string) =>
    `<Envelope><Body><GetStockListResponse>${body}</GetStockListResponse></Body></Envelope>`;

  it.each([
    ["a count of none", "<return><Count>0</Count></return>", []],
    ["an empty array", '<return arrayType="NS2:TRow[0]"/>', []],
    ["one bare row", "<return><Count>1</Count><List><StockCode>A</StockCode></List></return>", ["A"]],
  ])("takes %s for what it is", async (_name, body, codes) => {
    server = await startLocalServer(() => ({ body: emptyReturn(body) }));
    const rows = await clientAt(server.url).getStockList();
    expect(rows.map(({ stockCode }) => stockCode)).toEqual(codes);
  });

  it.each(["<return/>", "<return></return>", "", "<return><Count>3</Count></return>"])(
    "never takes %j for an empty stock",
    async (body) => {
      server = await startLocalServer(() => ({ body: emptyReturn(body) }));
      await expect(clientAt(server.url).getStockList()).rejects.toMatchObject({ type: "badAnswer" });
      expect(server.seen).toHaveLength(4);
    },
  );

  it("is asked for by revision or by movement, in local UK time", async () => {
    world = await createWorld();
    const asked = async (...given: Parameters<ReturnType<typeof clientOf>["getStockList"]>) => {
      await clientOf(world).getStockList(...given);
      return JSON.stringify(world.simulator.calls.at(-1)?.request);
    };
    expect(await asked()).toContain("1899-12-31T00:00:00");
    expect(await asked({ by: "revision", since: "2026-03-02T08:00:00" })).toMatch(/"DateType":"0".*08:00:00/);
    expect(await asked({ by: "movement", since: "2026-03-02T08:00:00" })).toMatch(/"DateType":"2"/);
    await clientOf(world, { revisionDateType: -1 }).getStockList();
    expect(JSON.stringify(world.simulator.calls.at(-1)?.request)).toMatch(/"DateType":"-1"/);
  });
});

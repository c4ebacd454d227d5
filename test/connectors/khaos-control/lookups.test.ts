import { zipSync } from "fflate";
import { connectKhaos } from "../../../connectors/khaos-control/client";
import { defaultKhaosProfile } from "../../../connectors/khaos-control/fields/profile";
import {
  readCommodityCodes,
  readManufacturers,
  readPriceLists,
  readSites,
  readWebCategories,
} from "../../../connectors/khaos-control/lookups";
import { type LocalServer, startLocalServer } from "../../support/localServer";
import { createTestContext } from "../../support/testContext";
import { createWorld, type KhaosWorld } from "./khaosWorld";

let world: KhaosWorld | undefined;
afterEach(() => world?.close());

const clientOf = ({ context, connection }: KhaosWorld) => connectKhaos(context, connection, defaultKhaosProfile);

describe.each(["multiRef", "inline"] as const)("lists of a system that returns objects as %s", (objectResults) => {
  it.each(["array", "object"] as const)("are read, a single row as %s", async (singleRowList) => {
    world = await createWorld({ manufacturers: ["Acme"], switches: { objectResults, singleRowList } });
    const client = clientOf(world);
    expect(await readManufacturers(client)).toEqual([{ id: "1", name: "Acme", parentId: null }]);
    expect((await readSites(client)).map(({ id, name }) => `${id} ${name}`)).toEqual(["1 Main Warehouse", "2 Shop"]);
    expect((await readPriceLists(client)).map(({ name }) => name)).toEqual(["Retail", "Trade"]);
    expect(await readCommodityCodes(client)).toEqual([]);
    expect(await readWebCategories(client, 1)).toEqual([{ id: "1", name: "Shop", parentId: null }]);
  });
});

it("are asked again after trouble", async () => {
  world = await createWorld();
  world.simulator.faults.add({ operation: "GetSiteList", times: 2, fault: "serverErrorHtml" });
  expect(await readSites(clientOf(world))).toHaveLength(2);
});

describe("web categories", () => {
  let server: LocalServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  const serve = async (document: string) => {
    const data = Buffer.from(zipSync({ "categories.xml": Buffer.from(document) })).toString("base64");
    const body = `<Envelope><Body><R><return><Data>${data}</Data></return></R></Body></Envelope>`;
    server = await startLocalServer(() => ({ body }));
    const { hostname, port } = new URL(server.url);
    const fields = { protocol: "http", host: hostname, port, executable: "K.exe" };
    const context = createTestContext();
    return connectKhaos(context, { key: "k", configVarKey: "v", fields }, defaultKhaosProfile);
  };

  it("keep their tree, whatever the elements are called", async () => {
    const client = await serve(
      `<CATEGORIES><CATEGORY><CATEGORY_ID>7</CATEGORY_ID><CATEGORY_NAME>Shop</CATEGORY_NAME>
        <CATEGORIES><CATEGORY><CATEGORY_ID>8</CATEGORY_ID><CATEGORY_NAME>Mugs</CATEGORY_NAME></CATEGORY></CATEGORIES></CATEGORY></CATEGORIES>`,
    );
    expect(await readWebCategories(client, 1)).toEqual([
      { id: "7", name: "Shop", parentId: null },
      { id: "8", name: "Mugs", parentId: "7" },
    ]);
  });

  it("that cannot be read are an error, never an empty list", async () => {
    const client = await serve("<CATEGORIES><CATEGORY>");
    await expect(readWebCategories(client, 1)).rejects.toMatchObject({ type: "badAnswer" });
  });
});

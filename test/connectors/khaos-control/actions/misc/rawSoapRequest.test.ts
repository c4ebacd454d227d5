import { rawSoapRequest } from "../../../../../connectors/khaos-control/actions/misc/rawSoapRequest";
import { createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

describe("Raw SOAP Request", () => {
  it("returns what the example shows", async () => {
    world = await createWorld();
    expect({ data: await world.run("rawSoapRequest", { method: "GetVersion" }) }).toEqual(
      rawSoapRequest.examplePayload,
    );
  });

  it("passes arguments on and resolves references", async () => {
    world = await createWorld({ stock: [{ stockCode: "A" }] });
    const soapArguments = [
      { name: "StockCodes", value: "A" },
      { name: "MappingType", type: "int", value: 1 },
    ];
    const result = await world.run<{ children: { children: { name: string; text: string }[] }[] }>("rawSoapRequest", {
      method: "GetStockPotential",
      soapArguments,
    });
    expect(result.children[0]?.children).toContainEqual({ name: "StockCode", text: "A", children: [] });
  });

  it.each(["ImportStockTSV", "importstockstatus", "DeleteStock", "removeStockItem"])(
    "refuses %s without a request",
    async (method) => {
      world = await createWorld();
      await expect(world.run("rawSoapRequest", { method })).rejects.toThrow("safety rule");
      expect(world.methods()).toEqual([]);
    },
  );

  it("refuses names that are no names, and arguments that are no arguments", async () => {
    world = await createWorld();
    await expect(world.run("rawSoapRequest", { method: "A><B" })).rejects.toThrow("plain names");
    await expect(world.run("rawSoapRequest", { method: "GetVersion", soapArguments: [{ naem: "x" }] })).rejects.toThrow(
      "name, type and value",
    );
    expect(world.methods()).toEqual([]);
  });
});

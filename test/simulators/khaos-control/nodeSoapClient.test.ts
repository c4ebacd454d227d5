import { createClientAsync } from "soap";
import { z } from "zod";
import { createVirtualClock } from "../clock";
import { createKhaosSimulator, type KhaosSimulator } from "./index";
import { parseXml } from "./xml";

// The package calls the operations in the WSDL's own namespace and not in that of soap:body; a call corrects that.
const corrected = { postProcess: (xml: string) => xml.replace("http://tempuri.org/", "urn:IKosWebIntf-IKosWeb") };
const textSchema = z.object({ return: z.object({ $value: z.string() }) });

let simulator: KhaosSimulator;
beforeEach(async () => {
  const stock = [
    { stockCode: "TEE", scs: { headings: ["Size"] } },
    { stockCode: "TEE-L", parentCode: "TEE" },
    { stockCode: "MUG" },
  ];
  simulator = await createKhaosSimulator({ clock: createVirtualClock(), stock });
});
afterEach(() => simulator.close());

/** Calls a method through the package, with the endpoint given beside the WSDL. */
async function callMethod(method: string, given: Record<string, unknown> | null): Promise<unknown> {
  const client = await createClientAsync(simulator.wsdlUrl, {}, simulator.serviceUrl);
  const operation: (...all: unknown[]) => Promise<unknown[]> = client[`${method}Async`];
  const [result] = await operation(given, corrected);
  return result;
}
const callForText = async (method: string, given: Record<string, unknown> | null) =>
  textSchema.parse(await callMethod(method, given)).return.$value;

describe("a client that an independent package builds from the WSDL", () => {
  it("asks for the version", async () => {
    // Without arguments the package wants null.
    expect(await callForText("GetVersion", null)).toBe("8.240");
  });

  it("lists codes, following the references", async () => {
    const result = await callMethod("GetStockList", {
      DateType: 0,
      DateValue: "1899-12-31T00:00:00",
      StockItemType: 0,
    });
    const text = z.object({ $value: z.string() });
    const schema = z.object({
      return: z.object({
        Count: z.object({ $value: z.number() }),
        List: z.object({ item: z.array(z.object({ StockCode: text, ParentCode: text.partial() })) }),
      }),
    });
    const { Count, List } = schema.parse(result).return;
    expect(Count.$value).toBe(3);
    expect(List.item.map(({ StockCode, ParentCode }) => [StockCode.$value, ParentCode.$value])).toEqual([
      ["TEE", undefined],
      ["MUG", undefined],
      ["TEE-L", "TEE"],
    ]);
  });

  it("exports items", async () => {
    const document = await callForText("ExportStock", {
      StockCode: "tee,MUG",
      MappingType: 1,
      LastUpdated: "1899-12-31T00:00:00",
    });
    expect(parseXml(document).children).toHaveLength(2);
  });

  it("imports a file, tabs and line ends intact", async () => {
    const answer = await callForText("ImportStockTSV", { StockData: "STOCK_CODE\tLONG_DESC\nMUG\tSalt & <Pepper>" });
    expect(answer).toContain('UPDATED="1"');
    expect(simulator.stock()[0]).toMatchObject({ stockCode: "MUG", fields: { LONG_DESC: "Salt & <Pepper>" } });
    expect(simulator.calls.at(-1)?.request).toBe("STOCK_CODE\tLONG_DESC\nMUG\tSalt & <Pepper>");
  });

  it("would call a wrong host if it trusted the address in the WSDL", async () => {
    const client = await createClientAsync(simulator.wsdlUrl);
    expect(JSON.stringify(client.wsdl.definitions.services)).toContain("internal");
  });
});

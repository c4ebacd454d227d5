import { readFilterFields } from "../../../connectors/plytix/clientFilters";
import { sentBy } from "./scriptedCalls";

type Call = Parameters<typeof sentBy>[0];

it.each<[string, Call, string, unknown]>([
  [
    "product",
    (options) => readFilterFields(options, { operation: "x", subject: "product" }),
    "GET /api/v1/filters/product",
    undefined,
  ],
  [
    "asset",
    (options) => readFilterFields(options, { operation: "x", subject: "asset" }),
    "GET /api/v1/filters/asset",
    undefined,
  ],
  [
    "relationships",
    (options) => readFilterFields(options, { operation: "x", subject: "relationships" }),
    "GET /api/v1/filters/relationships",
    undefined,
  ],
])("%s", async (_name, call, request, body) => {
  const { sent } = await sentBy(call);
  expect(sent).toEqual([{ request, body }]);
});

it("gives the fields of both groups", async () => {
  const record = { attributes: [{ key: "sku", operators: ["eq"] }], properties: [{ key: "_is_variation" }] };
  const { result } = await sentBy(
    (options) => readFilterFields(options, { operation: "x", subject: "product" }),
    record,
  );
  expect(result.map(({ key }) => key)).toEqual(["sku", "_is_variation"]);
});

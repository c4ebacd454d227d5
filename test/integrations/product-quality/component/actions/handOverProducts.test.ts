import { handOverProductsExample } from "../../../../../integrations/product-quality/component/examplePayloads/handOverProducts";
import { type LocalServer, startLocalServer } from "../../../../support/localServer";
import { createTestContext } from "../../../../support/testContext";
import { runAction, shapeOf } from "../../componentWorld";

let pipeline: LocalServer;
let status: number;
beforeAll(async () => {
  pipeline = await startLocalServer(() => ({ status, body: { ok: true } }));
});
beforeEach(() => {
  status = 200;
  pipeline.seen.length = 0;
});
afterAll(() => pipeline.close());

const more = () => ({
  executionId: "run-1",
  webhookUrls: { "Sync Products": `${pipeline.url}/sync` },
  webhookApiKeys: { "Sync Products": ["canary-key"] },
});
const inputs = { feeder: "Find Changed Products", flowName: "Sync Products" };
const named = (sku: string, parentId: string | null = null) => ({ id: `id-${sku}`, sku, parentId });
const handOver = (changes: unknown, given: Record<string, unknown> = {}) => {
  const context = createTestContext();
  return runAction("handOverProducts", { ...inputs, changes, ...given }, { context, more: more() });
};

it("returns what the example says, and gives each SKU to the pipeline once", async () => {
  const changes = Array.from({ length: 1240 }, (_unused, index) => named(`S${index}`));
  const { data } = await handOver([...changes, ...changes.slice(0, 10)]);
  expect(shapeOf(data)).toEqual(shapeOf(handOverProductsExample));
  expect(data).toEqual(handOverProductsExample);
  const bodies = pipeline.seen.map(({ body }) => JSON.parse(body));
  expect(bodies.map(({ part, parts, skus }) => [part, parts, skus.length])).toEqual([
    [1, 2, 1000],
    [2, 2, 240],
  ]);
  expect(bodies[0]).toMatchObject({ runId: "run-1", feeder: "Find Changed Products", command: "sync" });
  expect(pipeline.seen[0]).toMatchObject({ method: "POST", path: "/sync", headers: { "api-key": "canary-key" } });
});

it("calls nobody when there is nothing to hand over", async () => {
  const { data } = await handOver([]);
  expect(data).toEqual({ runId: "run-1", messages: 0, products: 0 });
  expect(pipeline.seen).toEqual([]);
});

it("fails without the key or the token when the pipeline refuses", async () => {
  status = 401;
  const failure = handOver([named("MUG-01")]);
  await expect(failure).rejects.toThrow("the flow Sync Products did not take the message");
  const error: unknown = await failure.catch((thrown) => thrown);
  expect(JSON.stringify([String(error), error, Object.entries(error ?? {})])).not.toMatch(/canary-key|some-jwt/);
});

it("names a flow that does not exist", async () => {
  await expect(handOver([named("MUG-01")], { flowName: "Sync Prodcts" })).rejects.toThrow(
    "there is no flow named Sync Prodcts",
  );
});

it.each<[unknown]>([["MUG-01"], [{ sku: "MUG-01" }], [[{ sku: "MUG-01" }]]])(
  "refuses %j as products",
  async (changes) => {
    await expect(handOver(JSON.stringify(changes))).rejects.toThrow("must hold id, sku and parentId");
    expect(pipeline.seen).toEqual([]);
  },
);

import { invokeFlow } from "@prismatic-io/spectral/dist/testing";
import { z } from "zod";
import {
  type Judgement,
  PayloadError,
  runJudgement,
  toFlow,
} from "../../../../integrations/product-quality/flows/judgementFlow";
import { createTestContext } from "../../../support/testContext";

const count: Judgement<{ items: { sku: string }[] }, number> = {
  name: "Count Items",
  stableKey: "count-items",
  description: "Count them",
  input: z.object({ items: z.array(z.object({ sku: z.string() })) }),
  judge: ({ items }, { logger }) => {
    logger.info("counting");
    return items.length;
  },
};

it("judges a payload of the right form", () => {
  const context = createTestContext();
  expect(runJudgement(count, { items: [{ sku: "A" }] }, context)).toBe(1);
  expect(context.lines).toEqual([{ level: "info", text: "counting" }]);
});

it.each<[string, unknown, RegExp]>([
  ["a place deep inside", { items: [{ sku: "A" }, { sku: 7 }] }, /^Count Items: items\.1\.sku is not as expected: /],
  ["a part that is missing", {}, /^Count Items: items is not as expected: /],
  ["the payload as a whole", "text", /^Count Items: the payload is not as expected: /],
])("names the step and the place when the form is wrong: %s", (_what, payload, message) => {
  const judge = () => runJudgement(count, payload, createTestContext());
  expect(judge).toThrow(PayloadError);
  expect(judge).toThrow(message);
});

describe("as a flow", () => {
  const flow = toFlow(count);
  const run = async (data: unknown) => {
    const context = { logger: createTestContext().logger } as never;
    const { result } = await invokeFlow(flow, {
      context,
      payload: { body: { data, contentType: "application/json" } },
    });
    return result;
  };

  it("keeps name, key and text, and lets only known callers in", () => {
    expect(flow).toMatchObject({
      name: "Count Items",
      stableKey: "count-items",
      description: "Count them",
      endpointSecurityType: "customer_required",
    });
  });

  it("judges the body of the request", async () => {
    expect(await run({ items: [{ sku: "A" }, { sku: "B" }] })).toEqual({ data: 2 });
  });

  it("fails with the place for a body of another form", async () => {
    await expect(run({ items: "A" })).rejects.toThrow("Count Items: items is not as expected");
  });
});

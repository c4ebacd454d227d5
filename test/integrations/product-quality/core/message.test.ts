import { splitIntoMessages, syncMessageSchema } from "../../../../integrations/product-quality/core/message";

const named = (sku: string, parentSku: string | null = null) => ({
  id: `id-${sku}`,
  sku,
  parentId: parentSku === null ? null : `id-${parentSku}`,
});
const family = (parent: string, size: number) =>
  Array.from({ length: size }, (_unused, index) => named(`${parent}-${index}`, parent));

describe("a message", () => {
  const good = { runId: "run-1", feeder: "Find Changed Products", part: 1, parts: 2, skus: ["MUG-01"] };

  it("names products and is a sync unless it says otherwise", () => {
    expect(syncMessageSchema.parse(good)).toEqual({ ...good, command: "sync", stockCodes: {} });
  });

  it("that accepts codes says which, for each SKU", () => {
    const accept = { ...good, command: "acceptCode" };
    expect(syncMessageSchema.safeParse(accept).success).toBe(false);
    expect(syncMessageSchema.safeParse({ ...accept, stockCodes: { "MUG-01": null } }).success).toBe(true);
  });

  it.each([
    ["a part above the number of parts", { part: 3 }],
    ["no part", { part: 0 }],
    ["no SKU", { skus: [] }],
    ["an empty SKU", { skus: [""] }],
    ["more than 1,000 SKUs", { skus: Array.from({ length: 1001 }, (_unused, index) => `S${index}`) }],
    ["an unknown command", { command: "delete" }],
    ["an empty run id", { runId: "" }],
  ])("with %s is refused", (_what, change) => {
    expect(syncMessageSchema.safeParse({ ...good, ...change }).success).toBe(false);
  });
});

describe("splitting", () => {
  it("makes no message of no products", () => {
    expect(splitIntoMessages([])).toEqual([]);
  });

  it("keeps families whole and puts the parent before its variants", () => {
    const products = [named("MUG"), named("TEE-S", "TEE"), named("CUP"), named("TEE-M", "TEE"), named("TEE")];
    expect(splitIntoMessages(products, 4)).toEqual([["MUG", "TEE", "TEE-S", "TEE-M"], ["CUP"]]);
  });

  it("begins a new message rather than cut a family", () => {
    expect(splitIntoMessages([named("MUG"), ...family("TEE", 3)], 3)).toEqual([["MUG"], ["TEE-0", "TEE-1", "TEE-2"]]);
  });

  it("cuts a family only when it is longer than a message, behind its parent", () => {
    const messages = splitIntoMessages([...family("TEE", 1200), named("TEE"), named("MUG")]);
    expect(messages.map(({ length }) => length)).toEqual([1000, 202]);
    expect(messages[0]?.[0]).toBe("TEE");
  });

  it("holds at most 1,000 SKUs a message", () => {
    const messages = splitIntoMessages(Array.from({ length: 2001 }, (_unused, index) => named(`S${index}`)));
    expect(messages.map(({ length }) => length)).toEqual([1000, 1000, 1]);
  });

  it("names each SKU once, however often a feeder found it", () => {
    expect(splitIntoMessages([named("MUG"), named("MUG"), named("TEE-S", "TEE"), named("TEE-S", "TEE")])).toEqual([
      ["MUG", "TEE-S"],
    ]);
  });
});

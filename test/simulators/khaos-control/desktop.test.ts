import { createVirtualClock } from "../clock";
import { createKhaosSimulator, type KhaosSimulator } from "./index";

let simulator: KhaosSimulator;
beforeEach(async () => {
  simulator = await createKhaosSimulator({
    clock: createVirtualClock(),
    stock: [
      { stockCode: "MUG", stockLevel: 3, buyPrice: 2, fields: { LONG_DESC: "Round" } },
      { stockCode: "TEE", scs: { headings: ["Size"] } },
      { stockCode: "TEE-L", parentCode: "TEE", scs: { values: ["Large"] } },
    ],
  });
});
afterEach(() => simulator.close());
const item = (code: string) => simulator.stock().find(({ stockCode }) => stockCode === code);

describe("a desktop user", () => {
  it("changes, empties and renames, each change in the audit log", () => {
    simulator.edit("mug", { stockCode: "CUP", buyPrice: 2.2, fields: { LONG_DESC: "", WEIGHT: 0.3 } });
    expect(item("CUP")).toMatchObject({ buyPrice: 2.2, fields: { WEIGHT: 0.3, STOCK_VALUE: 2 } });
    expect(item("CUP")?.fields).not.toHaveProperty("LONG_DESC");
    expect(simulator.audit.map(({ call, stockCode, field, from, to }) => [call, stockCode, field, from, to])).toEqual([
      ["desktop", "MUG", "WEIGHT", "", 0.3],
      ["desktop", "MUG", "BUY_PRICE", 2, 2.2],
      ["desktop", "MUG", "LONG_DESC", "Round", ""],
      ["desktop", "CUP", "STOCK_CODE", "MUG", "CUP"],
    ]);
    expect(simulator.financeChangesSinceSeed()).toHaveLength(1);
  });

  it("links an item as a variant, which keeps its code, and unlinks it", () => {
    simulator.edit("MUG", { parentCode: "TEE", scs: { values: ["Small"] } });
    expect(item("MUG")).toMatchObject({ parentCode: "TEE", scs: { values: ["Small"] } });
    simulator.edit("MUG", { parentCode: null });
    expect(item("MUG")).not.toHaveProperty("parentCode");
  });

  it("creates items, but not with a code in use", () => {
    simulator.create({ stockCode: "PLATE", buyPrice: 1 });
    expect(item("PLATE")?.fields.STOCK_VALUE).toBe(1);
    expect(() => simulator.create({ stockCode: "plate" })).toThrow("in use");
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });

  it("deletes variants before parents, and nothing that was ordered", () => {
    expect(simulator.remove("TEE").removed).toBe(false);
    expect(simulator.remove("TEE-L").removed).toBe(true);
    expect(simulator.remove("TEE").removed).toBe(true);
    expect(item("TEE")?.fields.DELETED).toBe(-1);
    simulator.placeOrder("MUG", 1);
    expect(simulator.remove("MUG")).toEqual({ removed: false, reason: "The stock item is used on orders" });
  });
});

describe("an order", () => {
  it("lowers the level", () => {
    expect(simulator.placeOrder("mug", 2)).toEqual({ accepted: true });
    expect(item("MUG")?.stockLevel).toBe(1);
  });

  it.each([
    ["an unknown item", "NOPE", {}, 1],
    ["a parent", "TEE", {}, 1],
    ["a discontinued item", "MUG", { discontinued: true }, 1],
    ["a deleted item", "MUG", { fields: { DELETED: true } }, 1],
    ["more than is left of an item that runs to zero", "MUG", { runToZero: true }, 4],
  ])("is refused for %s", (_case, code, patch, quantity) => {
    if (Object.keys(patch).length > 0) simulator.edit(code, patch);
    expect(simulator.placeOrder(code, quantity)).toEqual({ accepted: false, reason: expect.any(String) });
  });

  it("is accepted for what is left of an item that runs to zero", () => {
    simulator.edit("MUG", { runToZero: true });
    expect(simulator.placeOrder("MUG", 3).accepted).toBe(true);
  });
});

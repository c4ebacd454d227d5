import { createStateSlot } from "../../../connectors/shared/stateSlot";

const parse = (value: unknown) => (typeof value === "number" ? value : undefined);

describe("a slot in a state object", () => {
  it("reads back what it wrote, in place", () => {
    const state: Record<string, unknown> = { other: 1 };
    const slot = createStateSlot({ state, key: "a", parse });
    slot.write(5);
    expect([slot.read(), state]).toEqual([5, { other: 1, a: 5 }]);
    slot.clear();
    expect([slot.read(), state]).toEqual([undefined, { other: 1 }]);
  });

  it("reads a damaged value as absent", () => {
    expect(createStateSlot({ state: { a: "broken" }, key: "a", parse }).read()).toBeUndefined();
  });

  it("works without a state object, and is not fooled by inherited names", () => {
    const slot = createStateSlot({ state: undefined, key: "toString", parse: (value) => value });
    expect(slot.read()).toBeUndefined();
    slot.write(1);
    expect(slot.read()).toBe(1);
  });
});

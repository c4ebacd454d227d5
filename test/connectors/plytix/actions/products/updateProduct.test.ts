import { afterAction, refusalOf, UNKNOWN } from "../../actionScenarios";

it("changes what was given, clears what was named, and leaves the rest", async () => {
  const found = await afterAction("updateProduct", ({ account, data }) =>
    account.run("getProduct", { productId: data.id }),
  );
  expect(found).toMatchObject({
    sku: "MUG-01",
    label: "Enamel Mug",
    gtin: null,
    attributes: { colour: "Blue", weight: 0.35 },
  });
});

it("clears an attribute by null", async () => {
  const found = await afterAction("updateProduct", ({ account, data }) =>
    account.run("getProduct", { productId: data.id }),
  );
  expect(found).not.toHaveProperty("attributes.launch");
});

it("does not move the date of change when nothing differs", async () => {
  const found = await afterAction("updateProduct", ({ data }) => data, {
    params: (account) => ({ productId: account.simulator.idOf("MUG-01"), label: "Enamel Mug" }),
  });
  expect(found).toMatchObject({ modified: "2026-01-31T16:25:42.750Z" });
});

it("refuses to change nothing, before any request", async () => {
  const { text, calls } = await refusalOf("updateProduct", (account) => ({
    productId: account.simulator.idOf("MUG-01"),
  }));
  expect(text).toContain("nothing to change");
  expect(calls).toBe(0);
});

it("says so when there is no such product", async () => {
  const { text } = await refusalOf("updateProduct", () => ({ productId: UNKNOWN, label: "x" }));
  expect(text).toContain("does not have the requested record");
});

import { afterAction, refusalOf, UNKNOWN } from "../../actionScenarios";

it("keeps label and kind", async () => {
  const found = await afterAction("updateAttribute", ({ account, data }) =>
    account.run("getAttribute", { attributeId: data.id }),
  );
  expect(found).toMatchObject({ label: "colour", name: "Main Colour", options: ["Red", "Blue", "Green"] });
});

it("refuses to change nothing, before any request", async () => {
  const { text, calls } = await refusalOf("updateAttribute", () => ({ attributeId: UNKNOWN }));
  expect(text).toContain("nothing to change");
  expect(calls).toBe(0);
});

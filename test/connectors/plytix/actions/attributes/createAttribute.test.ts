import { afterAction, refusalOf } from "../../actionScenarios";

it("makes the label from the name", async () => {
  const found = await afterAction("createAttribute", ({ account, data }) =>
    account.run("getAttribute", { attributeId: data.id }),
  );
  expect(found).toMatchObject({ label: "handle_type", options: ["Round", "Square"] });
});

it("refuses a kind that does not exist, before any request", async () => {
  const { text, calls } = await refusalOf("createAttribute", () => ({
    attributeName: "X",
    typeClass: "ColourAttribute",
  }));
  expect(text).toContain("Type must be one of");
  expect(calls).toBe(0);
});

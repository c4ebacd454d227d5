import { afterAction, refusalOf } from "../../actionScenarios";

it("gives it its attributes at their levels", async () => {
  const found = await afterAction("createFamily", ({ account, data }) =>
    account.run("listFamilyAttributes", { familyId: data.id }),
  );
  expect(found).toMatchObject({
    attributes: [
      { label: "weight", level: "no_level" },
      { label: "brand", level: "parent_level" },
    ],
  });
});

it("passes the refusal of an unknown attribute on", async () => {
  const { text } = await refusalOf("createFamily", () => ({ familyName: "X", attributes: "wieght" }));
  expect(text).toContain("does not exist");
});

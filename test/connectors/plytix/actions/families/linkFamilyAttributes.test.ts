import { afterAction } from "../../actionScenarios";

it("adds the attributes a little later", async () => {
  const found = await afterAction("linkFamilyAttributes", ({ account, data }) => {
    account.clock.advance(10_000);
    return account.run("listFamilyAttributes", { familyId: data.id });
  });
  expect(found).toMatchObject({ attributes: [{ label: "colour", level: "variant_level" }] });
});

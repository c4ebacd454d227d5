import { afterAction } from "../../actionScenarios";

it("moves the attributes to their levels a little later", async () => {
  const found = await afterAction("updateFamilyAttributes", ({ account, data }) => {
    account.clock.advance(10_000);
    return account.run("listFamilyAttributes", { familyId: data.id });
  });
  expect(found).toMatchObject({
    attributes: [
      { label: "weight", level: "variant_level" },
      { label: "colour", level: "variant_level" },
      { label: "launch", level: "no_level" },
      { label: "brand", level: "parent_level" },
      {},
    ],
  });
});

import { afterAction } from "../../actionScenarios";

it("moves attributes of the system as well", async () => {
  const found = await afterAction("updateAllFamilyAttributes", ({ account, data }) => {
    account.clock.advance(10_000);
    return account.run("listAllFamilyAttributes", { familyId: data.id });
  });
  expect(found).toMatchObject({
    attributes: expect.arrayContaining([
      expect.objectContaining({ label: "label", level: "parent_level" }),
      expect.objectContaining({ label: "brand", level: "parent_level" }),
    ]),
  });
});

import { afterAction } from "../../actionScenarios";

it("takes the attributes out a little later", async () => {
  const found = await afterAction("unlinkFamilyAttributes", ({ account, data }) => {
    account.clock.advance(10_000);
    return account.run("listFamilyAttributes", { familyId: data.id });
  });
  expect(found).not.toMatchObject({
    attributes: expect.arrayContaining([expect.objectContaining({ label: "colour" })]),
  });
});

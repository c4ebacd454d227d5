import { afterAction } from "../../actionScenarios";

it("tells the attributes of the system too", async () => {
  const found = await afterAction("listAllFamilyAttributes", ({ data }) => data);
  expect(found).toMatchObject({
    attributes: expect.arrayContaining([expect.objectContaining({ id: null, label: "status" })]),
  });
});

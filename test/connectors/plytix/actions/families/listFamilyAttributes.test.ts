import { afterAction } from "../../actionScenarios";

it("leaves the attributes of the system out", async () => {
  const found = await afterAction("listFamilyAttributes", ({ data }) => data);
  expect(found).not.toMatchObject({
    attributes: expect.arrayContaining([expect.objectContaining({ label: "status" })]),
  });
});

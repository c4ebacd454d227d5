import { afterAction, refusalOf, UNKNOWN } from "../../actionScenarios";

it("tells the address", async () => {
  const found = await afterAction("getAsset", ({ data }) => data);
  expect(found).toMatchObject({ url: expect.stringContaining("mug.jpg") });
});

it("says so when there is none", async () => {
  const { text } = await refusalOf("getAsset", () => ({ assetId: UNKNOWN }));
  expect(text).toContain("does not have the requested record");
});

import { afterAction } from "../../actionScenarios";

it("finds files by kind", async () => {
  const found = await afterAction("searchAssets", ({ data }) => data);
  expect(found).toMatchObject({ assets: [{ filename: "mug.jpg" }], count: 1 });
});

it("finds none of another kind", async () => {
  const found = await afterAction("searchAssets", ({ data }) => data, {
    params: () => ({ filters: [[{ field: "file_type", operator: "in", value: ["VIDEOS"] }]] }),
  });
  expect(found).toMatchObject({ assets: [], count: 0, totalCount: 1 });
});

it("tells as much of each as reading it by its id", async () => {
  const { listed, read } = await afterAction("searchAssets", async ({ account, data }) => {
    const [first] = (data as unknown as { assets: { id: string }[] }).assets;
    return { listed: first, read: await account.run("getAsset", { assetId: first?.id }) };
  });
  expect(listed).toEqual(read);
});

import { afterAction } from "../../actionScenarios";

it("finds families by name", async () => {
  const found = await afterAction("searchFamilies", ({ data }) => data, {
    params: () => ({ filters: [[{ field: "name", operator: "eq", value: "clothing" }]] }),
  });
  expect(found).toMatchObject({
    families: [{ name: "Clothing", productCount: 3 }],
    count: 1,
    totalCount: 2,
    nextPage: null,
  });
});

it("says where to go on", async () => {
  const found = await afterAction("searchFamilies", ({ data }) => data, {
    params: () => ({ order: "name", pageSize: "1" }),
  });
  expect(found).toMatchObject({ families: { length: 1 }, count: 2, nextPage: 2 });
});

it("tells as much of each as reading it by its id", async () => {
  const { listed, read } = await afterAction("searchFamilies", async ({ account, data }) => {
    const [first] = (data as unknown as { families: { id: string }[] }).families;
    return { listed: first, read: await account.run("getFamily", { familyId: first?.id }) };
  });
  expect(listed).toEqual(read);
});

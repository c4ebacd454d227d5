import { afterAction } from "../../actionScenarios";

it("finds relationships by label", async () => {
  const found = await afterAction("searchRelationships", ({ data }) => data);
  expect(found).toMatchObject({ relationships: [{ name: "Spare Parts", isSymmetrical: false }], count: 1 });
});

it("tells as much of each as reading it by its id", async () => {
  const { listed, read } = await afterAction("searchRelationships", async ({ account, data }) => {
    const [first] = (data as unknown as { relationships: { id: string }[] }).relationships;
    return { listed: first, read: await account.run("getRelationship", { relationshipId: first?.id }) };
  });
  expect(listed).toEqual(read);
});

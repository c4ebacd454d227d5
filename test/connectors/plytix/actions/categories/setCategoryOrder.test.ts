import { afterAction, category, refusalOf } from "../../actionScenarios";

it("puts the top level into the order", async () => {
  const found = await afterAction("setCategoryOrder", ({ account }) =>
    account.run("searchCategories", {
      filters: [[{ field: "name", operator: "in", value: ["Clothing", "Kitchen"] }]],
      order: "order",
    }),
  );
  expect(found).toMatchObject({ categories: [{ name: "Clothing" }, { name: "Kitchen" }] });
});

it("passes the refusal of an incomplete list on", async () => {
  const { text } = await refusalOf("setCategoryOrder", async (account) => ({
    childIds: [await category(account, "Kitchen")],
  }));
  expect(text).toContain("All children must be given");
});

import { afterAction, refusalOf, UNKNOWN } from "../../actionScenarios";

it("renames and moves it", async () => {
  const found = await afterAction("updateCategory", ({ data }) => data);
  expect(found).toMatchObject({ path: ["Mugs and Cups"], parentIds: [] });
});

it("refuses to change nothing, before any request", async () => {
  const { text, calls } = await refusalOf("updateCategory", () => ({ categoryId: UNKNOWN }));
  expect(text).toContain("nothing to change");
  expect(calls).toBe(0);
});

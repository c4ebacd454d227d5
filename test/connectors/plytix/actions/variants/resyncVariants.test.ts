import { afterAction, refusalOf } from "../../actionScenarios";

it("takes the variant's own value away", async () => {
  const found = await afterAction("resyncVariants", ({ account }) => account.simulator.products()[2]?.attributes);
  expect(found).not.toHaveProperty("brand");
});

it("passes the refusal of attributes that are not the parent's on", async () => {
  const { text } = await refusalOf("resyncVariants", (account) => ({
    parentId: account.simulator.idOf("SHIRT"),
    resyncLabels: "weight",
    variantIds: [account.simulator.idOf("SHIRT-S")],
  }));
  expect(text).toContain("not a parent attribute");
});

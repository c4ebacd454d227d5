import { afterAction } from "../../actionScenarios";

it("gives it another name", async () => {
  const found = await afterAction("updateFamily", ({ account, data }) =>
    account.run("getFamily", { familyId: data.id }),
  );
  expect(found).toMatchObject({ name: "Garments", productCount: 3 });
});

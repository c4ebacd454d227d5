import { afterAction } from "../../actionScenarios";

it("tells roles", async () => {
  const found = await afterAction("searchApiCredentials", ({ data }) => data);
  expect(found).toMatchObject({ credentials: [{ role: "ADMIN" }] });
});

it("says that it was the last page", async () => {
  const found = await afterAction("searchApiCredentials", ({ data }) => data, { params: () => ({ pageSize: "1" }) });
  expect(found).toMatchObject({ count: 1, nextPage: null });
});

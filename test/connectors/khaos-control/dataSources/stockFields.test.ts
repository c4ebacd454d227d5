import { createHarness } from "@prismatic-io/spectral/dist/testing";
import khaosControl from "../../../../connectors/khaos-control";
import { stockFieldNames } from "../../../../connectors/khaos-control/fields/stockFields";
import { createTestContext } from "../../../support/testContext";

const list = async (profile?: unknown): Promise<{ key: string; label: string }[]> => {
  const answer = await createHarness(khaosControl).dataSource("stockFields", { profile }, createTestContext() as never);
  return (answer as { result: { key: string; label: string }[] }).result;
};

it("lists every field but the key", async () => {
  expect((await list()).map(({ key }) => key)).toEqual(stockFieldNames.filter((name) => name !== "stockCode"));
});

it("shows the headers of the profile", async () => {
  const labels = (await list({ headers: { weight: "AVG_WEIGHT" } })).map(({ label }) => label);
  expect(labels).toContain("Weight (kg) (AVG_WEIGHT)");
});

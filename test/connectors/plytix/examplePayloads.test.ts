import { actions } from "../../../connectors/plytix";
import { playScenario, scenarios } from "./actionScenarios";

const table = Object.entries(actions).map(([key, { examplePayload }]) => ({ key, examplePayload }));

it("plays every action", () => {
  expect(table.length).toBeGreaterThan(65);
  expect(Object.keys(scenarios).sort()).toEqual(table.map(({ key }) => key).sort());
});

it.each(table)("$key returns exactly its example payload", async ({ key, examplePayload }) => {
  const { data, account } = await playScenario(key);
  await account.simulator.close();
  expect({ data }).toEqual(examplePayload);
});

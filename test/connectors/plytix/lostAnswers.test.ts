import { actions } from "../../../connectors/plytix";
import { openScenarioAccount, playScenario } from "./actionScenarios";

/** Actions that make something new: nobody may do them twice without looking. */
const makers = [
  "createProduct",
  "createVariant",
  "linkVariant",
  "createFamily",
  "createAttribute",
  "createAttributeGroup",
  "createCategory",
  "createAssetFromUrl",
  "createAssetFromContent",
  "linkAsset",
  "createRelationship",
];
const keys = Object.keys(actions);
const others = keys.filter((key) => !makers.includes(key));

/** Plays an action whose first request is carried out, but whose answer gets lost. */
const playWithoutAnswer = async (key: string) => {
  const account = await openScenarioAccount();
  let prepared = 0;
  const before = () => {
    prepared = account.simulator.calls.length;
    // The first call is the log-in of the execution.
    account.simulator.faults.add({ operation: "*", fault: "resetAfter", nth: 2 });
  };
  const error = await playScenario(key, { account, before }).then(
    () => null,
    (thrown: unknown) => String(thrown),
  );
  await account.simulator.close();
  const calls = account.simulator.calls.slice(prepared + 1).map(({ operation }) => operation);
  return { error, calls };
};

it("finds both kinds", () => {
  expect(others.length).toBeGreaterThan(50);
  expect(keys).toEqual(expect.arrayContaining(makers));
});

it.each(others)("%s goes on after a lost answer, because the same again does no harm", async (key) => {
  const { error, calls } = await playWithoutAnswer(key);
  expect(error).toBeNull();
  expect(calls[1]).toBe(calls[0]);
});

it.each(makers)("%s stops after a lost answer and says that it may have happened", async (key) => {
  const { error, calls } = await playWithoutAnswer(key);
  expect(error).toContain("may or may not have carried out the write");
  expect(calls).toHaveLength(1);
});

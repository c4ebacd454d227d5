import { isConnectorError } from "../../../../connectors/shared/errors";
import { type SettingsParams, toSettings } from "../../../../integrations/product-quality/component/toSettings";
import { settingsOf } from "../samples";

const params: SettingsParams = {
  runMode: "Dry run",
  variantStrategy: "SCS",
  variantAxes: [],
  mandatoryAttributes: [],
  stockCodeMaxLength: 50,
  defaultTaxCode: "1",
  heaviestKg: 200,
  longestSide: 1000,
  costAtCreation: "Seed",
  acceptCaseDifferences: false,
  waitAttempts: 10,
  waitDays: 7,
  retirementLimit: 20,
  fieldMapping: undefined,
  khaosProfile: undefined,
};
const failureOf = (change: Partial<Record<keyof SettingsParams, unknown>>): unknown => {
  try {
    return toSettings({ ...params, ...change } as SettingsParams);
  } catch (error) {
    return error;
  }
};

it("gives the defaults of a new client for an untouched wizard", () => {
  expect(toSettings(params)).toEqual(settingsOf());
});

it("takes an empty field map for the standard one", () => {
  expect(toSettings({ ...params, fieldMapping: [] }).fieldMap).toEqual(settingsOf().fieldMap);
});

it.each([
  ["Live", "live"],
  ["Dry run", "dry"],
  ["LIVE", "dry"],
])("writes only when the run mode is exactly Live: %s is %s", (runMode, expected) => {
  expect(toSettings({ ...params, runMode }).runMode).toBe(expected);
});

it.each([
  ["Seed", "seed"],
  ["Zero", "zero"],
])("reads the cost at creation %s as %s", (costAtCreation, expected) => {
  expect(toSettings({ ...params, costAtCreation }).costAtCreation).toBe(expected);
});

it.each<[Partial<Record<keyof SettingsParams, unknown>>, string]>([
  [{ variantAxes: ["a", "b", "c", "d", "e"] }, "the config variable Variant Axes: "],
  [{ mandatoryAttributes: [7] }, "the config variable Mandatory Attributes, at 0: "],
  [{ stockCodeMaxLength: 99 }, "the config variable Longest Stock Code: "],
  [
    {
      fieldMapping: [
        { source: "a", target: "weight" },
        { source: "b", target: "weight" },
      ],
    },
    "the config variable Field Mapping, at 1.target: Weight (kg) has two sources, a and b",
  ],
  [{ khaosProfile: { decimals: { price: 9 } } }, "the config variable Khaos Profile, at decimals.price: "],
  [{ retirementLimit: -1 }, "the config variable Withdrawals Without Approval: "],
  [{ heaviestKg: 0 }, "the config variable Heaviest Product: "],
  [{ longestSide: 0 }, "the config variable Longest Side: "],
  [{ defaultTaxCode: 1 }, "the config variable Default Tax Code: "],
  [{ variantStrategy: "?" }, "the config variable Variant Strategy: "],
  [{ acceptCaseDifferences: "?" }, "the config variable Accept Case Differences: "],
])("names the variable, the place and the rule: %j", (change, detail) => {
  const error = failureOf(change);
  expect(isConnectorError(error)).toBe(true);
  expect(error).toMatchObject({ type: "badInput", system: "platform", detail: expect.stringContaining(detail) });
});

import { readMessageExample } from "../../../../../integrations/product-quality/component/examplePayloads/readMessage";
import type { Settings } from "../../../../../integrations/product-quality/core/settings";
import { runAction } from "../../componentWorld";

interface ReadMessage {
  message: { skus: string[]; command: string };
  settings: Settings;
  attributes: string[];
  isDryRun: boolean;
}
const { message } = readMessageExample;
const read = (inputs: Record<string, unknown> = {}) => runAction<ReadMessage>("readMessage", { message, ...inputs });

it("returns what the example says", async () => {
  const { data } = await read({ runMode: "Live" });
  expect(data).toEqual(readMessageExample);
});

it("takes the body as text as well", async () => {
  const { data } = await read({ message: JSON.stringify(message) });
  expect(data.message).toEqual(message);
});

it("is a dry run with safe settings when nothing is filled in", async () => {
  const { data } = await read();
  expect(data).toMatchObject({ isDryRun: true, settings: { variantStrategy: "SCS", costAtCreation: "seed" } });
});

it("takes each config variable as the wizard gives it", async () => {
  const { data } = await read({
    runMode: "Live",
    variantStrategy: "Plain",
    variantAxes: "waist, leg",
    mandatoryAttributes: "description, gtin",
    stockCodeMaxLength: "30",
    defaultTaxCode: "4",
    heaviestKg: "25",
    longestSide: "300",
    costAtCreation: "Zero",
    acceptCaseDifferences: "true",
    retirementLimit: "5",
    fieldMapping: '[{"source":"grams","target":"weight","transform":{"type":"number","factor":0.001}}]',
    khaosProfile: '{"headers":{"weight":"AVG_WEIGHT"}}',
  });
  expect(data.settings).toMatchObject({
    runMode: "live",
    variantStrategy: "Plain",
    variantAxes: ["waist", "leg"],
    mandatoryAttributes: ["description", "gtin"],
    stockCodeMaxLength: 30,
    defaultTaxCode: "4",
    heaviestKg: 25,
    longestSide: 300,
    costAtCreation: "zero",
    acceptCaseDifferences: true,
    retirementLimit: 5,
    fieldMap: [{ source: "grams", transform: { factor: 0.001 } }],
    profile: { headers: { weight: "AVG_WEIGHT" } },
  });
  expect(data.attributes).toEqual(["grams", "waist", "leg", "description"]);
});

it.each<[string, Record<string, unknown>, RegExp]>([
  ["Run Mode", { runMode: "live" }, /Run Mode must be one of Dry run, Live/],
  ["Variant Strategy", { variantStrategy: "Matrix" }, /Variant Strategy must be one of SCS, Plain/],
  ["Variant Axes", { variantAxes: "a,b,c,d,e" }, /config variable Variant Axes/],
  ["Longest Stock Code", { stockCodeMaxLength: "60" }, /Longest Stock Code must be a whole number from 1 to 50/],
  ["Heaviest Product", { heaviestKg: "heavy" }, /Heaviest Product must be a whole number/],
  ["Longest Side", { longestSide: "0" }, /Longest Side must be a whole number/],
  ["Withdrawals Without Approval", { retirementLimit: "-1" }, /Withdrawals Without Approval must be a whole number/],
  ["Cost At Creation", { costAtCreation: "Free" }, /Cost At Creation must be one of Seed, Zero/],
  ["Field Mapping that is no JSON", { fieldMapping: "[{" }, /Field Mapping must be valid JSON/],
  ["Field Mapping that is no list", { fieldMapping: "{}" }, /config variable Field Mapping/],
  [
    "a line of Field Mapping",
    { fieldMapping: '[{"source":"x","target":"discontinued"}]' },
    /config variable Field Mapping, at 0\.target: Discontinued cannot be mapped/,
  ],
  ["Khaos Profile", { khaosProfile: '{"rowsPerImport":26}' }, /config variable Khaos Profile, at rowsPerImport/],
  ["Khaos Profile with a key nobody knows", { khaosProfile: '{"rows":1}' }, /config variable Khaos Profile.*"rows"/],
])("names what is wrong: %s", async (_what, inputs, error) => {
  await expect(read(inputs)).rejects.toThrow(error);
});

it.each<[string, unknown, RegExp]>([
  ["no SKU", { ...message, skus: [] }, /cannot be read: skus/],
  ["no run id", { ...message, runId: undefined }, /cannot be read: runId/],
  ["a part above the parts", { ...message, part: 2 }, /cannot be read: part is above the number of parts/],
  ["a text", '"hello"', /cannot be read: its body/],
  ["nothing", "", /cannot be read: its body/],
])("says what a message lacks: %s", async (_what, given, error) => {
  await expect(read({ message: given })).rejects.toThrow(error);
});

import { settingsSchema, wantedAttributes } from "../../../../integrations/product-quality/core/settings";
import { settingsOf } from "../samples";

const refused = (given: object): string[] =>
  settingsSchema.safeParse(given).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

it("starts on the safe side: a dry run, few withdrawals, strict codes, the cost seeded", () => {
  expect(settingsSchema.parse({})).toMatchObject({
    runMode: "dry",
    variantStrategy: "SCS",
    variantAxes: ["size", "colour"],
    stockCodeMaxLength: 50,
    defaultTaxCode: "1",
    costAtCreation: "seed",
    acceptCaseDifferences: false,
    retirementLimit: 20,
  });
});

it("shares no default between two clients", () => {
  const first = settingsOf();
  first.profile.headers.weight = "AVG_WEIGHT";
  expect(settingsOf().profile.headers).toEqual({});
});

it("refuses an unknown key by its name", () => {
  expect(refused({ dryRun: true })).toEqual([expect.stringContaining("dryRun")]);
});

it.each([
  [{ variantAxes: [] }, "variantAxes"],
  [{ variantAxes: ["a", "b", "c", "d", "e"] }, "variantAxes"],
  [{ stockCodeMaxLength: 51 }, "stockCodeMaxLength"],
  [{ stockCodeMaxLength: 0 }, "stockCodeMaxLength"],
  [{ retirementLimit: -1 }, "retirementLimit"],
  [{ heaviestKg: 0 }, "heaviestKg"],
  [{ runMode: "Live" }, "runMode"],
  [{ profile: { rowsPerImport: 26 } }, "profile.rowsPerImport"],
  [{ fieldMap: [{ source: "a", target: "nothing" }] }, "fieldMap.0.target"],
])("refuses %j at its place", (given, place) => {
  expect(refused(given)).toEqual([expect.stringContaining(place)]);
});

describe("the attributes to read", () => {
  it("are those of the map, the axes and the mandatory list, each once", () => {
    const settings = settingsOf({
      fieldMap: [{ source: "weight", target: "weight", fallbacks: ["label", "weight_old"] }],
      variantAxes: ["size", "weight"],
      mandatoryAttributes: ["weight", "care_label"],
    });
    expect(wantedAttributes(settings)).toEqual(["weight", "weight_old", "size", "care_label"]);
  });

  it("hold no field of the product itself", () => {
    const settings = settingsOf({ fieldMap: [], mandatoryAttributes: ["label", "gtin", "sku"] });
    expect(wantedAttributes(settings)).toEqual(["size", "colour"]);
  });
});

import { khaosProfileSchema } from "../../../../connectors/khaos-control/fields/profile";
import { findStockField, stockFieldNames } from "../../../../connectors/khaos-control/fields/stockFields";
import { probedFields, probedFlags, sampleOf } from "../../../../connectors/khaos-control/probing/samples";

const profile = khaosProfileSchema.parse({ decimals: { price: 2, weight: 0, dimension: 4 } });
const sample = (name: (typeof stockFieldNames)[number]) => {
  const field = findStockField(name);
  return field ? sampleOf(name, { field, profile, manufacturer: "Acme" }) : undefined;
};

it("probes every field that product data may own, and no finance field", () => {
  const probed = [...probedFields, ...probedFlags, "description"];
  const owned = stockFieldNames.filter((name) => findStockField(name)?.owner === "pim");
  expect(probed.toSorted()).toEqual(owned.toSorted());
  expect(probed.filter((name) => findStockField(name)?.finance)).toEqual([]);
});

it("has a sample for each, no two texts alike and none too long", () => {
  const samples = probedFields.map((name) => [name, sample(name)] as const);
  for (const [name, value] of samples) {
    expect(typeof value).toBe("string");
    expect(String(value).length).toBeLessThanOrEqual(findStockField(name)?.maxLength ?? 1000);
  }
  const texts = samples.filter(([name]) => findStockField(name)?.comparator !== "decimal").map(([, value]) => value);
  expect(new Set(texts).size).toBe(texts.length);
});

it("fills the decimals of the profile", () => {
  expect([sample("sellPrice"), sample("height"), sample("weight")]).toEqual(["1.23", "1.2345", "1"]);
});

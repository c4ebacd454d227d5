import { defaultKhaosProfile, khaosProfileSchema } from "../../../../connectors/khaos-control/fields/profile";

describe("the Khaos profile", () => {
  it("is complete without a word", () => {
    expect(khaosProfileSchema.parse({})).toEqual(defaultKhaosProfile);
    expect(defaultKhaosProfile).toMatchObject({
      rowsPerImport: 25,
      codesPerExport: 50,
      codesPerStatus: 500,
      scs: { separator: "-", childUpdate: "plain" },
    });
  });

  it.each([
    { rowsPerImport: 26 },
    { headers: { cost: "X" } },
    { colour: "red" },
    { scs: { separators: "-" } },
    { booleanStyle: "1/0" },
    { stockCodeMaxLength: 51 },
  ])("refuses %p", (profile) => {
    expect(khaosProfileSchema.safeParse(profile).success).toBe(false);
  });
});

import { decimalPlaces, isSameValue, roundDecimal } from "../../../../connectors/khaos-control/fields/comparators";
import { defaultKhaosProfile, khaosProfileSchema } from "../../../../connectors/khaos-control/fields/profile";

const same = (
  field: string,
  planned: string | boolean,
  found: string | boolean | undefined,
  profile = defaultKhaosProfile,
) => isSameValue(field, { planned, found }, profile);

describe("roundDecimal", () => {
  it.each([
    ["12.005", 2, "12.01"],
    ["12.004", 2, "12"],
    ["-0.5", 0, "-1"],
    ["-0.004", 2, "0"],
    ["00012.50", 2, "12.5"],
    ["99999999999999999999.999", 2, "100000000000000000000"],
    [".5", 1, "0.5"],
    ["1e3", 2, null],
    ["1,5", 2, null],
    ["", 2, null],
    [".", 2, null],
  ])("of %p at %p places is %p", (value, places, expected) => {
    expect(roundDecimal(value, places)).toBe(expected);
  });
});

describe("isSameValue", () => {
  it.each([
    ["description", "Kettle  one", "KETTLE ONE", true],
    ["description", "Kettle", "Kettles", false],
    ["weight", "1.2000", "1.2", true],
    ["weight", "1.2004", "1.2", true],
    ["weight", "1.3", "1.2", false],
    ["weight", "0", undefined, true],
    ["weight", "1", undefined, false],
    ["longDescription", "a\nb", "a<br/>b", true],
    ["taxCode", "1", "20", true],
    ["taxCode", "1", "20.00", true],
    ["taxCode", "2", "20", false],
    ["discontinued", false, undefined, true],
    ["discontinued", true, undefined, false],
    ["metaTitle", "A", "a", false],
    ["stockType1", "home", "HOME", true],
  ])("of %s: %p and %p is %p", (field, planned, found, expected) => {
    expect(same(field, planned, found)).toBe(expected);
  });

  it("keeps the case of descriptions where the system does", () => {
    expect(same("description", "Kettle", "KETTLE", khaosProfileSchema.parse({ descriptionCase: "asTyped" }))).toBe(
      false,
    );
  });

  it("takes decimal places from the profile", () => {
    expect(["weight", "depth", "sellPrice"].map((field) => decimalPlaces(field, defaultKhaosProfile))).toEqual([
      3, 2, 2,
    ]);
  });
});

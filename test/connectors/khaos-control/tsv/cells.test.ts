import { khaosProfileSchema } from "../../../../connectors/khaos-control/fields/profile";
import { findStockField } from "../../../../connectors/khaos-control/fields/stockFields";
import { toCell, toTextCell } from "../../../../connectors/khaos-control/tsv/cells";
import { createCountryTable } from "../../../../connectors/khaos-control/wire/countries";

const cellOf = (name: string, value: string | boolean, profile: object = {}) => {
  const field = findStockField(name);
  if (!field) throw new Error(`${name} is no field`);
  const own = khaosProfileSchema.parse(profile);
  return toCell(field, value, { profile: own, countries: createCountryTable([], own.countryIds) });
};

describe("toCell", () => {
  it.each([
    ["description", "Mug", { text: "Mug" }],
    ["description", "  Müg\t& co ", { text: "Müg & co" }],
    ["longDescription", "a\r\nb", { text: "a<br>b" }],
    ["metaTitle", "cafe\u0301", { text: "café" }],
    ["metaTitle", "\u00a0", { leftOut: true }],
    ["description", "x".repeat(251), { problem: "Description has more than 250 characters" }],
    ["stockType1", "x".repeat(26), { problem: "Stock type level 1 has more than 25 characters" }],
    ["metaTitle", "a\u{1f600}", { problem: "Meta title holds characters that cannot be stored: U+1F600" }],
    ["weight", "0.3000", { text: "0.3" }],
    ["weight", "0.30049", { text: "0.3" }],
    ["weight", "007", { text: "7" }],
    ["weight", "12.345", { text: "12.345" }],
    ["sellPrice", "12.345", { text: "12.35" }],
    ["weight", "1e5", { problem: "Weight (kg) is no plain number" }],
    ["sellPrice", "99999999999999.99", { problem: "Sell price has more digits than can be kept" }],
    ["weight", " ", { leftOut: true }],
    ["taxCode", "1", { text: "1" }],
    ["taxCode", "1.0", { problem: "Tax code is no whole number" }],
    ["taxCode", "constructor", { problem: "Tax code is no whole number" }],
    ["publishOnWeb", false, { text: "0" }],
    ["publishOnWeb", "no", { problem: "Publish on web is neither set nor clear" }],
    ["countryOfOrigin", "GB", { leftOut: true }],
  ])("writes %s %p", (name, value, cell) => {
    expect(cellOf(name, value)).toEqual(cell);
  });

  it("empties a text by the profile's token, and a number never", () => {
    const profile = { clearToken: "[CLEAR]" };
    expect(cellOf("metaTitle", "", profile)).toEqual({ text: "[CLEAR]" });
    expect(cellOf("weight", "", profile)).toEqual({ leftOut: true });
  });

  it.each([{ clearToken: "a\tb" }, { clearToken: "a\nb" }, { clearToken: " " }])(
    "refuses the token of %p",
    (profile) => {
      expect(cellOf("metaTitle", "", profile)).toEqual({
        problem: "Meta title is given by the profile as a text that no cell can hold",
      });
    },
  );

  it.each(["1\t2", "", "1\n2"])("refuses %p as the id of a country", (id) => {
    expect(cellOf("countryOfOrigin", "GB", { countryIds: { GB: id } })).toHaveProperty("problem");
  });
});

describe("toTextCell", () => {
  it("gives the same with and without the quick way", () => {
    const profile = khaosProfileSchema.parse({});
    for (const text of ["abc", "é", "a\u00a0b", "½", "\u007f", "\u0081", "€", " a", "a ", "a\u00ad"]) {
      const padded = toTextCell("X", `${text}\u2019`, profile);
      const plain = toTextCell("X", text, profile);
      expect("problem" in plain).toBe("problem" in padded);
      if ("text" in plain && "text" in padded) expect(padded.text.startsWith(plain.text)).toBe(true);
    }
  });
});

import * as fc from "fast-check";
import { khaosProfileSchema } from "../../../../connectors/khaos-control/fields/profile";
import { stockFieldNames } from "../../../../connectors/khaos-control/fields/stockFields";
import type { PlannedRow } from "../../../../connectors/khaos-control/fields/stockItem";
import { buildTsv, createEncodeContext, encodeRow } from "../../../../connectors/khaos-control/tsv/encode";
import { createCountryTable } from "../../../../connectors/khaos-control/wire/countries";
import { childRow, createRow, updateRow } from "../khaosWorld";

const contextOf = (profile: object = {}) =>
  createEncodeContext(
    khaosProfileSchema.parse(profile),
    createCountryTable([{ id: "7", name: "China", isoCode: "CN" }], {}),
  );
const encode = (row: PlannedRow, profile: object = {}) => encodeRow(row, contextOf(profile));

describe("encodeRow", () => {
  it("writes a plain create in the catalogue's column order", () => {
    const row = createRow("MUG-1", {
      fields: { weight: "0.30049", countryOfOrigin: "CN", publishOnWeb: false, longDescription: "a\tb\r\nc" },
    });
    expect([...encode(row).required]).toEqual([
      ["STOCK_CODE", "MUG-1"],
      ["SHORT_DESC", "Item MUG-1"],
      ["CONTROLLED", "-1"],
      ["STOCK_TYPE1", "Clothing"],
      ["STOCK_TYPE2", "Tops"],
      ["BUY_PRICE", "4.5"],
      ["SELL_PRICE", "12"],
      ["TAX_CODE", "1"],
      ["LONG_DESC", "a b<br>c"],
      ["WEIGHT", "0.3"],
      ["COUNTRYMANUF_ID", "7"],
      ["WEB", "0"],
    ]);
  });

  it("writes a child by its parent and place, without its own description", () => {
    const row = childRow("TEE", "L", { fields: { description: "composed elsewhere", weight: "1" } });
    const { required, sentFields } = encode(row);
    expect([...required.entries()].slice(0, 4)).toEqual([
      ["STOCK_CODE", "TEE"],
      ["SHORT_DESC", "Family TEE"],
      ["SCS_SK1", "L"],
      ["SCS_DESC1", "Size L"],
    ]);
    expect(sentFields).not.toContain("description");
  });

  it("uses the profile's headers, flags and decimals", () => {
    const { required } = encode(updateRow("A", { weight: "1.5", discontinued: true }), {
      headers: { weight: "AVG_WEIGHT" },
      booleanStyle: "Yes/No",
      decimals: { weight: 0 },
    });
    expect([...required]).toEqual([
      ["STOCK_CODE", "A"],
      ["AVG_WEIGHT", "2"],
      ["DISCONTINUED", "Yes"],
    ]);
  });

  it("offers only PIM-owned fields for sending again, none twice", () => {
    const row = updateRow(
      "A",
      { weight: "1" },
      { resend: { weight: "1", height: "2", buyPrice: "9", stockType1: "T", taxCode: "1" } },
    );
    expect([...encode(row).optional]).toEqual([["HEIGHT", "2"]]);
  });

  it("leaves empty values out, or sends the clear token where there is one", () => {
    expect(encode(updateRow("A", { metaTitle: " ", weight: "" }))).toMatchObject({
      leftOut: ["weight", "metaTitle"],
      problems: [],
      sentFields: [],
    });
    expect([...encode(updateRow("A", { metaTitle: "" }), { clearToken: "[CLEAR]" }).required.values()]).toEqual([
      "A",
      "[CLEAR]",
    ]);
  });

  it("leaves a country out that has no id", () => {
    expect(encode(updateRow("A", { countryOfOrigin: "FR" }))).toMatchObject({
      leftOut: ["countryOfOrigin"],
      problems: [],
    });
  });

  it.each([
    [
      "an unknown character",
      updateRow("A", { description: "茶" }),
      "Description holds characters that cannot be stored: U+8336",
    ],
    ["no number", updateRow("A", { weight: "1,5" }), "Weight (kg) is no plain number"],
    ["no flag", updateRow("A", { discontinued: "maybe" }), "Discontinued is neither set nor clear"],
    ["a comma in the code", updateRow("A,B", {}), "The Stock Code is empty or holds a comma or a control character"],
    ["a TAB in the code", updateRow("A\tB", {}), "The Stock Code is empty or holds a comma or a control character"],
    ["no code", updateRow(" ", {}), "The Stock Code is empty"],
    [
      "no place",
      { ...updateRow("A", {}), kind: "scs" as const },
      "The place in the parent's size, colour and style tree is missing",
    ],
    ["an empty suffix", childRow("TEE", " "), "The code of Size is empty"],
  ])("reports %s", (_what, row, problem) => {
    expect(encode(row).problems).toContain(problem);
  });

  it.each([
    ["STOCK_CODE", "which names the item"],
    ["SCS_SK1", "which names the item"],
    ["scs desc2", "which names the item"],
    ["HEIGHT", "which is taken"],
    ["Short_Desc", "which is taken"],
    ["TAX_CODE", "which is taken"],
    ["BUY_PRICE", "which belongs to finance"],
    ["supplier price", "which belongs to finance"],
  ])("lets no profile map a field to the column %s", (header, why) => {
    const profile = { headers: { weight: header } };
    const problem = `Weight (kg) is mapped to the column ${header}, ${why}`;
    expect(encode(updateRow("A", { height: "1", weight: "2" }), profile).problems).toEqual([problem]);
    expect(encode(createRow("A", { fields: { weight: "2" } }), profile).problems).toEqual([problem]);
    const { problems, optional } = encode(updateRow("A", { height: "1" }, { resend: { weight: "2" } }), profile);
    expect([problems, optional.size]).toEqual([[], 0]);
  });

  it("sends what nobody can read back along with another change, but not by itself", () => {
    const profile = { unreturnedFields: ["webTeaser"] };
    const sent = (fields: PlannedRow["fields"]) =>
      encode(updateRow("A", fields, { resend: { webTeaser: "new", height: "1" } }), profile).sentFields;
    expect(sent({ weight: "1" })).toEqual(["weight", "webTeaser"]);
    expect(sent({})).toEqual([]);
  });

  it("never makes a cell that is empty or breaks the file, whatever the values", () => {
    const value = fc.oneof(
      fc.boolean(),
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("\t", "\n", "\r", "a", " ", "1", "\u2028", "\u000b") }),
    );
    const fields = fc.dictionary(fc.constantFrom(...stockFieldNames), value);
    fc.assert(
      fc.property(fields, fc.constantFrom("create" as const, "update" as const), (given, verb) => {
        const row = { ...updateRow("A", given, { resend: given }), verb };
        const { required, optional } = encode(row);
        for (const text of [...required.values(), ...optional.values()]) {
          expect(text.trim()).not.toBe("");
          expect(text).not.toMatch(/[\t\r\n]/);
        }
      }),
    );
  });
});

describe("buildTsv", () => {
  it("separates cells by TAB and lines by LF, without a blank line at the end", () => {
    const rows = [
      new Map([
        ["A", "1"],
        ["B", "2"],
      ]),
      new Map([
        ["B", "4"],
        ["A", "3"],
      ]),
    ];
    expect(buildTsv(["A", "B"], rows)).toBe("A\tB\n1\t2\n3\t4");
  });
});

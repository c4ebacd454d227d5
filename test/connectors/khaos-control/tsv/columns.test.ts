import { khaosProfileSchema } from "../../../../connectors/khaos-control/fields/profile";
import { stockFields } from "../../../../connectors/khaos-control/fields/stockFields";
import { buildColumns } from "../../../../connectors/khaos-control/tsv/columns";

const columnsOf = (profile: object = {}) => buildColumns(khaosProfileSchema.parse(profile));
const problemsOf = (profile: object) =>
  Object.fromEntries(
    [...columnsOf(profile)].flatMap(([name, { problem }]) => (problem === null ? [] : [[name, problem]])),
  );

describe("buildColumns", () => {
  it("takes every header of the catalogue as it is", () => {
    expect([...columnsOf()].map(([name, { header, problem }]) => [name, header, problem])).toEqual(
      stockFields.map(({ name, header }) => [name, header, null]),
    );
  });

  it("takes headers of a client's own, also for cost and seeded fields", () => {
    const headers = { weight: "AVG_WEIGHT", buyPrice: "PURCHASE_COST", taxCode: "VAT_ID", stockCode: "ITEM_CODE" };
    expect(problemsOf({ headers })).toEqual({});
    expect(columnsOf({ headers }).get("weight")).toEqual({ header: "AVG_WEIGHT", problem: null });
  });

  it.each([
    ["stock code", "names the item"],
    ["SCS-SK1", "names the item"],
    ["SCS_DESC4", "names the item"],
    ["Height", "is taken"],
    ["STOCK_TYPE1", "is taken"],
    ["Buy Price", "belongs to finance"],
    ["Landed cost", "belongs to finance"],
    ["E.I.N.S.T.A.N.D", "belongs to finance"],
    ["A\tB", "cannot be written"],
    ["A\nB", "cannot be written"],
    [" WEIGHT", "cannot be written"],
    ["_", "cannot be written"],
  ])("lets no field of the PIM have the header %p", (header, why) => {
    const problems = problemsOf({ headers: { weight: header }, financeHeaders: ["Einstand"] });
    expect(Object.keys(problems)).toEqual(["weight"]);
    expect(problems.weight).toContain(why);
  });

  it("lets no seeded field but the cost have a header of finance", () => {
    expect(Object.keys(problemsOf({ headers: { taxCode: "UNIT_COST" } }))).toEqual(["taxCode"]);
  });

  it("lets two fields share no header, and take none that another one left", () => {
    expect(Object.keys(problemsOf({ headers: { weight: "X", height: "x" } }))).toEqual(["weight", "height"]);
    expect(Object.keys(problemsOf({ headers: { weight: "MASS", height: "WEIGHT" } }))).toEqual(["height"]);
  });
});

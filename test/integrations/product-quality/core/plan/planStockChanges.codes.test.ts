import { planFor, rowsOf } from "../../erpModel";
import { codesBySku, itemOf, productOf } from "../../samples";

describe("which item is a product's", () => {
  const lamp = productOf("LAMP-0042");
  const near = itemOf("LAMP-42", { fields: { weight: "1" } });

  it("is settled by a person: the same item, or a new one", () => {
    expect(codesBySku(planFor([lamp], [near]).products)).toEqual({ "LAMP-0042": ["STOCK_CODE_MISMATCH"] });
    const same = planFor([lamp], [near], { accepted: { "LAMP-0042": "LAMP-42" } });
    expect(rowsOf(same)).toEqual(["update plain LAMP-42"]);
    const distinct = planFor([lamp], [near], { accepted: { "LAMP-0042": null } });
    expect(rowsOf(distinct)).toEqual(["create plain LAMP-0042"]);
  });

  it("is asked when the SKU of a known product was changed in Plytix only", () => {
    const made = planFor([lamp], [itemOf("LIGHT-7")], { formerCodes: { [lamp.id]: "LIGHT-7" } });
    expect(made.rows).toEqual([]);
    expect(made.products[0]?.issues).toMatchObject([
      { code: "STOCK_CODE_CHANGED", value: "LAMP-0042", expected: "LIGHT-7" },
    ]);
    const renamed = planFor([lamp], [itemOf("LAMP-0042", { fields: { weight: "1" } })], {
      formerCodes: { [lamp.id]: "LIGHT-7" },
    });
    expect(rowsOf(renamed)).toEqual(["update plain LAMP-0042"]);
  });
});

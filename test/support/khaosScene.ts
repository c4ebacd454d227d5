import type { KhaosSimulator, StockLine } from "../simulators/khaos-control";

/** Two items with one code, as old systems hold them; in the store from the beginning, since nobody can make them later. */
export const duplicates: StockLine[] = [
  { stockCode: "DUP", buyPrice: 1.5, fields: { WEIGHT: 1 } },
  { stockCode: "dup", buyPrice: 2.5, fields: { WEIGHT: 2 } },
];

const sceneLines = (prefix: string): StockLine[] => {
  const variant = (stockCode: string, parent: string, place: { value: string; code?: string }): StockLine => ({
    stockCode: `${prefix}${stockCode}`,
    parentCode: `${prefix}${parent}`,
    scs: { values: [place.value], ...(place.code === undefined ? {} : { codes: [place.code] }) },
    buyPrice: 5.75,
    fields: { WEIGHT: 3 },
  });
  const plain = (stockCode: string): StockLine => ({
    stockCode: `${prefix}${stockCode}`,
    description: "As it was",
    buyPrice: 7.25,
    sellPrice: 20,
    stockLevel: 4,
    fields: { WEIGHT: 2, META_TITLE: "Old title", AVERAGE_PRICE: 7, SUPPLIER_PRICE: 6 },
  });
  const parent = (stockCode: string): StockLine => ({
    stockCode: `${prefix}${stockCode}`,
    scs: { headings: ["Size"] },
    buyPrice: 1.25,
  });
  return [
    ...["PLAIN", "GONE", "CAFÉ", "A?", "FAM-X", "FLAT", "FAMS"].map(plain),
    ...["FAM", "OTHER"].map(parent),
    variant("FAM-S", "FAM", { value: "Small", code: "S" }),
    // Linked by hand: it kept the code it had.
    variant("OLD", "FAM", { value: "Medium", code: "M" }),
    variant("BARE", "FAM", { value: "Tall" }),
    variant("FAM-L", "OTHER", { value: "Large", code: "L" }),
  ];
};

/**
 * Puts a scene into a running simulator: plain items, one of them deleted softly, a family with a variant by template, one that kept its own code and one
 * without an element code, a variant whose code belongs to another family by template, and plain items whose codes a family would compose.
 */
export const setScene = (simulator: KhaosSimulator, prefix: string): void => {
  for (const line of sceneLines(prefix)) simulator.create(line);
  simulator.remove(`${prefix}GONE`);
};

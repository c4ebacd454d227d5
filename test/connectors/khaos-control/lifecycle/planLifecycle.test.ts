import { khaosProfileSchema } from "../../../../connectors/khaos-control/fields/profile";
import type { StockItem } from "../../../../connectors/khaos-control/fields/stockItem";
import {
  chooseItems,
  type LifecycleStage,
  planLifecycleRow,
} from "../../../../connectors/khaos-control/lifecycle/planLifecycle";

const profile = khaosProfileSchema.parse({});
const itemOf = (stockCode: string, given: Partial<StockItem> = {}): StockItem => ({
  stockCode,
  parentCode: null,
  isScsParent: false,
  scsHeadings: [],
  scsPath: [],
  deleted: false,
  fields: { discontinued: false, runToZero: false, publishOnWeb: true },
  ...given,
});
const plan = (item: StockItem, stage: LifecycleStage, isSettingWeb = true) =>
  planLifecycleRow(item, { stage, isSettingWeb }, { parent: undefined, profile });

describe("flags of a stage", () => {
  it.each([
    ["runToZero", true, { runToZero: true }, {}],
    ["discontinue", true, { discontinued: true, publishOnWeb: false }, {}],
    ["discontinue", false, { discontinued: true }, {}],
    ["restore", true, {}, { discontinued: false, publishOnWeb: true, runToZero: false }],
    ["restore", false, {}, { discontinued: false, runToZero: false }],
  ] as const)("%s (publication moves: %s)", (stage, isSettingWeb, fields, resend) => {
    expect(plan(itemOf("A"), stage, isSettingWeb)).toMatchObject({ verb: "update", kind: "plain", fields, resend });
    expect(Object.keys(plan(itemOf("A"), stage, isSettingWeb).fields)).toEqual(Object.keys(fields));
  });

  it("count a flag that is not returned as cleared, and one that cannot be as different", () => {
    expect(plan(itemOf("A", { fields: {} }), "restore", false).fields).toEqual({});
    const unreturned = khaosProfileSchema.parse({ unreturnedFields: ["runToZero"] });
    const row = planLifecycleRow(
      itemOf("A"),
      { stage: "restore", isSettingWeb: false },
      { parent: undefined, profile: unreturned },
    );
    expect(row.fields).toEqual({ runToZero: false });
  });

  it("come with the cost as it was, so that a change is noticed, and with nothing else", () => {
    const fields = { discontinued: false, buyPrice: "4.5", sellPrice: "9", weight: "1", description: "d" };
    const row = plan(itemOf("A", { fields }), "discontinue", false);
    expect(row).toMatchObject({ fields: { discontinued: true }, resend: {}, financeBefore: { buyPrice: "4.5" } });
  });
});

describe("a variant", () => {
  const parent = itemOf("TEE", { isScsParent: true, scsHeadings: ["Size"], fields: { description: "T-shirt" } });
  const variant = itemOf("TEE-L", { parentCode: "TEE", scsPath: [{ code: "L", description: "Large" }] });
  const scsProfile = khaosProfileSchema.parse({ scs: { childUpdate: "scs" } });
  const wanted = { stage: "discontinue", isSettingWeb: true } as const;

  it("is written by its own code unless the profile wants its place", () => {
    expect(planLifecycleRow(variant, wanted, { parent, profile })).toMatchObject({ kind: "plain", scs: null });
    expect(planLifecycleRow(variant, wanted, { parent, profile: scsProfile })).toMatchObject({
      kind: "scs",
      stockCode: "TEE-L",
      scs: {
        parentCode: "TEE",
        parentDescription: "T-shirt",
        axes: [{ heading: "Size", code: "L", description: "Large" }],
      },
    });
  });

  it("whose place has no code is written by its own code all the same", () => {
    const linked = { ...variant, scsPath: [{ code: "", description: "Large" }] };
    expect(planLifecycleRow(linked, wanted, { parent, profile: scsProfile }).kind).toBe("plain");
    expect(planLifecycleRow(variant, wanted, { parent: undefined, profile: scsProfile }).kind).toBe("plain");
  });
});

describe("chosen items", () => {
  const items = [
    itemOf("TEE"),
    itemOf("TEE-S", { parentCode: "TEE" }),
    itemOf("TEE-L", { parentCode: "TEE" }),
    itemOf("X"),
  ];
  const chosen = (asked: string[], isIncludingVariants: boolean) =>
    chooseItems(items, asked, isIncludingVariants).map(({ stockCode }) => stockCode);

  it("are the asked ones, and variants only where asked for", () => {
    expect(chosen(["tee"], false)).toEqual(["TEE"]);
    expect(chosen(["tee"], true)).toEqual(["TEE", "TEE-S", "TEE-L"]);
    expect(chosen(["TEE-L"], true)).toEqual(["TEE-L"]);
    expect(chosen(["TEE-L", "TEE"], true)).toEqual(["TEE", "TEE-S", "TEE-L"]);
  });
});

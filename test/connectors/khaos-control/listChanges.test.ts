import { listChanges } from "../../../connectors/khaos-control/listChanges";

const clientOf = (rows: { stockCode: string; parentCode: string | null }[]) => ({ getStockList: async () => rows });
const wanted = { sinceMs: 0, by: "revision" } as const;

it("gives each code once, and parents in place of variants to read them by", async () => {
  const rows = [
    { stockCode: "TEE-S", parentCode: "TEE" },
    { stockCode: "MUG", parentCode: null },
    { stockCode: "TEE-L", parentCode: "tee" },
    { stockCode: "TEE", parentCode: null },
    { stockCode: "mug", parentCode: null },
  ];
  const { changes, readCodes } = await listChanges(clientOf(rows), wanted);
  expect(changes.map(({ stockCode }) => stockCode.toUpperCase())).toEqual(["TEE-S", "MUG", "TEE-L", "TEE"]);
  expect(readCodes.map((code) => code.toUpperCase())).toEqual(["TEE", "MUG"]);
});

it("gives nothing for nothing", async () => {
  expect(await listChanges(clientOf([]), wanted)).toEqual({ changes: [], readCodes: [] });
});

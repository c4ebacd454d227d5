import { pollChanges } from "../../../../connectors/khaos-control/changes/pollChanges";
import type { ChangedSince } from "../../../../connectors/khaos-control/client";

const now = Date.parse("2026-10-25T01:10:00Z");

const clientOf = (rows: { stockCode: string; parentCode: string | null }[]) => {
  const asked: (ChangedSince | undefined)[] = [];
  return {
    asked,
    client: {
      getStockList: async (changed?: ChangedSince) => {
        asked.push(changed);
        return rows;
      },
    },
  };
};

it("lists everything without a filter at first", async () => {
  const { client, asked } = clientOf([{ stockCode: "A", parentCode: null }]);
  const { found, state } = await pollChanges({ client, state: null, nowMs: now, overlapMs: 1 });
  expect(asked).toEqual([undefined]);
  expect(found).toEqual({
    changes: [{ stockCode: "A", parentCode: null }],
    windowStart: null,
    windowEnd: "2026-10-25T01:10:00.000Z",
  });
  expect(state).toEqual({ version: 1, watermark: "2026-10-25T01:10:00.000Z" });
});

it("asks from the watermark less the overlap, in local UK time that misses nothing when the clocks go back", async () => {
  const { client, asked } = clientOf([]);
  const state = { version: 1, watermark: "2026-10-25T00:40:00.000Z" } as const;
  const { found } = await pollChanges({ client, state, nowMs: now, overlapMs: 5 * 60_000 });
  expect(asked).toEqual([{ by: "revision", since: "2026-10-25T00:35:00" }]);
  expect(found.windowStart).toBe("2026-10-25T00:40:00.000Z");
});

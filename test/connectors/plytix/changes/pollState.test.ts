import { freshPollState, type PollState, readPollState } from "../../../../connectors/plytix/changes/pollState";

const NOW = Date.UTC(2026, 2, 2, 8);
const MINUTE = 60_000;
const stored: PollState = {
  version: 1,
  watermark: "2026-03-02T07:45:00.000Z",
  delivered: { "2026-03-02T07:44:00.000Z": ["p1"] },
  unfinished: {
    windowStart: null,
    windowEnd: "2026-03-02T07:45:00.000Z",
    nextPage: 3,
    count: 250,
    isOrdered: true,
    slice: null,
  },
  pendingParents: ["p2"],
  unprovenPolls: 1,
};

describe("polling state", () => {
  it("is read back as it was stored", () => {
    expect(readPollState(structuredClone(stored), NOW, MINUTE)).toEqual(stored);
  });

  it("of an earlier version, which knew no days, is read as a window in one piece", () => {
    const { slice: _slice, ...earlier } = { slice: null, ...stored.unfinished };
    expect(readPollState({ ...stored, unfinished: earlier }, NOW, MINUTE)).toEqual(stored);
  });

  it("may be ahead of the clock by the tolerance", () => {
    const ahead = { ...stored, watermark: "2026-03-02T08:01:00.000Z" };
    expect(readPollState(ahead, NOW, MINUTE)).toEqual(ahead);
    expect(readPollState({ ...ahead, watermark: "2026-03-02T08:01:00.001Z" }, NOW, MINUTE)).toBe(freshPollState);
  });

  it.each<[string, unknown]>([
    ["lost", {}],
    ["no object", "text"],
    ["of another version", { ...stored, version: 2 }],
    ["without watermark", { ...stored, watermark: undefined }],
    ["with a watermark that is no instant", { ...stored, watermark: "yesterday" }],
    [
      "with a window ahead of the clock",
      { ...stored, unfinished: { ...stored.unfinished, windowEnd: "2030-01-01T00:00:00Z" } },
    ],
    ["with a broken page", { ...stored, unfinished: { ...stored.unfinished, nextPage: 0 } }],
    ["with broken days", { ...stored, unfinished: { ...stored.unfinished, slice: { from: "yesterday", to: null } } }],
    ["with a broken memory", { ...stored, delivered: { x: "p1" } }],
  ])("that is %s leads to a fresh start", (_name, value) => {
    expect(readPollState(value, NOW, MINUTE)).toBe(freshPollState);
  });
});

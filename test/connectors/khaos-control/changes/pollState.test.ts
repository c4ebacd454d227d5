import { readPollState } from "../../../../connectors/khaos-control/changes/pollState";

const now = Date.parse("2026-03-02T08:00:00Z");
const minute = 60_000;

it("reads back what was stored", () => {
  const state = { version: 1, watermark: "2026-03-02T07:45:00.000Z" };
  expect(readPollState(state, now, minute)).toEqual(state);
});

it.each([
  ["nothing", {}],
  ["damaged", { version: 1, watermark: "yesterday" }],
  ["of another version", { version: 2, watermark: "2026-03-02T07:45:00.000Z" }],
  ["ahead of the clock", { version: 1, watermark: "2026-03-02T08:02:00.000Z" }],
  ["no object", null],
])("takes state that is %s as none", (_name, stored) => {
  expect(readPollState(stored, now, minute)).toBeNull();
});

it("tolerates a watermark that is a little ahead", () => {
  expect(readPollState({ version: 1, watermark: "2026-03-02T08:00:30.000Z" }, now, minute)).not.toBeNull();
});

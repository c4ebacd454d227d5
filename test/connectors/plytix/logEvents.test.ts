import { plytixEvents } from "../../../connectors/plytix/logEvents";

it("names events after the system and calls none an error: the caller decides what needs a person", () => {
  const entries = Object.entries(plytixEvents);
  expect(entries.length).toBeGreaterThan(3);
  for (const [name, level] of entries)
    expect([name, level]).toEqual([expect.stringMatching(/^plytix[A-Z]/), expect.stringMatching(/info|warn/)]);
});

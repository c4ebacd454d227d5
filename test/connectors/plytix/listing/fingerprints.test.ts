import { fingerprintOf, readFingerprints, toFingerprintText } from "../../../../connectors/plytix/listing/fingerprints";

/** Ids as a database makes them: a time, then a counter, so that neighbours differ in few characters only. */
const ids = Array.from({ length: 60_000 }, (_, index) => {
  const time = (0x65f0c0ff + (index >> 8)).toString(16);
  return `${time}0011223344${index.toString(16).padStart(6, "0")}`;
});

it("tells the ids of a large catalogue apart", () => {
  expect(new Set(ids.map(fingerprintOf)).size).toBe(ids.length);
});

it("has eight characters for an id of any form", () => {
  for (const id of ["", "x", "65f0c0ffee00000000000001", "Ärmel-✓"]) expect(fingerprintOf(id)).toMatch(/^[\w-]{8}$/);
});

it("reads back what it wrote", () => {
  const all = new Set(ids.slice(0, 300).map(fingerprintOf));
  expect(readFingerprints(toFingerprintText(all))).toEqual(all);
  expect(readFingerprints("")).toEqual(new Set());
});

it("drops a rest that is no whole fingerprint", () => {
  expect(readFingerprints(`${fingerprintOf("a")}xyz`)).toEqual(new Set([fingerprintOf("a")]));
});

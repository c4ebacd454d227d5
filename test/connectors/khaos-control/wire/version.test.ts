import { hasImport } from "../../../../connectors/khaos-control/wire/version";

describe("hasImport", () => {
  it.each([
    ["8.236", true],
    ["8.240", true],
    ["9.1", true],
    ["8.236.4", true],
    ["8.235.99", false],
    ["7.8k", false],
    ["8.190.36", false],
    ["Version 8.240 (build 3)", true],
    ["", false],
  ])("of %p is %p", (version, expected) => {
    expect(hasImport(version)).toBe(expected);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { plytixFaults } from "./faults";
import { defaultPlytixSwitches } from "./switches";

const readme = readFileSync(join(__dirname, "README.md"), "utf8");
const rows = readme.split("\n").filter((line) => line.startsWith("| `"));
const namesOf = (row: string) => [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map((match) => match[1]);

describe("README of the Plytix simulator", () => {
  it("lists every switch and every fault, and none that is not there", () => {
    const listed = rows.flatMap(namesOf).sort();
    expect(listed).toEqual([...Object.keys(defaultPlytixSwitches), ...plytixFaults].sort());
  });

  it.each(Object.entries(defaultPlytixSwitches).filter(([, value]) => typeof value !== "object"))(
    "gives the default of %s",
    (name, value) => {
      const row = rows.find((line) => namesOf(line).includes(name));
      expect(row?.split("|")[2]).toContain(`\`${JSON.stringify(value)}\``);
    },
  );
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { defaultKhaosProfile, khaosProfileSchema } from "../../../connectors/khaos-control/fields/profile";
import { buildColumns } from "../../../connectors/khaos-control/tsv/columns";

const root = path.resolve(__dirname, "../../..");
const folder = path.join(root, "connectors/khaos-control/profiles");
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), "utf8"));

/** Settings as the page names them: groups with fixed members are named member by member. */
const { decimals, scs, ...others } = defaultKhaosProfile;
const settings: [string, unknown][] = [
  ...Object.entries(others),
  ...Object.entries(decimals).map(([key, value]): [string, unknown] => [`decimals.${key}`, value]),
  ...Object.entries(scs).map(([key, value]): [string, unknown] => [`scs.${key}`, value]),
];

describe("the profiles that are shipped", () => {
  it("are the default and a strict example", () => {
    expect(readdirSync(folder).toSorted()).toEqual(["default.json", "strict.json"]);
  });

  it.each(readdirSync(folder))("%s is valid and spells out every setting", (name) => {
    const given = read(name);
    const parsed = khaosProfileSchema.parse(given);
    expect(parsed).toEqual(given);
    expect(Object.keys(parsed)).toEqual(Object.keys(defaultKhaosProfile));
  });

  it.each(readdirSync(folder))("%s gives every field a column that can be used", (name) => {
    const columns = buildColumns(khaosProfileSchema.parse(read(name)));
    expect([...columns.values()].flatMap(({ problem }) => problem ?? [])).toEqual([]);
  });

  it("the default one is what nothing means", () => {
    expect(read("default.json")).toEqual(defaultKhaosProfile);
  });

  it("the strict one is stricter", () => {
    expect(read("strict.json")).toMatchObject({ stockCodeMaxLength: 30, mandatoryColumnsOnUpdate: true });
  });
});

describe("the page about the profile", () => {
  const rows = readFileSync(path.join(root, "docs/khaos-profile.md"), "utf8")
    .split("\n")
    .flatMap((line) => {
      const cells = line.split("|").map((cell) => cell.trim());
      return cells[1]?.startsWith("`") ? [cells] : [];
    });

  it("explains every setting once, and none that does not exist", () => {
    expect(rows.map(([, setting]) => setting).toSorted()).toEqual(
      settings.map(([setting]) => `\`${setting}\``).toSorted(),
    );
  });

  it.each(settings)("names the default of %s", (setting, value) => {
    const row = rows.find(([, name]) => name === `\`${setting}\``);
    expect(row?.[3]).toBe(`\`${JSON.stringify(value)}\``);
  });

  it.each(settings.filter(([setting]) => setting !== "version"))(
    "says what %s means and how to find out",
    (setting) => {
      const [, , meaning = "", , how = "", simulator = ""] = rows.find(([, name]) => name === `\`${setting}\``) ?? [];
      expect([meaning.length > 20, how.length > 3, simulator.length > 3]).toEqual([true, true, true]);
    },
  );
});

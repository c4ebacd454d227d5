import { khaosProfileSchema } from "../../../../connectors/khaos-control/fields/profile";
import { addVerdict, type ProbedSetting, profileValueOf } from "../../../../connectors/khaos-control/probing/report";

const profile = khaosProfileSchema.parse({ headers: { weight: "AVG_WEIGHT" } });

describe("the value of a setting", () => {
  it.each([
    ["headers.weight", "AVG_WEIGHT"],
    ["headers.height", "HEIGHT"],
    ["decimals.weight", "3"],
    ["booleanStyle", "-1/0"],
    ["clearToken", "null"],
    ["financeHeaders", "[]"],
    ["nothing.of.it", "null"],
  ])("%s", (setting, value) => {
    expect(profileValueOf(setting, profile)).toBe(value);
  });
});

describe("verdicts", () => {
  it("about one setting stand once; a contradiction wins, and anything wins over undecided", () => {
    const report: { settings: ProbedSetting[] } = { settings: [] };
    const add = (setting: string, verdict: ProbedSetting["verdict"]) =>
      addVerdict(report, profile, { setting, verdict, observed: verdict });
    add("lineBreak", "undecided");
    add("lineBreak", "confirmed");
    add("lineBreak", "undecided");
    add("siteId", "confirmed");
    add("siteId", "contradicted");
    add("siteId", "confirmed");
    expect(report.settings.map(({ setting, verdict, observed }) => [setting, verdict, observed])).toEqual([
      ["lineBreak", "confirmed", "confirmed"],
      ["siteId", "contradicted", "contradicted"],
    ]);
  });
});

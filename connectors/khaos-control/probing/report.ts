import { headerOf, type KhaosProfile } from "../fields/profile";
import { findStockField } from "../fields/stockFields";

/**
 * What the test system says about a setting:
 * - `confirmed`: it behaves as the profile says, or the profile is on the safe side
 * - `contradicted`: it behaves otherwise; change the profile
 * - `undecided`: it could not be tried, or one item cannot tell
 */
export type Verdict = "confirmed" | "contradicted" | "undecided";

/** One setting of the profile and what was observed. */
export interface ProbedSetting {
  /** Path in the profile, such as `headers.weight`. */
  setting: string;
  /** The profile's value, defaults included, as text. */
  profileValue: string;
  verdict: Verdict;
  /** Plain sentence; values in it are those of the throw-away item. */
  observed: string;
}

/** Result of *Probe Profile*. */
export interface ProbeReport {
  version: string;
  settings: ProbedSetting[];
  /** Behaviour that no setting stands for. */
  observations: { behaviour: string; observed: string }[];
  /** Items the probe made. `discontinued` is null when that could not be read; false asks for a person's hand. */
  leftBehind: { stockCode: string; discontinued: boolean | null }[];
  /** Why the probe ended early; null when it went through. */
  stopped: string | null;
  /** Import calls made. */
  calls: number;
}

const show = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value ?? null));

const valueAt = (profile: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined,
    profile,
  );

/** The value of a setting as text; a header that the profile does not name is the catalogue's. Never throws. */
export const profileValueOf = (setting: string, profile: KhaosProfile): string => {
  const path = setting.split(".");
  const field = path[0] === "headers" ? findStockField(path[1] ?? "") : undefined;
  return field ? headerOf(field, profile) : show(valueAt(profile, path));
};

/** Adds a verdict; an earlier one about the same setting stays unless the new one is a contradiction. */
export const addVerdict = (
  report: Pick<ProbeReport, "settings">,
  profile: KhaosProfile,
  given: { setting: string; verdict: Verdict; observed: string },
): void => {
  const known = report.settings.find(({ setting }) => setting === given.setting);
  if (!known) report.settings.push({ profileValue: profileValueOf(given.setting, profile), ...given });
  else if (given.verdict === "contradicted" || known.verdict === "undecided") Object.assign(known, given);
};

import { ConnectorError } from "../../../connectors/shared/errors";
import { type Settings, settingsSchema } from "../core/settings";

/** Values of the settings inputs after cleaning. */
export interface SettingsParams {
  runMode: string;
  variantStrategy: string;
  variantAxes: string[];
  mandatoryAttributes: string[];
  stockCodeMaxLength: number;
  defaultTaxCode: string;
  heaviestKg: number;
  longestSide: number;
  costAtCreation: string;
  acceptCaseDifferences: boolean;
  retirementLimit: number;
  waitAttempts: number;
  waitDays: number;
  fieldMapping: unknown;
  khaosProfile: unknown;
}

/** What a setting is called in the wizard, by its key in the settings. */
const wizardNames: Record<string, string> = {
  runMode: "Run Mode",
  variantStrategy: "Variant Strategy",
  variantAxes: "Variant Axes",
  mandatoryAttributes: "Mandatory Attributes",
  stockCodeMaxLength: "Longest Stock Code",
  defaultTaxCode: "Default Tax Code",
  heaviestKg: "Heaviest Product",
  longestSide: "Longest Side",
  costAtCreation: "Cost At Creation",
  acceptCaseDifferences: "Accept Case Differences",
  retirementLimit: "Withdrawals Without Approval",
  waitAttempts: "Attempts While Waiting",
  waitDays: "Days While Waiting",
  fieldMap: "Field Mapping",
  profile: "Khaos Profile",
} satisfies Record<keyof Settings, string>;

const orUndefined = <Value>(list: Value[]): Value[] | undefined => (list.length === 0 ? undefined : list);

/**
 * The checked settings of an instance from its config variables; an empty variable takes its default.
 * @throws {ConnectorError} `badInput` naming the config variable, the place in it and the rule.
 */
export const toSettings = (params: SettingsParams): Settings => {
  const { runMode, costAtCreation, fieldMapping, khaosProfile, variantAxes, mandatoryAttributes, ...rest } = params;
  const parsed = settingsSchema.safeParse({
    ...rest,
    runMode: runMode === "Live" ? "live" : "dry",
    costAtCreation: costAtCreation === "Zero" ? "zero" : "seed",
    variantAxes: orUndefined(variantAxes),
    mandatoryAttributes: orUndefined(mandatoryAttributes),
    fieldMap: Array.isArray(fieldMapping) && fieldMapping.length === 0 ? undefined : fieldMapping,
    profile: khaosProfile,
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [key = "", ...place] = issue?.path.map(String) ?? [];
  const where = place.length > 0 ? `, at ${place.join(".")}` : "";
  throw new ConnectorError({
    type: "badInput",
    system: "platform",
    operation: "readSettings",
    detail: `the config variable ${wizardNames[key] ?? key}${where}: ${issue?.message ?? "is not as expected"}`,
  });
};

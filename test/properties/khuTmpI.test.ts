import fc from "fast-check";
import { type KhaosProfile, khaosProfileSchema } from "../../connectors/khaos-control/fields/profile";
import { findStockField } from "../../connectors/khaos-control/fields/stockFields";
import type { ImportResult, PlannedRow, RowOutcome } from "../../connectors/khaos-control/fields/stockItem";
import { createRow, createWorld, type KhaosWorld } from "../connectors/khaos-control/khaosWorld";
import type { AuditEntry, CompleteStockLine, KhaosSwitches } from "../simulators/khaos-control";
import { defaultSwitches } from "../simulators/khaos-control/switches";
import { profileArbitrary, switchesArbitrary } from "../support/arbitraries/khaosProfiles";
import { type RowSketch, rowsArbitrary } from "../support/arbitraries/khaosRows";
import { isStoredAs, judgedFields, storedValue } from "../support/khaosOracle";
import { duplicates, setScene } from "../support/khaosScene";
import { hasSharedStrings, sharedStrings } from "../support/sharedStrings";

let world: KhaosWorld;
beforeAll(async () => {
  world = await createWorld({ stock: duplicates, switches: { uniqueCodes: false }, manufacturers: ["Acme"] });
});
afterAll(() => world.close());

const fold = (code: string): string => code.normalize("NFC").trim().toLowerCase();

/** The store by folded code; of items with one code the oldest, which is the one the importer finds. */
const storeNow = (): Map<string, CompleteStockLine> =>
  new Map(
    world.simulator
      .stock()
      .toReversed()
      .map((line) => [fold(line.stockCode), line]),
  );

interface Trial {
  rows: PlannedRow[];
  profile: KhaosProfile;
  switches: KhaosSwitches;
  before: Map<string, CompleteStockLine>;
  after: Map<string, CompleteStockLine>;
  result: ImportResult;
  /** What the imports changed. */
  changes: AuditEntry[];
}

let trials = 0;
const tryOut = async (
  sketches: readonly RowSketch[],
  given: { profile: KhaosProfile; switches: Partial<KhaosSwitches> },
): Promise<Trial> => {
  trials += 1;
  const prefix = `R${trials}`;
  setScene(world.simulator, prefix);
  Object.assign(world.simulator.switches, given.switches);
  world.context.executionState = {};
  const rows = sketches.map((sketch) => sketch({ prefix, profile: given.profile }));
  const before = storeNow();
  const from = world.simulator.audit.length;
  const result = await world.write(rows, { profile: given.profile });
  const changes = world.simulator.audit.slice(from).filter(({ call }) => call === "ImportStockTSV");
  const { switches } = world.simulator;
  return { rows, profile: given.profile, switches, before, after: storeNow(), result, changes };
};

const unwritten = new Set<RowOutcome["outcome"]>(["rejected", "notSent", "unchanged"]);

/** Fields of a row that are answered for: all of a created item, those the PIM owns of any other. */
const answeredFields = (row: PlannedRow, { outcome }: RowOutcome) =>
  judgedFields(row.fields, row.scs === null ? "plain" : "scs").filter(
    (name) =>
      row.verb === "update" || findStockField(name)?.owner === "pim" || !["updated", "mismatch"].includes(outcome),
  );

/** Values that a field may hold although it was planned otherwise, when the row's outcome says so: nothing that was made up on the way. */
const mayHold = (stored: unknown, name: string, { profile, switches }: Trial): boolean =>
  stored === undefined ||
  stored === "" ||
  stored === 0 ||
  stored === false ||
  stored === "System & Miscellaneous" ||
  (name === "publishOnWeb" && stored === switches.newItemOnWeb) ||
  (stored === profile.clearToken && profile.clearToken !== null) ||
  (name === "countryOfOrigin" && Object.keys(profile.countryIds).length > 0) ||
  (String(stored).includes("?") && profile.characterSet === "unicode" && switches.charset === "windows-1252");

/** Codes that the system gave to new variants by a template of its own, as the outcomes report them. */
const composedCodes = ({ result }: Trial): string[] =>
  result.outcomes.flatMap(({ mismatches }) =>
    mismatches.flatMap(({ field, found }) => (field === "stockCode" && found !== null ? [found] : [])),
  );

/** Folded codes that other rows of the import may have written, parents included. */
const writtenByOthers = (trial: Trial, index: number): Set<string> =>
  new Set(
    trial.rows
      .filter((_row, place) => place !== index && !unwritten.has(trial.result.outcomes[place]?.outcome ?? "rejected"))
      .flatMap((row) => [row.stockCode, row.scs?.parentCode ?? ""])
      .concat(composedCodes(trial))
      .map(fold),
  );

interface Judged {
  row: PlannedRow;
  outcome: RowOutcome;
}

/** Rows of variants carry their parent's text, so it may be theirs. */
const isParentsText = ({ rows, profile }: Trial, code: string, stored: unknown): boolean =>
  rows.some(
    ({ scs }) =>
      scs !== null &&
      fold(scs.parentCode) === code &&
      isStoredAs("description", { planned: scs.parentDescription, stored, before: undefined }, profile),
  );

const wrongFields = (trial: Trial, { row, outcome }: Judged): string[] => {
  const code = fold(row.stockCode);
  // Of two items with one code nobody can say which one was read back.
  if (code === "dup") return [];
  const named = new Set(outcome.mismatches.map(({ field }) => field));
  return answeredFields(row, outcome).flatMap((name) => {
    const planned = row.fields[name];
    const stored = storedValue(name, trial.after.get(code));
    const before = storedValue(name, trial.before.get(code));
    if (planned === undefined || isStoredAs(name, { planned, stored, before }, trial.profile)) return [];
    const isUnseen = name === "commodityCode" || trial.profile.unreturnedFields.includes(name);
    if (name === "description" && isParentsText(trial, code, stored)) return [];
    if ((named.has(name) || isUnseen) && (stored === before || mayHold(stored, name, trial))) return [];
    return [`${name} planned ${JSON.stringify(planned)} stored ${JSON.stringify(stored)}`];
  });
};

const misplacement = (trial: Trial, { row, outcome }: Judged): string[] => {
  if (row.scs === null || outcome.outcome !== "created") return [];
  const line = trial.after.get(fold(row.stockCode));
  const isThere = fold(line?.parentCode ?? "") === fold(row.scs.parentCode);
  return isThere ? [] : [`stands under ${line?.parentCode}`];
};

const complaintsOf = (trial: Trial, row: PlannedRow, index: number): string[] => {
  const outcome = trial.result.outcomes[index];
  if (!outcome) return [`row ${index} has no outcome`];
  const code = fold(row.stockCode);
  const about = `row ${index} ${row.verb} ${JSON.stringify(row.stockCode)} ${outcome.outcome} (${outcome.detail})`;
  const wasWritten = trial.changes.some(({ stockCode }) => fold(stockCode) === code);
  if (unwritten.has(outcome.outcome) || !trial.after.has(code) || (outcome.outcome === "unknown" && !wasWritten)) {
    const reason = outcome.outcome === "unchanged" || (outcome.detail ?? "") !== "" ? [] : [`${about}: no reason`];
    return wasWritten && !writtenByOthers(trial, index).has(code) ? [...reason, `${about}: was written`] : reason;
  }
  return [...wrongFields(trial, { row, outcome }), ...misplacement(trial, { row, outcome })].map(
    (text) => `${about}: ${text}`,
  );
};

const complaints = (trial: Trial): string[] => trial.rows.flatMap((row, index) => complaintsOf(trial, row, index));

/** Items that the imports changed although no row is about them. */
const strangers = (trial: Trial): string[] => {
  const meant = new Set(
    trial.rows
      .flatMap((row) => [row.stockCode, row.scs?.parentCode ?? row.stockCode])
      .concat(composedCodes(trial))
      .map(fold),
  );
  return trial.changes
    .filter(({ stockCode }) => !meant.has(fold(stockCode)))
    .map(({ stockCode, field }) => `${stockCode} ${field}`);
};

it("stores what was planned or says what it did not, whatever the rows, the profile and the system", async () => {
  const counts: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(rowsArbitrary, profileArbitrary, switchesArbitrary, async (sketches, profile, switches) => {
      const trial = await tryOut(sketches, { profile, switches });
      for (const { outcome } of trial.result.outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
      expect(complaints(trial)).toEqual([]);
      expect(strangers(trial)).toEqual([]);
    }),
    // Every run leaves its items behind, so shrinking would only take long.
    { numRuns: 250, endOnFailure: true },
  );
  // Otherwise the property would say nothing.
  expect(Math.min(counts.created ?? 0, counts.updated ?? 0, counts.rejected ?? 0)).toBeGreaterThan(15);
});

const withText =
  (text: string, index: number): RowSketch =>
  ({ prefix }) =>
    createRow(`${prefix}T${index}`, {
      fields: { description: text, longDescription: text, metaTitle: text, otherRef: text },
    });

(hasSharedStrings ? it : it.skip)(
  "stores or refuses every shared string (needs ../shared/data beside the repository)",
  async () => {
    for (const characterSet of ["windows-1252", "unicode"] as const) {
      const profile = khaosProfileSchema.parse({ characterSet });
      const system = characterSet === "unicode" ? ({ charset: "keep", descriptionCase: "asTyped" } as const) : {};
      const switches = { ...defaultSwitches, uniqueCodes: false, ...system };
      const trial = await tryOut(sharedStrings.map(withText), { profile, switches });
      expect(complaints(trial)).toEqual([]);
      expect(strangers(trial)).toEqual([]);
      const outcomes = new Set(trial.result.outcomes.map(({ outcome }) => outcome));
      expect([...outcomes].sort()).toEqual(["created", "rejected"]);
    }
  },
);

import fc from "fast-check";
import { type KhaosProfile, khaosProfileSchema } from "../../connectors/khaos-control/fields/profile";
import type { ImportResult } from "../../connectors/khaos-control/fields/stockItem";
import { childRow, createRow, createWorld, type KhaosWorld } from "../connectors/khaos-control/khaosWorld";
import type { AuditEntry, KhaosFaultKind, KhaosSwitches, StockLine } from "../simulators/khaos-control";
import { faultKinds } from "../simulators/khaos-control/faults";
import { financeFields, guessedHeaders } from "../simulators/khaos-control/fields";
import { defaultSwitches } from "../simulators/khaos-control/switches";
import { profileArbitrary, switchesArbitrary } from "../support/arbitraries/khaosProfiles";
import { type RowSketch, rowsArbitrary } from "../support/arbitraries/khaosRows";
import { duplicates, setScene } from "../support/khaosScene";

/** Items that finance makes while an import runs: right after the n-th existence check was answered. */
interface Race {
  afterCheck: number;
  lines: StockLine[];
}

let world: KhaosWorld;
let race: Race | null = null;
let raced: string[] = [];

/** Makes the lines that can be made: codes that are free, under parents that are there. */
const makeAsFinance = (lines: readonly StockLine[]): void => {
  const codes = new Set(world.simulator.stock().map(({ stockCode }) => fold(stockCode)));
  for (const line of lines) {
    const hasParent = !line.parentCode || codes.has(fold(line.parentCode));
    if (codes.has(fold(line.stockCode)) || !hasParent) continue;
    world.simulator.create(line);
    codes.add(fold(line.stockCode));
    raced.push(fold(line.stockCode));
  }
};

beforeAll(async () => {
  world = await createWorld({
    stock: duplicates,
    switches: { uniqueCodes: false },
    manufacturers: ["Acme"],
    // This system knows the cost under other names as well; the profiles say so.
    headers: {
      ...guessedHeaders,
      EINSTAND: "BUY_PRICE",
      STOCK_VALUE: "STOCK_VALUE",
      "UDA:Cost price": "AVERAGE_PRICE",
    },
    onCall: ({ operation }) => {
      if (operation !== "ExportStockStatus" || race === null) return;
      race.afterCheck -= 1;
      if (race.afterCheck === 0) makeAsFinance(race.lines);
    },
  });
});
afterAll(() => world.close());

const fold = (code: string): string => code.normalize("NFC").trim().toLowerCase();
const finance = new Set<string>(financeFields);

/** What the imports did to amounts that were there before them. */
const financeChanges = (from: number): AuditEntry[] =>
  world.simulator.audit
    .slice(from)
    .filter(({ call, field, from: before }) => call === "ImportStockTSV" && finance.has(field) && before !== null);

interface FaultPlan {
  operation: string;
  nth: number;
  times: number;
  fault: KhaosFaultKind;
}
const faultsArbitrary: fc.Arbitrary<FaultPlan[]> = fc.array(
  fc.record({
    operation: fc.constantFrom(
      "ImportStockTSV",
      "ImportStockTSV",
      "ImportStockTSV",
      "ExportStockStatus",
      "ExportStock",
    ),
    nth: fc.integer({ min: 1, max: 3 }),
    times: fc.constantFrom(1, 1, 2, 12),
    fault: fc.constantFrom(...faultKinds),
  }),
  { maxLength: 3 },
);

const raceArbitrary = fc.record({
  afterCheck: fc.constantFrom(1, 1, 2, 2, 3),
  names: fc.subarray(["NEW1", "NEW2", "NEW3", "NÉW", "FAM-N1", "LINKED", "NEWFAM", "NEWFAM-N1", "UNDER"], {
    minLength: 1,
  }),
});

const lineOf = (prefix: string, name: string): StockLine => {
  const under = (parent: string, value: string, code: string) => ({
    parentCode: `${prefix}${parent}`,
    scs: { values: [value], codes: [code] },
  });
  const place: Record<string, Partial<StockLine>> = {
    "FAM-N1": under("FAM", "One", "N1"),
    // Linked into the family under a code of its own, at a place that a row may mean.
    LINKED: under("FAM", "Two", "N2"),
    NEWFAM: { scs: { headings: ["Size"] } },
    "NEWFAM-N1": under("NEWFAM", "One", "N1"),
    NEW3: under("OTHER", "New", "NEW"),
  };
  return { stockCode: `${prefix}${name}`, buyPrice: 8.88, ...place[name] };
};

interface Step {
  profile: KhaosProfile;
  switches: Partial<KhaosSwitches>;
  faults: FaultPlan[];
  race: { afterCheck: number; names: string[] } | null;
  /** Whether an earlier step of the same execution read the families. */
  isReadBefore: boolean;
}

const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  profile: profileArbitrary,
  switches: switchesArbitrary,
  faults: fc.oneof({ weight: 1, arbitrary: fc.constant<FaultPlan[]>([]) }, { weight: 2, arbitrary: faultsArbitrary }),
  race: fc.option(raceArbitrary, { freq: 3 }),
  isReadBefore: fc.boolean(),
});

let trials = 0;

/** Runs one import and gives what is wrong with it. */
const complaintsOf = async (sketches: readonly RowSketch[], step: Step, prefix: string): Promise<string[]> => {
  const { simulator } = world;
  Object.assign(simulator.switches, step.switches);
  if (!step.isReadBefore) world.context.executionState = {};
  else await world.read([`${prefix}FAM`, `${prefix}OTHER`, `${prefix}PLAIN`]);
  const rows = sketches.map((sketch) => sketch({ prefix, profile: step.profile }));
  for (const fault of step.faults) simulator.faults.add(fault);
  race = step.race && { afterCheck: step.race.afterCheck, lines: step.race.names.map((name) => lineOf(prefix, name)) };
  raced = [];
  const from = simulator.audit.length;
  const result = await world.write(rows, { profile: step.profile });
  race = null;
  simulator.faults.clear();
  const isHeard =
    simulator.switches.importAnswer === "structured" &&
    step.faults.every(({ operation }) => operation !== "ImportStockTSV");
  return financeChanges(from).flatMap((change) => judge(change, { result, isHeard }));
};

/** An amount may only have changed where finance was faster than the last look; and the import says so, unless its answer was lost. */
const judge = (
  { stockCode, field, from, to }: AuditEntry,
  { result, isHeard }: { result: ImportResult; isHeard: boolean },
): string[] => {
  const about = `${field} of ${stockCode} went from ${from} to ${to}`;
  if (!raced.includes(fold(stockCode))) return [about];
  races += 1;
  const reported = result.outcomes.filter(({ outcome }) => outcome === "financeChanged");
  // A linked item is named by the row that met it at its place, even when nothing can be read any more.
  const names = [fold(stockCode), fold(stockCode).replace("linked", "fam-n2")];
  const isNamed = reported.some((row) => names.includes(fold(row.stockCode)));
  return isHeard && !isNamed ? [`${about} and nobody said so: ${JSON.stringify(result.outcomes)}`] : [];
};

let races = 0;

it("changes no finance field of an item that exists, whatever is sent in whatever order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(rowsArbitrary, stepArbitrary), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      async (steps, isRepeated) => {
        trials += 1;
        const prefix = `F${trials}`;
        setScene(world.simulator, prefix);
        const complaints: string[] = [];
        for (const [sketches, step] of steps) {
          complaints.push(...(await complaintsOf(sketches, step, prefix)));
          // A stale plan: the same creates once more.
          if (isRepeated) complaints.push(...(await complaintsOf(sketches, { ...step, race: null }, prefix)));
        }
        expect(complaints).toEqual([]);
      },
    ),
    // Every run leaves its items behind, so shrinking would only take long.
    { numRuns: 40, endOnFailure: true },
  );
});

const newRows: RowSketch[] = [
  ...["NEW1", "NEW2", "NEW3", "NEW4"].map(
    (name): RowSketch =>
      ({ prefix }) =>
        createRow(`${prefix}${name}`),
  ),
  ...[
    ["FAM", "N1", "One"],
    ["FAM", "N2", "Two"],
    ["NEWFAM", "N1", "One"],
    ["NEWFAM", "N2", "Two"],
  ].map(
    ([parent = "", code = "", description = ""]): RowSketch =>
      ({ prefix }) => {
        const row = childRow(`${prefix}${parent}`, code);
        return { ...row, scs: row.scs && { ...row.scs, axes: [{ heading: "Size", code, description }] } };
      },
  ),
];

it("says in the same import where finance made an item between the last look and the write", async () => {
  races = 0;
  const step = fc.record({
    race: raceArbitrary,
    rows: fc.shuffledSubarray(newRows, { minLength: 1 }),
    rowsPerImport: fc.constantFrom(25, 2, 1),
    childCodeAlone: fc.constantFrom("omitted", "parent", "plain"),
    scsRowOnPlainItem: fc.constantFrom("rowError", "convert"),
    isReadBefore: fc.boolean(),
    isAway: fc.nat(9).map((roll) => roll === 0),
  });
  await fc.assert(
    fc.asyncProperty(step, async ({ race: planned, rows, rowsPerImport, isReadBefore, isAway, ...switches }) => {
      trials += 1;
      const prefix = `F${trials}`;
      setScene(world.simulator, prefix);
      const profile = khaosProfileSchema.parse({ rowsPerImport });
      // Also when nothing can be read back any more.
      const faults: FaultPlan[] = isAway ? [{ operation: "ExportStock", nth: 2, times: 12, fault: "unavailable" }] : [];
      const given = {
        isReadBefore,
        profile,
        switches: { ...defaultSwitches, uniqueCodes: false, ...switches },
        faults,
        race: planned,
      };
      expect(await complaintsOf(rows, given, prefix)).toEqual([]);
    }),
    { numRuns: 40, endOnFailure: true },
  );
  expect(races).toBeGreaterThan(20);
});

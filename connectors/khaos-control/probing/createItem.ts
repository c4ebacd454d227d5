import { isSameValue } from "../fields/comparators";
import { foldStockCode } from "../fields/foldStockCode";
import type { KhaosProfile } from "../fields/profile";
import type { FieldValues } from "../fields/stockItem";
import type { ExportedItem } from "../wire/exportStock";
import { encodeProbe, note, type ProbeDesk, readItem, said, sendRow } from "./probeDesk";
import { descriptionSample } from "./samples";

const styles: readonly KhaosProfile["booleanStyle"][] = ["-1/0", "Yes/No", "Y/N", "True/False"];

/** Values without which no item is made. The cost is a token one, so that its header can be told from a missing one. @source KC-34 */
export const seedFields = ({ seed }: Pick<ProbeDesk, "seed">): FieldValues => ({
  stockControlled: true,
  stockType1: seed.stockType1,
  stockType2: seed.stockType2,
  buyPrice: "0.01",
  sellPrice: "9.87",
  taxCode: seed.taxCode,
});

const exists = async (desk: ProbeDesk, stockCode: string): Promise<boolean> =>
  (await desk.reader.readStatus([stockCode])).has(foldStockCode(stockCode));

const tryStyle = async (desk: ProbeDesk, booleanStyle: KhaosProfile["booleanStyle"]): Promise<string[]> => {
  const { stockCode, profile } = desk;
  const fields = { description: descriptionSample, ...seedFields(desk) };
  const encoded = await encodeProbe(desk, { stockCode, verb: "create", fields }, { ...profile, booleanStyle });
  if ("problem" in encoded) return [encoded.problem];
  return sendRow(desk, { verb: "create", cells: encoded.cells });
};

const judgeCode = (desk: ProbeDesk, item: ExportedItem): void => {
  const wanted = desk.profile.stockCodeMaxLength;
  const { length } = item.stockCode;
  const isWhole = foldStockCode(item.stockCode) === foldStockCode(desk.stockCode);
  if (!isWhole) note(desk, "stockCodeMaxLength", { verdict: "contradicted", observed: `Stored as ${item.stockCode}` });
  else if (length >= wanted) {
    note(desk, "stockCodeMaxLength", {
      verdict: "confirmed",
      observed: `A code of ${length} characters was stored whole`,
    });
  } else {
    const observed = `The code has only ${length} characters; probe with one of exactly ${wanted}`;
    note(desk, "stockCodeMaxLength", { verdict: "undecided", observed });
  }
};

const judgeCase = (desk: ProbeDesk, item: ExportedItem): void => {
  const found = String(item.fields.description ?? "");
  const isKept = found === descriptionSample;
  const isSafe = isKept || desk.profile.descriptionCase === "ignored";
  const isSame = found.toLowerCase() === descriptionSample.toLowerCase();
  note(desk, "descriptionCase", {
    verdict: !isSame ? "undecided" : isSafe ? "confirmed" : "contradicted",
    observed: `"${descriptionSample}" was stored as "${found}"`,
  });
};

const judgeSeeds = (desk: ProbeDesk, item: ExportedItem): void => {
  const planned: FieldValues = { description: descriptionSample, ...seedFields(desk) };
  for (const [name, value] of Object.entries(planned)) {
    const found = Object.entries(item.fields).find(([key]) => key === name)?.[1];
    const caseless = { ...desk.profile, descriptionCase: "ignored" } as const;
    const isSame = value !== undefined && isSameValue(name, { planned: value, found }, caseless);
    if (isSame) desk.confirmed.add(name);
    const observed = isSame
      ? "The value of the new item came back"
      : `Another value came back: ${String(found ?? "none")}`;
    note(desk, `headers.${name}`, { verdict: isSame ? "confirmed" : "undecided", observed });
  }
  const rate = item.fields.taxCode;
  const { taxCode } = desk.seed;
  const isRate = isSameValue("taxCode", { planned: taxCode, found: rate }, desk.profile);
  note(desk, "taxRates", {
    verdict: rate === undefined ? "undecided" : isRate ? "confirmed" : "contradicted",
    observed: `Tax code ${taxCode} came back as a rate of ${String(rate ?? "nothing")}; other codes were not tried`,
  });
};

const judgeCreated = (desk: ProbeDesk, item: ExportedItem, style: KhaosProfile["booleanStyle"]): void => {
  desk.made.set(foldStockCode(item.stockCode), item.stockCode);
  note(desk, "headers.stockCode", { verdict: "confirmed", observed: "The item was made under its code" });
  const isOwn = style === desk.profile.booleanStyle;
  const isSet = item.fields.stockControlled === true;
  note(desk, "booleanStyle", {
    verdict: isSet ? (isOwn ? "confirmed" : "contradicted") : "undecided",
    observed: isSet
      ? `A flag written as ${style} came back as set`
      : "The flag of the new item did not come back as set",
  });
  judgeCode(desk, item);
  judgeCase(desk, item);
  judgeSeeds(desk, item);
};

/** Somebody else may have made an item of this code in the same moment; it is not ours to be changed. */
const isOurs = ({ fields }: ExportedItem): boolean =>
  String(fields.description ?? "").toLowerCase() === descriptionSample.toLowerCase();

/**
 * Makes the throw-away item, with the profile's spelling of flags and, if that is refused, with the others. True when it exists afterwards. Each attempt looks the code up
 * first, so that nothing but a new item is ever written.
 */
export const createItem = async (desk: ProbeDesk): Promise<boolean> => {
  const own = desk.profile.booleanStyle;
  const tried: string[] = [];
  for (const style of [own, ...styles.filter((other) => other !== own)]) {
    if (await exists(desk, desk.stockCode)) break;
    tried.push(...(await tryStyle(desk, style)));
    const item = await readItem(desk, desk.stockCode);
    if (!item) continue;
    if (!isOurs(item)) break;
    judgeCreated(desk, item, style);
    return true;
  }
  const isTaken = await exists(desk, desk.stockCode);
  const why = isTaken
    ? "An item of this code came into being meanwhile; it was left alone"
    : "The item could not be made";
  desk.report.stopped = `${why}${said([...new Set(tried)])}`;
  return false;
};

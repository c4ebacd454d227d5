import { isConnectorError } from "../../shared/errors";
import { foldStockCode } from "../fields/foldStockCode";
import { headerOf } from "../fields/profile";
import { findStockField, type StockFieldName } from "../fields/stockFields";
import { toLondonSince } from "../wire/londonTime";
import { note, type ProbeDesk, readItem, said, updateCell, updateFields } from "./probeDesk";

const dayMs = 86_400_000;

const headerIn = (desk: ProbeDesk, name: StockFieldName): string => {
  const field = findStockField(name);
  return field ? headerOf(field, desk.profile) : name;
};

const observe = (desk: ProbeDesk, behaviour: string, observed: string): void => {
  desk.report.observations.push({ behaviour, observed });
};

const readText = async (desk: ProbeDesk, name: StockFieldName): Promise<string | undefined> => {
  const value = (await readItem(desk, desk.stockCode))?.fields[name];
  return typeof value === "string" ? value : undefined;
};

/** Text fields to try cells on, the least harmful first; only one whose header was confirmed will do. */
const trialFields: readonly StockFieldName[] = [
  "otherRef",
  "webTeaser",
  "eposDescription",
  "metaTitle",
  "longDescription",
];

const trialField = (desk: ProbeDesk): StockFieldName | undefined =>
  trialFields.find((name) => desk.confirmed.has(name));

const probeLineBreak = async (desk: ProbeDesk): Promise<void> => {
  const found = desk.confirmed.has("longDescription") ? await readText(desk, "longDescription") : undefined;
  if (found === undefined) {
    note(desk, "lineBreak", { verdict: "undecided", observed: "The header of the long description is not confirmed" });
    return;
  }
  const isKept = desk.profile.lineBreak === " " || /<br\s*\/?>/i.test(found);
  note(desk, "lineBreak", {
    verdict: isKept ? "confirmed" : "contradicted",
    observed: `Two lines were stored as "${found}"`,
  });
};

const probeCharacters = async (desk: ProbeDesk): Promise<void> => {
  const messages = await updateCell(desk, [[headerIn(desk, "description"), "Probe é Ω"]]);
  const found = (await readText(desk, "description")) ?? "";
  const isUnicode = /ω/i.test(found);
  const isSafe = isUnicode || desk.profile.characterSet === "windows-1252";
  const isTaken = /é/i.test(found);
  note(desk, "characterSet", {
    verdict: !isTaken ? "undecided" : isSafe ? "confirmed" : "contradicted",
    observed: `"Probe é Ω" was stored as "${found}"${said(messages)}`,
  });
};

const probeEmptyCell = async (desk: ProbeDesk): Promise<void> => {
  const name = trialField(desk);
  if (!name) {
    note(desk, "clearToken", { verdict: "undecided", observed: "No header of a text field is confirmed" });
    return;
  }
  await updateFields(desk, desk.stockCode, { [name]: "Probe to be emptied" });
  const messages = await updateCell(desk, [[headerIn(desk, name), ""]]);
  const found = await readText(desk, name);
  const what = found === undefined ? "blanks the field" : "leaves the field as it is";
  observe(desk, "empty cell on update", `${what}${said(messages)}; the connector never sends one`);
  const token = desk.profile.clearToken;
  if (token === null) {
    note(desk, "clearToken", { verdict: "undecided", observed: "No token is set, so nothing is ever emptied" });
    return;
  }
  await updateFields(desk, desk.stockCode, { [name]: "Probe to be cleared" });
  const answer = await updateCell(desk, [[headerIn(desk, name), token]]);
  const left = await readText(desk, name);
  note(desk, "clearToken", {
    verdict: left === undefined ? "confirmed" : "contradicted",
    observed: left === undefined ? "The token emptied the field" : `The token left "${left}"${said(answer)}`,
  });
};

const probeUnknownHeader = async (desk: ProbeDesk): Promise<void> => {
  const text = "Probe unknown column";
  const messages = await updateCell(desk, [
    [headerIn(desk, "description"), text],
    ["X_PROBE_UNKNOWN", "x"],
  ]);
  const isTaken = ((await readText(desk, "description")) ?? "").toLowerCase() === text.toLowerCase();
  const what = isTaken ? "is ignored, the rest of the row is taken" : "stops the row";
  observe(desk, "unknown column", `${what}${said(messages)}`);
};

const samples = [
  { setting: "decimals.price", name: "sellPrice" },
  { setting: "decimals.weight", name: "weight" },
  { setting: "decimals.dimension", name: "height" },
] as const;

const probeDecimals = async (desk: ProbeDesk): Promise<void> => {
  const places = { ...desk.profile.decimals };
  for (const { setting, name } of samples) {
    if (desk.confirmed.has(name)) await updateCell(desk, [[headerIn(desk, name), "1.234567"]]);
    const found = desk.confirmed.has(name) ? await readText(desk, name) : undefined;
    if (found === undefined || !found.startsWith("1.")) {
      note(desk, setting, { verdict: "undecided", observed: `No value of ${name} came back` });
      continue;
    }
    const kept = found.length - 2;
    const wanted = name === "sellPrice" ? places.price : name === "weight" ? places.weight : places.dimension;
    const observed = `1.234567 came back with ${kept} decimals`;
    note(desk, setting, { verdict: kept >= wanted ? "confirmed" : "contradicted", observed });
  }
};

const probeRevision = async (desk: ProbeDesk): Promise<void> => {
  try {
    const since = toLondonSince(desk.nowMs - dayMs);
    const rows = await desk.client.getStockList({ by: "revision", since });
    const isListed = rows.some(({ stockCode }) => foldStockCode(stockCode) === foldStockCode(desk.stockCode));
    const observed = isListed ? "The item is listed as changed" : "The item, made just now, is not listed as changed";
    note(desk, "revisionDateType", { verdict: isListed ? "confirmed" : "contradicted", observed });
  } catch (error) {
    if (!isConnectorError(error) || error.type !== "refused") throw error;
    note(desk, "revisionDateType", { verdict: "contradicted", observed: error.detail });
  }
};

/** Tries what is neither header nor flag: line breaks, characters, empty cells, unknown columns, decimals, the list of changes. The item's fields hold samples afterwards. */
export const probeBehaviour = async (desk: ProbeDesk): Promise<void> => {
  await probeLineBreak(desk);
  await probeCharacters(desk);
  await probeEmptyCell(desk);
  await probeUnknownHeader(desk);
  await probeDecimals(desk);
  await probeRevision(desk);
};

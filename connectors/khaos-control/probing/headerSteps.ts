import { isConnectorError } from "../../shared/errors";
import { type FieldValue, isSameValue } from "../fields/comparators";
import { foldStockCode } from "../fields/foldStockCode";
import { findStockField, isStockFieldName, type StockFieldName } from "../fields/stockFields";
import type { FieldValues } from "../fields/stockItem";
import { readManufacturers } from "../lookups";
import { buildColumns } from "../tsv/columns";
import { note, type ProbeDesk, readItem, said, updateFields } from "./probeDesk";
import { probedFields, probedFlags, sampleOf } from "./samples";

const secondDescription = "Probe partial update";

/** Tries an update with the description alone. True when columns may be left out on updates; otherwise nothing more can be written without finance columns. @source KC-32 */
export const probePartialUpdate = async (desk: ProbeDesk): Promise<boolean> => {
  const messages = await updateFields(desk, desk.stockCode, { description: secondDescription });
  const found = String((await readItem(desk, desk.stockCode))?.fields.description ?? "");
  const isTaken = found.toLowerCase() === secondDescription.toLowerCase();
  const isExpected = desk.profile.mandatoryColumnsOnUpdate !== isTaken;
  const what = isTaken
    ? "An update with the description alone was taken"
    : "An update with the description alone was not taken";
  note(desk, "mandatoryColumnsOnUpdate", {
    verdict: isExpected ? "confirmed" : "contradicted",
    observed: `${what}${said(messages)}`,
  });
  return isTaken;
};

const firstManufacturer = async (desk: ProbeDesk): Promise<string | null> => {
  try {
    return (await readManufacturers(desk.client))[0]?.name ?? null;
  } catch (error) {
    if (isConnectorError(error) && error.type === "refused") return null;
    throw error;
  }
};

interface Attempt {
  name: StockFieldName;
  planned: FieldValue;
  messages: string[];
}

const readValues = async (desk: ProbeDesk): Promise<FieldValues> => {
  const fields: FieldValues = { ...(await readItem(desk, desk.stockCode))?.fields };
  const codes = await desk.client.getHarmonisationCodes();
  const commodityCode = codes.get(foldStockCode(desk.stockCode));
  return commodityCode === undefined ? fields : { ...fields, commodityCode };
};

const judge = (desk: ProbeDesk, attempt: Attempt, found: FieldValue | undefined): void => {
  const { name, planned, messages } = attempt;
  const setting = `headers.${name}`;
  const isSame = found !== undefined && isSameValue(name, { planned, found }, desk.profile);
  const isListed = desk.profile.unreturnedFields.includes(name);
  if (isSame) {
    desk.confirmed.add(name);
    note(desk, setting, { verdict: "confirmed", observed: "The written value came back" });
    if (isListed)
      note(desk, "unreturnedFields", { verdict: "contradicted", observed: `${name} is returned after all` });
    return;
  }
  if (messages.some((text) => text.startsWith("Not sent"))) {
    note(desk, setting, { verdict: "undecided", observed: messages.join("; ") });
  } else if (isListed) {
    note(desk, setting, {
      verdict: "undecided",
      observed: `The field is not returned, so nobody can tell${said(messages)}`,
    });
  } else {
    const what =
      found === undefined
        ? "No value came back: the header is wrong, or the field is not returned"
        : `Another value came back: ${String(found)}`;
    note(desk, setting, { verdict: "contradicted", observed: `${what}${said(messages)}` });
  }
};

const readFlag = (values: FieldValues, name: StockFieldName): boolean => values[name] === true;

/** Writes each flag both ways. A flag counts only when both came back. */
const probeFlags = async (desk: ProbeDesk): Promise<void> => {
  const before = await readValues(desk);
  const turned = new Map<StockFieldName, string[]>();
  for (const name of probedFlags) {
    turned.set(name, await updateFields(desk, desk.stockCode, { [name]: !readFlag(before, name) }));
  }
  const middle = await readValues(desk);
  for (const name of probedFlags) await updateFields(desk, desk.stockCode, { [name]: readFlag(before, name) });
  const after = await readValues(desk);
  for (const [name, messages] of turned) {
    const start = readFlag(before, name);
    const isBoth = readFlag(middle, name) !== start && readFlag(after, name) === start;
    if (isBoth) desk.confirmed.add(name);
    note(desk, `headers.${name}`, {
      verdict: isBoth
        ? "confirmed"
        : messages.some((text) => text.startsWith("Not sent"))
          ? "undecided"
          : "contradicted",
      observed: isBoth
        ? "Setting and clearing both came back"
        : `Setting and clearing did not both come back${said(messages)}`,
    });
  }
};

/** Writes a sample under the header of every field that product data may own, each in a call of its own, and reads them back together. */
export const probeHeaders = async (desk: ProbeDesk): Promise<void> => {
  const manufacturer = await firstManufacturer(desk);
  const attempts: Attempt[] = [];
  const columns = buildColumns(desk.profile);
  for (const name of probedFields) {
    const problem = columns.get(name)?.problem ?? null;
    if (problem !== null) {
      note(desk, `headers.${name}`, { verdict: "contradicted", observed: `Never sent: ${problem}` });
      continue;
    }
    const field = findStockField(name);
    const planned = field ? sampleOf(name, { field, profile: desk.profile, manufacturer }) : null;
    if (planned === null || !isStockFieldName(name)) {
      note(desk, `headers.${name}`, { verdict: "undecided", observed: "There is no value in the ERP to try it with" });
      continue;
    }
    attempts.push({ name, planned, messages: await updateFields(desk, desk.stockCode, { [name]: planned }) });
  }
  const values = await readValues(desk);
  for (const attempt of attempts) judge(desk, attempt, values[attempt.name]);
  await probeFlags(desk);
};

import { composeChildCode, foldStockCode } from "../fields/foldStockCode";
import type { ExportedItem } from "../wire/exportStock";
import { seedFields } from "./createItem";
import { encodeProbe, note, type ProbeDesk, readItem, said, sendRow, updateFields } from "./probeDesk";

const suffix = "P1";
const settings = ["scs.separator", "scs.childUpdate"] as const;

const undecided = (desk: ProbeDesk, observed: string): void => {
  for (const setting of settings) note(desk, setting, { verdict: "undecided", observed });
};

const remember = (desk: ProbeDesk, item: ExportedItem): void => {
  desk.made.set(foldStockCode(item.stockCode), item.stockCode);
};

const findFamily = async (desk: ProbeDesk, familyCode: string) => {
  const items = [...(await desk.reader.readItems([familyCode])).values()];
  const isParent = ({ stockCode }: ExportedItem) => foldStockCode(stockCode) === foldStockCode(familyCode);
  const isChild = ({ parentCode }: ExportedItem) =>
    parentCode !== null && foldStockCode(parentCode) === foldStockCode(familyCode);
  return { parent: items.find(isParent), child: items.find(isChild) };
};

const createFamily = async (desk: ProbeDesk, familyCode: string): Promise<string[]> => {
  const encoded = await encodeProbe(desk, {
    stockCode: composeChildCode({ parentCode: familyCode, suffixes: [suffix], separator: desk.profile.scs.separator }),
    verb: "create",
    kind: "scs",
    scs: {
      parentCode: familyCode,
      parentDescription: "Probe family",
      axes: [{ heading: "Size", code: suffix, description: "Probe one" }],
    },
    fields: seedFields(desk),
  });
  return "problem" in encoded ? [encoded.problem] : sendRow(desk, { verb: "create", cells: encoded.cells });
};

const judgeChildUpdate = async (desk: ProbeDesk, child: ExportedItem): Promise<void> => {
  const messages = await updateFields(desk, child.stockCode, { sellPrice: "4.56" });
  const isTaken = (await readItem(desk, child.stockCode))?.fields.sellPrice === "4.56";
  const isPlain = desk.profile.scs.childUpdate === "plain";
  const what = isTaken
    ? "A plain row with the variant's own code was taken"
    : "A plain row with the variant's own code was not taken";
  note(desk, "scs.childUpdate", {
    // A system that takes plain rows may take the others as well; that was not tried.
    verdict: isTaken ? (isPlain ? "confirmed" : "undecided") : isPlain ? "contradicted" : "confirmed",
    observed: `${what}${said(messages)}`,
  });
};

/** Makes a family of one variant, reads the code that the importer composed, and updates the variant by a plain row. Undecided without a family code. @source KC-39, KC-40 */
export const probeVariants = async (desk: ProbeDesk): Promise<void> => {
  const { familyCode } = desk;
  if (familyCode === null) {
    undecided(desk, "No code for a family was given");
    return;
  }
  if ((await desk.reader.readStatus([familyCode])).size > 0) {
    undecided(desk, `${familyCode} came into being meanwhile`);
    return;
  }
  const messages = await createFamily(desk, familyCode);
  const { parent, child } = await findFamily(desk, familyCode);
  // Only a family with our variant in it is ours to be discontinued.
  if (!parent || !child) {
    undecided(desk, `No family was made${said(messages)}`);
    return;
  }
  for (const item of [parent, child]) remember(desk, item);
  const composed = composeChildCode({
    parentCode: familyCode,
    suffixes: [suffix],
    separator: desk.profile.scs.separator,
  });
  const isSame = foldStockCode(composed) === foldStockCode(child.stockCode);
  note(desk, "scs.separator", {
    verdict: isSame ? "confirmed" : "contradicted",
    observed: `Parent ${familyCode} and suffix ${suffix} became ${child.stockCode}`,
  });
  await judgeChildUpdate(desk, child);
};

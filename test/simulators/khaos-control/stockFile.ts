import { z } from "zod";
import { InputFileError, parseJsonLines } from "../inputFile";
import { foldCode } from "./item";

const scsSchema = z
  .object({
    headings: z.array(z.string()).optional(),
    values: z.array(z.string()).optional(),
    codes: z.array(z.string()).optional(),
  })
  .refine((scs) => scs.codes === undefined || scs.codes.length === (scs.values ?? []).length, {
    message: "there must be as many codes as values",
    path: ["codes"],
  });

const lineSchema = z.object({
  stockCode: z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(50, "must have at most 50 characters")
    .refine((code) => !/[#\t\r\n]/.test(code), "must not hold #, TAB or a line break"),
  description: z.string().optional(),
  parentCode: z.string().nullish(),
  scs: scsSchema.nullish(),
  stockControlled: z.boolean().optional(),
  discontinued: z.boolean().optional(),
  runToZero: z.boolean().optional(),
  web: z.boolean().optional(),
  buyPrice: z.number().optional(),
  sellPrice: z.number().optional(),
  stockLevel: z.number().optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
});

/**
 * One line of a stock file: a Stock Item in the words of the run contract. Only the code is required. Whatever is left out:
 * description = the code, prices and level 0, stock controlled unless it is a parent, published on the web, live.
 */
export type StockLine = z.infer<typeof lineSchema>;

/** A line of the whole store, with nothing left out. */
export type CompleteStockLine = StockLine &
  Required<Omit<StockLine, "parentCode" | "scs">> & { fields: Record<string, unknown> };

/**
 * Reads a stock file. Parents may come after their variants; unknown keys of `fields` are kept.
 * @param options.allowDuplicates whether a code may occur twice, ignoring case. @default false
 * @throws InputFileError naming the line that cannot be used.
 */
export function parseStock(text: string, file: string, options: { allowDuplicates?: boolean } = {}): StockLine[] {
  const lines = parseJsonLines(text, file, lineSchema);
  const firstLine = new Map<string, number>();
  for (const { line, value } of lines) {
    const folded = foldCode(value.stockCode);
    const earlier = firstLine.get(folded);
    if (earlier !== undefined && options.allowDuplicates !== true) {
      throw InputFileError.at({
        file,
        line,
        rule: `stock code "${value.stockCode}" stands in line ${earlier} already, and codes are unique ignoring case`,
        next: "Remove or rename one of the two lines",
      });
    }
    if (earlier === undefined) firstLine.set(folded, line);
  }
  const byCode = new Map(lines.map((entry) => [foldCode(entry.value.stockCode), entry.value]));
  for (const { line, value } of lines) checkFamily({ line, value, file, byCode });
  return lines.map(({ value }) => value);
}

function checkFamily(input: { line: number; value: StockLine; file: string; byCode: Map<string, StockLine> }): void {
  const { line, value, file, byCode } = input;
  const refused = (rule: string, next: string) => InputFileError.at({ file, line, rule, next });
  if (!value.parentCode) return;
  const parent = byCode.get(foldCode(value.parentCode));
  if (parent === undefined || parent === value) {
    throw refused(
      `parentCode "${value.parentCode}" is the code of no other line`,
      "Add a line for the parent or remove parentCode",
    );
  }
  if (parent.parentCode)
    throw refused(`parent "${value.parentCode}" is a variant itself`, "Use a parent without parentCode");
  if (value.scs?.headings?.length) throw refused("a variant has no scs.headings", "Remove headings or parentCode");
  const axes = parent.scs?.headings?.length;
  const values = value.scs?.values?.length;
  if (axes !== undefined && values !== undefined && axes !== values) {
    throw refused(
      `scs.values has ${values} entries but the parent has ${axes} headings`,
      "Give one value for each heading",
    );
  }
}

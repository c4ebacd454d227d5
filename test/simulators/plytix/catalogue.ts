import { z } from "zod";
import { InputFileError, parseJsonLines } from "../inputFile";

const catalogueLineSchema = z.object({
  sku: z.string().min(1, "a SKU must not be empty"),
  label: z.string().nullish(),
  gtin: z.string().nullish(),
  status: z.enum(["Draft", "Completed", "Archived"]).optional(),
  product_type: z.enum(["SINGLE", "PARENT", "VARIANT"]).optional(),
  parent_sku: z.string().nullish(),
  family: z.string().min(1).optional(),
  attributes: z.record(z.string(), z.unknown()).optional(),
  categories: z.array(z.object({ name: z.string(), path: z.array(z.string()).optional() })).optional(),
});

/**
 * One product of a catalogue file. `status` is Draft when absent; `product_type` follows from `parent_sku` and from the
 * variants that name the product when absent; an empty or null `parent_sku` means none; `family` (the name of a product
 * family) goes beyond the run contract. Keys not listed are ignored.
 */
export type CatalogueLine = z.infer<typeof catalogueLineSchema>;

/**
 * Reads a catalogue in JSON Lines. An empty text gives an empty list. Parents may come after their variants, and a
 * `parent_sku` may match no line at all.
 * @throws InputFileError for broken JSON, a line that does not fit, or a SKU that an earlier line has (case-sensitive).
 */
export function parseCatalogue(text: string, file: string): CatalogueLine[] {
  const firstLine = new Map<string, number>();
  return parseJsonLines(text, file, catalogueLineSchema).map(({ line, value }) => {
    const earlier = firstLine.get(value.sku);
    if (earlier !== undefined) {
      throw InputFileError.at({
        file,
        line,
        rule: `SKU "${value.sku}" is already used in line ${earlier}; SKUs are unique (case-sensitive)`,
        next: "Remove one of the two lines or give it another SKU",
      });
    }
    firstLine.set(value.sku, line);
    return value;
  });
}

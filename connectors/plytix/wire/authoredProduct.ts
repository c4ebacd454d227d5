import { z } from "zod";
import { toAudit } from "./audit";
import { type Product, toProduct } from "./product";

/** Who changed a product last, without e-mail address. @source PX-45 */
export interface Author {
  /** `USER`, `API` or `SYSTEM`, as Plytix words it. */
  type: string;
  userId: string | null;
  /** Name of the API credential, or first name of a person; `null` when not told, and when a person goes by an e-mail address. */
  name: string | null;
}

/** A product with its last author; `modifiedBy` is absent where authors were not read, `null` where the answer does not tell. */
export type AuthoredProduct = Product & { modifiedBy?: Author | null };

const rowSchema = z.looseObject({ modified_user_audit: z.unknown().optional().transform(toAudit) });

/** Reads the last author of a product row; `null` when absent, unreadable or without a type. Never throws. */
export const toAuthor = (row: unknown): Author | null => {
  const audit = rowSchema.safeParse(row).data?.modified_user_audit ?? null;
  if (audit === null || audit.type === null) return null;
  const { type, userId, userName } = audit;
  const isAddress = type !== "API" && (userName ?? "").includes("@");
  return { type, userId, name: isAddress ? null : userName };
};

/** As {@link toProduct}, with the last author. Never throws. */
export const toAuthoredProduct = (row: unknown): AuthoredProduct | null => {
  const product = toProduct(row);
  return product === null ? null : { ...product, modifiedBy: toAuthor(row) };
};

import { z } from "zod";
import { instant, rowReader, text } from "./values";

/** Who made a change: a person, an API key (its name stands for name and address) or Plytix itself. @source PX-45 */
export interface Audit {
  /** `USER`, `API` or `SYSTEM`. */
  type: string | null;
  userId: string | null;
  userName: string | null;
  userEmail: string | null;
}

/** Reads who made a change; `null` when it is not told. Never throws. */
export const toAudit = rowReader<Audit>(
  z
    .looseObject({ type: text, user_id: text, user_name: text, user_email: text })
    .transform(({ type, user_id, user_name, user_email }) => ({
      type,
      userId: user_id,
      userName: user_name,
      userEmail: user_email,
    })),
);

/** What a write of a product is answered with: no more than the id, times and authors. @source PX-45 */
export interface WrittenProduct {
  id: string;
  /** Instants in ISO form, UTC. */
  created: string | null;
  modified: string | null;
  createdBy: Audit | null;
  modifiedBy: Audit | null;
}

/** Reads the answer to a write of a product; `null` without id. Never throws. */
export const toWrittenProduct = rowReader<WrittenProduct>(
  z
    .looseObject({
      id: z.string().min(1),
      created: instant,
      modified: instant,
      created_user_audit: z.unknown().optional().transform(toAudit),
      modified_user_audit: z.unknown().optional().transform(toAudit),
    })
    .transform(({ id, created, modified, created_user_audit, modified_user_audit }) => ({
      id,
      created,
      modified,
      createdBy: created_user_audit,
      modifiedBy: modified_user_audit,
    })),
);

import { z } from "zod";
import type { FilterTerm } from "./answers";
import { rowReader, text } from "./values";

/** A member of the account. */
export interface Member {
  id: string | null;
  legacyId: string | null;
  role: string | null;
  name: string | null;
  lastName: string | null;
  email: string | null;
  username: string | null;
}

/** Reads a member; `null` for what is no record. Never throws. */
export const toMember = rowReader<Member>(
  z
    .looseObject({ id: text, legacy_id: text, role: text, name: text, last_name: text, email: text, username: text })
    .transform(({ id, legacy_id, role, name, last_name, email, username }) => ({
      id,
      legacyId: legacy_id,
      role,
      name,
      lastName: last_name,
      email,
      username,
    })),
);

/** API credentials of the account, without key and password. */
export interface ApiCredential {
  id: string | null;
  legacyId: string | null;
  role: string | null;
  name: string | null;
}

/** Reads API credentials; whatever else the record holds stays out. `null` for what is no record. Never throws. */
export const toApiCredential = rowReader<ApiCredential>(
  z
    .looseObject({ id: text, legacy_id: text, role: text, name: text })
    .transform(({ id, legacy_id, role, name }) => ({ id, legacyId: legacy_id, role, name })),
);

/** Builds the body of an account search: this service knows no columns and no order. Pure. */
export const buildAccountSearchBody = (request: {
  filters: FilterTerm[][];
  page: number;
  pageSize: number;
}): string => {
  const { filters, page, pageSize } = request;
  return JSON.stringify({ ...(filters.length === 0 ? {} : { filters }), pagination: { page, page_size: pageSize } });
};

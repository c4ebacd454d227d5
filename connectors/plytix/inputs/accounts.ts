import { filtersInput, maxPages, page, pageSize } from "./search";

/** Inputs of a search of the account; this service knows no order. */
export const accountSearch = {
  filters: filtersInput({
    records: "records",
    fields: "legacy_id, role, name, email, username, last_name",
    filterExample: '[[{"field":"role","operator":"eq","value":"ADMIN"}]]',
  }),
  page,
  pageSize,
  maxPages,
};

import { isConnectorError } from "../../shared/errors";
import type { PlytixClient } from "../client";
import { PAGE_SIZE } from "../limits";
import type { FilterTerm, SearchPage } from "../wire/answers";
import type { Product } from "../wire/product";
import { fingerprintOf, toFingerprintText } from "./fingerprints";
import type { SweepBaseline } from "./sweepState";

const DAY_MS = 86_400_000;

/** Naming every status makes sure that archived products are listed, whatever an unfiltered search would do. @source PX-38, PX-39 */
export const everyStatus: FilterTerm = { field: "status", operator: "in", value: ["Draft", "Completed", "Archived"] };

/** How the account can be asked. */
export interface NewestForm {
  isOrdered: boolean;
  namesStatuses: boolean;
}

/** What {@link readNewest} found, and the form in which the account was willing to answer. */
export interface NewestAnswer extends NewestForm {
  /** What was found, or why nothing can be concluded from the answer. */
  newest: SweepBaseline | "countsMissing" | "creationsUnknown";
}

/** Filters of the request. Above the ordering limit it is narrowed to what was created since yesterday, by the documented date. */
const filtersFor = ({ isOrdered, namesStatuses }: NewestForm, startedAt: number): FilterTerm[][] => {
  const since = new Date(startedAt - DAY_MS).toISOString().slice(0, 10);
  const terms: FilterTerm[] = [
    ...(namesStatuses ? [everyStatus] : []),
    ...(isOrdered ? [] : [{ field: "created", operator: "gte", value: since }]),
  ];
  return terms.length === 0 ? [] : [terms];
};

const isNewestFirst = (instants: readonly string[]): boolean =>
  instants.every((instant, index) => index === 0 || instant <= (instants[index - 1] ?? instant));

/**
 * The newest products a page shows for certain: all, when all matches are on it; else those created after its last row,
 * because rows of the same instant may lie on the next page as well. `null` when that leaves nothing to go by.
 */
const certainlyNewest = ({ rows, received, count }: SearchPage<Product>): Product[] | null => {
  if (count !== null && count <= received) return rows;
  const instants = rows.flatMap(({ created }) => created ?? []);
  if (instants.length < rows.length || !isNewestFirst(instants)) return null;
  const last = instants.at(-1) ?? "";
  const newer = rows.filter(({ created }) => (created ?? "") > last);
  return newer.length === 0 ? null : newer;
};

const toNewest = (page: SearchPage<Product>, { isOrdered }: NewestForm): NewestAnswer["newest"] => {
  const size = isOrdered ? page.count : page.totalCount;
  if (size === null) return "countsMissing";
  const rows = certainlyNewest(page);
  if (rows === null) return "creationsUnknown";
  return { size, newest: toFingerprintText(rows.map(({ id }) => fingerprintOf(id)).sort()) };
};

/** The next form to try after a refusal; `null` when no other is left. */
const otherForm = (form: NewestForm, status: number | undefined): NewestForm | null => {
  if (status === 428 && form.isOrdered) return { ...form, isOrdered: false };
  if (status === 422 && form.namesStatuses) return { ...form, namesStatuses: false };
  return null;
};

/**
 * Reads how many products there are and which were created last, in one request; up to two more where the account refuses the
 * form. If size and newest products are the same at two moments, nothing was created in between that still exists, and so
 * nothing was deleted either: that is what proves a listing although pages go by offset.
 * It relies on creation times that do not run backwards by more than the newest hundred products.
 * @param startedAt when the sweep began, in milliseconds since 1970; only its date is used, with a day to spare for differing clocks.
 * @source PX-19, PX-23, PX-24
 */
export const readNewest = async (
  client: Pick<PlytixClient, "searchProducts">,
  given: NewestForm,
  startedAt: number,
): Promise<NewestAnswer> => {
  for (let form = given; ; ) {
    try {
      const request = { columns: ["created"], page: 1, pageSize: PAGE_SIZE, order: "-created" };
      const page = await client.searchProducts({ ...request, filters: filtersFor(form, startedAt) });
      return { ...form, newest: toNewest(page, form) };
    } catch (error) {
      if (!isConnectorError(error) || error.type !== "refused") throw error;
      const next = otherForm(form, error.status);
      if (next !== null) form = next;
      else if (error.status === 428 || error.status === 422) return { ...form, newest: "creationsUnknown" };
      else throw error;
    }
  }
};

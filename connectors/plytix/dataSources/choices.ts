import { ConnectorError, isConnectorError } from "../../shared/errors";
import { createLog, type LogSink } from "../../shared/log";
import { collectPages, pages } from "../../shared/paging";
import { PAGE_SIZE } from "../limits";
import { plytixEvents } from "../logEvents";
import type { SearchPage, SearchRequest } from "../wire/answers";

/** Something to choose from: the value that is stored, and the text that is shown. */
export interface Choice {
  key: string;
  label: string;
}

/** Most choices offered at once; a longer list cannot be used by a person. */
export const MAX_CHOICES = 1_000;

/** Most pages read for one list: 3,000 entries, half a minute at the smallest rate limit. */
const MAX_PAGES = 30;

/** A list for a person. `cut` is true when there is more than is shown; narrowing the text is the way to the rest. */
export interface ChoiceList {
  choices: Choice[];
  cut: boolean;
}

const byLabel = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

const compare = (a: Choice, b: Choice): number => byLabel.compare(a.label, b.label) || (a.key < b.key ? -1 : 1);

/** Choices in order of their labels, each key once, those that contain the text (case ignored), cut at {@link MAX_CHOICES}. Pure. */
export const toChoiceList = (found: readonly Choice[], contains = ""): ChoiceList => {
  const wanted = contains.trim().toLowerCase();
  const matching = found.filter(({ key, label }) => `${label}\n${key}`.toLowerCase().includes(wanted));
  const unique = [...new Map(matching.map((choice) => [choice.key, choice])).values()].sort(compare);
  return { choices: unique.slice(0, MAX_CHOICES), cut: unique.length > MAX_CHOICES };
};

/** The role of an API key decides what it may read; the answer itself says nothing useful. */
const inPlainWords = (error: unknown, what: string): unknown => {
  if (!isConnectorError(error) || error.status !== 403) return error;
  const { operation, status } = error;
  const detail = `the role of this API key may not read ${what}`;
  return new ConnectorError({ type: "refused", system: "plytix", operation, status, reached: "refused", detail });
};

/** How a list is read. */
export interface ChoiceSource<Row> {
  /** The records, for a message, such as `families`. */
  what: string;
  search(request: SearchRequest): Promise<SearchPage<Row>>;
  columns: readonly string[];
  /** `null` for a record that cannot be chosen. */
  toChoice(row: Row): Choice | null;
  /** Text that the choices must contain; empty for all. */
  contains: string;
  logger: LogSink;
}

/**
 * Reads a list of choices. A list that had to be cut is logged and says so.
 * @throws {ConnectorError} as the search does; a missing permission in words that name it.
 */
export const readChoices = async <Row>(source: ChoiceSource<Row>): Promise<ChoiceList> => {
  const { what, search, columns, toChoice, contains, logger } = source;
  const fetchPage = async (page: number) => {
    const { rows, received, count } = await search({ columns: [...columns], page, pageSize: PAGE_SIZE });
    return { rows, received, total: count };
  };
  try {
    const { rows, end } = await collectPages(pages({ fetchPage, pageSize: PAGE_SIZE, maxPages: MAX_PAGES }));
    const list = toChoiceList(
      rows.map(toChoice).filter((choice) => choice !== null),
      contains,
    );
    const cut = list.cut || !end.complete;
    if (cut) createLog({ logger, events: plytixEvents }).event("plytixChoicesCut", { field: what, count: rows.length });
    return { ...list, cut };
  } catch (error) {
    throw inPlainWords(error, what);
  }
};

/** What comes beside the choices: whether there is more. */
export const supplementOf = ({ cut }: ChoiceList) => ({ data: { cut }, contentType: "application/json" });

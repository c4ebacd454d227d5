import { type Answer, apiError, schemaError } from "./apiError";
import { compileFilters, type FilterField } from "./filters";
import { parseOrder, parseSearchBody, searchAnswer, sortBy } from "./searchBody";
import type { World } from "./world";

/** A field that filters may name, with its type as filter discovery tells it; without `read` its column is compared. */
export type MetadataField<R> = Omit<FilterField<R>, "read"> & { filterType: string; read?: (record: R) => unknown };

/** How one kind of metadata is searched. */
export interface SearchKind<R> {
  columns: Record<string, (record: R) => unknown>;
  /** Columns of a row when none are asked for; `id` is always there. */
  defaults: readonly string[];
  /** Fields that filters may name. */
  fields: Record<string, MetadataField<R>>;
  /** @default the switch `metadataPageSizeLimit` */
  maxPageSize?: number;
  /** Whether an order above the threshold is 428, as with products. @default false */
  limitsOrder?: boolean;
  /** Orders that are ignored as an unknown one is. @default none */
  ignoredOrders?: readonly string[];
}

/**
 * Answers a search of metadata: the same body and answer as a product search, without its column limit.
 * @throws ApiError 422 for unknown columns, fields and operators; 428 where the kind limits ordering.
 */
export function searchMetadata<R>(
  world: World,
  input: { body: unknown; records: readonly R[]; kind: SearchKind<R> },
): Answer {
  const { kind, records } = input;
  const body = parseSearchBody(input.body, kind.maxPageSize ?? world.switches.metadataPageSizeLimit);
  const asked = body.attributes ?? kind.defaults;
  for (const column of asked) {
    if (!Object.hasOwn(kind.columns, column)) throw schemaError(`Attribute '${column}' doesn't exist`, "attributes");
  }
  const passes = compileFilters<R>(body.filters, {
    field: (key) => fieldOf(kind, key),
    switches: world.switches,
    now: world.clock.now(),
  });
  const found = records.filter(passes);
  const order = parseOrder(body.pagination.order);
  if (order !== undefined && kind.limitsOrder === true && found.length > world.switches.orderThreshold) {
    throw apiError(428, `Ordering is limited to ${world.switches.orderThreshold} results`);
  }
  const isHonoured = order !== undefined && kind.ignoredOrders?.includes(order.key) !== true;
  const read = isHonoured && Object.hasOwn(kind.columns, order.key) ? kind.columns[order.key] : undefined;
  const matches = read === undefined ? found : sortBy(found, read, order?.descending ?? false);
  const names = ["id", ...asked.filter((column) => column !== "id")];
  return searchAnswer({
    body,
    matches,
    total: records.length,
    toRow: (record) => Object.fromEntries(names.map((name) => [name, kind.columns[name]?.(record)])),
  });
}

function fieldOf<R>(kind: SearchKind<R>, key: string): FilterField<R> | undefined {
  const field = Object.hasOwn(kind.fields, key) ? kind.fields[key] : undefined;
  const read = field?.read ?? (Object.hasOwn(kind.columns, key) ? kind.columns[key] : undefined);
  return field === undefined || read === undefined ? undefined : { ...field, read };
}

/** All columns of a record: what GET, POST and PATCH answer. */
export const viewOf =
  <R>(kind: SearchKind<R>) =>
  (record: R): Record<string, unknown> =>
    Object.fromEntries(Object.entries(kind.columns).map(([name, read]) => [name, read(record)]));

/** What filter discovery lists for a kind. */
export const filterList = <R>(kind: SearchKind<R>) => ({
  attributes: Object.entries(kind.fields).map(([key, { filterType, operators }]) => ({
    key,
    filter_type: filterType,
    operators,
  })),
  properties: [],
});

const PRESENCE = ["exists", "!exists"] as const;

/** Field kinds that metadata searches share. */
export const metadataField = {
  text: { filterType: "TextAttribute", comparison: "text", operators: [...PRESENCE, "like", "eq", "!eq", "in", "!in"] },
  option: { filterType: "DropdownAttribute", comparison: "option", operators: ["eq", "!eq", "in", "!in"] },
  options: { filterType: "MultiSelectAttribute", comparison: "options", operators: [...PRESENCE, "in", "!in"] },
  number: { filterType: "IntAttribute", comparison: "number", operators: ["eq", "!eq", "gt", "gte", "lt", "lte"] },
  boolean: { filterType: "BooleanAttribute", comparison: "boolean", operators: ["eq"] },
  instant: { filterType: "DateAttribute", comparison: "instant", operators: ["eq", "gt", "gte", "lt", "lte"] },
} as const;

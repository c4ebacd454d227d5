import { z } from "zod";
import { apiError } from "./apiError";
import { isEmptyValue } from "./records";
import type { PlytixSwitches } from "./switches";
import { isDate, parseInstant, startOfDay, startOfNextDay } from "./timestamps";

/** All operators the API names in its message about unknown ones. */
export const operators = [
  "exists",
  "!exists",
  "text_search",
  "like",
  "!like",
  "in",
  "!in",
  "eq",
  "!eq",
  "gt",
  "gte",
  "lt",
  "lte",
  "bte",
  "last_days",
] as const;

/** Operator of a filter. */
export type Operator = (typeof operators)[number];

/** One condition of a filter as it is sent. */
export const conditionSchema = z.object({
  field: z.union([z.string(), z.array(z.string())]),
  operator: z.string(),
  value: z.unknown().optional(),
});

/** Filters as they are sent: the outer list means OR, the inner lists mean AND. */
export const filtersSchema = z.array(z.array(conditionSchema));

/** Filters as they are sent. */
export type Filters = z.infer<typeof filtersSchema>;

/** How the values of a field are compared. */
export type Comparison = "text" | "number" | "option" | "options" | "boolean" | "instant" | "date" | "presence";

/** A field that filters may name. */
export interface FilterField<R> {
  comparison: Comparison;
  operators: readonly Operator[];
  /** The value of a record; instants as milliseconds. */
  read(record: R): unknown;
  /** Overrides the case rule of `in` for texts. */
  foldIn?: boolean;
}

type Test = (value: unknown) => boolean;

/** What compiling a filter needs to know. */
export interface FilterContext<R> {
  field(key: string): FilterField<R> | undefined;
  switches: PlytixSwitches;
  now: number;
}

/**
 * Turns filters into a test of records; no filters let everything pass.
 * @throws ApiError 422 for an unknown field or operator, an operator the field does not take, or an unfit value.
 */
export function compileFilters<R>(filters: Filters, context: FilterContext<R>): (record: R) => boolean {
  const groups = filters
    .filter((group) => group.length > 0)
    .map((group) => group.map((condition) => compileCondition(condition, context)));
  if (groups.length === 0) return () => true;
  return (record) => groups.some((group) => group.every((test) => test(record)));
}

const refuse = (msg: string) => apiError(422, "Schema validation error", [{ field: "filters", msg }]);

function compileCondition<R>(condition: Filters[number][number], context: FilterContext<R>): (record: R) => boolean {
  const operator = operators.find((known) => known === condition.operator);
  if (operator === undefined) {
    throw refuse(`Invalid operator '${condition.operator}'. Valid operators: ${operators.join(", ")}`);
  }
  if (operator === "text_search") return compileTextSearch(condition, context);
  const key = condition.field;
  if (typeof key !== "string") throw refuse(`Operator '${operator}' takes one field`);
  const field = lookUp(key, context);
  if (!field.operators.includes(operator)) throw refuse(`Invalid operator '${operator}' for field '${key}'`);
  const test = compileTest({ operator, field, value: condition.value, key, context });
  return (record) => test(field.read(record));
}

function lookUp<R>(key: string, context: FilterContext<R>): FilterField<R> {
  const field = context.field(key);
  if (field === undefined) throw refuse(`Field '${key}' doesn't exist`);
  return field;
}

function compileTextSearch<R>(condition: Filters[number][number], context: FilterContext<R>): (record: R) => boolean {
  if (!Array.isArray(condition.field)) throw refuse("'text_search' takes a list of fields");
  if (typeof condition.value !== "string") throw refuse("'text_search' takes a text");
  const fields = condition.field.map((key) => lookUp(key, context));
  const needle = condition.value.toLowerCase();
  return (record) =>
    fields.some((field) =>
      String(field.read(record) ?? "")
        .toLowerCase()
        .includes(needle),
    );
}

interface TestInput {
  operator: Operator;
  field: { comparison: Comparison; foldIn?: boolean };
  value: unknown;
  key: string;
  context: { switches: PlytixSwitches; now: number };
}

function compileTest(input: TestInput): Test {
  const { operator, value, key } = input;
  if (operator === "exists") return (actual) => !isEmptyValue(actual);
  if (operator === "!exists") return isEmptyValue;
  if (operator.startsWith("!")) {
    const positive = compileTest({ ...input, operator: positiveOf(operator) });
    return (actual) => !positive(actual);
  }
  if (operator === "in") return compileIn(input);
  if (operator === "last_days") return compileLastDays(input);
  if (operator === "bte") {
    if (!Array.isArray(value) || value.length !== 2) throw refuse(`'bte' on '${key}' takes two values`);
    const from = compileTest({ ...input, operator: "gte", value: value[0] });
    const to = compileTest({ ...input, operator: "lte", value: value[1] });
    return (actual) => from(actual) && to(actual);
  }
  return compileComparison(input);
}

const positiveOf = (operator: Operator): Operator => operators.find((one) => `!${one}` === operator) ?? operator;

function compileIn({ value, key, field, context }: TestInput): Test {
  if (!Array.isArray(value)) throw refuse(`Operator 'in' on '${key}' takes a list`);
  const limit = context.switches.inValuesLimit;
  if (limit !== null && value.length > limit) throw refuse(`Field '${key}' takes at most ${limit} values`);
  const fold = (text: unknown) => (field.foldIn === true ? String(text).toLowerCase() : text);
  const wanted = new Set(value.map(fold));
  return (actual) => [actual].flat().some((one) => wanted.has(fold(one)));
}

function compileLastDays({ value, key, context }: TestInput): Test {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 1) throw refuse(`'last_days' on '${key}' takes a whole number`);
  const from = startOfDay(context.now) - (days - 1) * 86_400_000;
  return (actual) => typeof actual === "number" && actual >= from;
}

function compileComparison(input: TestInput): Test {
  const { operator, value, key, field } = input;
  switch (field.comparison) {
    case "text": {
      if (typeof value !== "string") throw refuse(`Field '${key}' takes a text`);
      const wanted = value.toLowerCase();
      const test = (text: string) => (operator === "like" ? text.includes(wanted) : text === wanted);
      return (actual) => !isEmptyValue(actual) && test(String(actual).toLowerCase());
    }
    case "boolean":
      if (typeof value !== "boolean") throw refuse(`Field '${key}' takes true or false`);
      return (actual) => actual === value;
    case "number": {
      const wanted = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
      if (typeof wanted !== "number" || Number.isNaN(wanted)) throw refuse(`Field '${key}' takes a number`);
      return (actual) => !isEmptyValue(actual) && ordered(operator, Number(actual), wanted);
    }
    case "instant":
      return compileInstant(input);
    case "date": {
      const wanted = typeof value === "string" ? parseInstant(value) : undefined;
      if (wanted === undefined) throw refuse(`Field '${key}' takes a date`);
      return (actual) => {
        const instant = typeof actual === "string" ? parseInstant(actual) : undefined;
        return instant !== undefined && ordered(operator, startOfDay(instant), startOfDay(wanted));
      };
    }
    default:
      return (actual) => actual === value;
  }
}

function compileInstant({ operator, value, key, context }: TestInput): Test {
  const instant = typeof value === "string" ? parseInstant(value) : undefined;
  if (typeof value !== "string" || instant === undefined) throw refuse(`Field '${key}' takes a date`);
  const mode = context.switches.modifiedFilter;
  if (mode === "rejectTime" && !isDate(value)) throw refuse(`Field '${key}' takes a date YYYY-MM-DD`);
  if (operator === "eq" && (mode !== "timestamp" || isDate(value))) {
    const [from, to] = [startOfDay(instant), startOfNextDay(instant)];
    return (actual) => typeof actual === "number" && actual >= from && actual < to;
  }
  const wanted = mode === "timestamp" ? instant : startOfDay(instant);
  return (actual) => typeof actual === "number" && ordered(operator, actual, wanted);
}

function ordered(operator: Operator, actual: number, wanted: number): boolean {
  switch (operator) {
    case "gt":
      return actual > wanted;
    case "gte":
      return actual >= wanted;
    case "lt":
      return actual < wanted;
    case "lte":
      return actual <= wanted;
    default:
      return actual === wanted;
  }
}

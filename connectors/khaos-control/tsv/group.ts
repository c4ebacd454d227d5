import type { Cells } from "./encode";

/** A row that can be grouped: cells it must send and cells it may send. */
export interface GroupableRow {
  required: Cells;
  optional: Cells;
}

/** Rows that go into one import call, and the columns they share. */
export interface RowGroup<Row> {
  headers: string[];
  rows: Row[];
}

const chunk = <Item>(items: readonly Item[], size: number): Item[][] => {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
};

const headersOf = (row: GroupableRow): string[] => [...row.required.keys()];

/**
 * Groups rows by their exact columns, in the order in which each set of columns first appears, at most `size` rows per call. Rows keep their order, so
 * families that stand together stay together. An empty list gives no group. Never throws.
 */
export const groupExactly = <Row extends GroupableRow>(rows: readonly Row[], size: number): RowGroup<Row>[] => {
  const byColumns = new Map<string, Row[]>();
  for (const row of rows) {
    const key = headersOf(row).join("\t");
    const group = byColumns.get(key);
    if (group) group.push(row);
    else byColumns.set(key, [row]);
  }
  return [...byColumns.values()].flatMap((group) =>
    chunk(group, size).map((part) => ({ headers: part[0] ? headersOf(part[0]) : [], rows: part })),
  );
};

interface Bin<Row> {
  columns: bigint;
  available: bigint;
  rows: Row[];
}

interface Masked<Row> {
  row: Row;
  required: bigint;
  available: bigint;
}

const toMasks = <Row extends GroupableRow>(rows: readonly Row[]): { masked: Masked<Row>[]; headers: string[] } => {
  const places = new Map<string, bigint>();
  const bitOf = (header: string): bigint => {
    const known = places.get(header);
    if (known !== undefined) return known;
    const bit = 1n << BigInt(places.size);
    places.set(header, bit);
    return bit;
  };
  const maskOf = (cells: Cells): bigint => {
    let mask = 0n;
    for (const header of cells.keys()) mask |= bitOf(header);
    return mask;
  };
  const masked = rows.map((row) => {
    const required = maskOf(row.required);
    return { row, required, available: required | maskOf(row.optional) };
  });
  return { masked, headers: [...places.keys()] };
};

const findBin = <Row>(bins: readonly Bin<Row>[], given: Masked<Row>, size: number): Bin<Row> | undefined => {
  let best: Bin<Row> | undefined;
  for (const bin of bins) {
    if (bin.rows.length >= size) continue;
    const columns = bin.columns | given.required;
    if ((columns & ~(bin.available & given.available)) !== 0n) continue;
    if (!best || bin.rows.length > best.rows.length) best = bin;
  }
  return best;
};

const compareMasks = (left: bigint, right: bigint): number => (left === right ? 0 : left < right ? -1 : 1);

const packWidened = <Row>(pool: Masked<Row>[], size: number): Bin<Row>[] => {
  // Rows that can take few columns come first and together: they are the ones that fit into few calls.
  const ordered = pool.toSorted(
    (left, right) => compareMasks(left.available, right.available) || compareMasks(left.required, right.required),
  );
  const bins: Bin<Row>[] = [];
  for (const masked of ordered) {
    const bin = findBin(bins, masked, size);
    if (bin) {
      bin.columns |= masked.required;
      bin.available &= masked.available;
      bin.rows.push(masked.row);
    } else bins.push({ columns: masked.required, available: masked.available, rows: [masked.row] });
  }
  return bins;
};

const headersIn = (columns: bigint, headers: readonly string[]): string[] =>
  headers.filter((_, index) => (columns & (1n << BigInt(index))) !== 0n);

/** Rows that can fill the same columns share calls, whatever they change: at most one call per set of columns is not full. */
const groupByAvailable = <Row>(masked: readonly Masked<Row>[], size: number): Bin<Row>[] => {
  const bySet = new Map<bigint, Masked<Row>[]>();
  for (const entry of masked) {
    const group = bySet.get(entry.available);
    if (group) group.push(entry);
    else bySet.set(entry.available, [entry]);
  }
  return [...bySet].flatMap(([available, group]) =>
    chunk(group, size).map((part) => {
      const columns = part.reduce((union, { required }) => union | required, 0n);
      return { columns, available, rows: part.map(({ row }) => row) };
    }),
  );
};

/** Whole calls of rows with equal columns, then what is left over, packed as densely as columns allow. */
const groupPacked = <Row>(masked: readonly Masked<Row>[], size: number): Bin<Row>[] => {
  const byColumns = new Map<bigint, Masked<Row>[]>();
  for (const entry of masked) {
    const group = byColumns.get(entry.required);
    if (group) group.push(entry);
    else byColumns.set(entry.required, [entry]);
  }
  const bins: Bin<Row>[] = [];
  const pool: Masked<Row>[] = [];
  for (const [columns, group] of byColumns) {
    const whole = group.length - (group.length % size);
    for (const part of chunk(group.slice(0, whole), size)) {
      bins.push({ columns, available: columns, rows: part.map(({ row }) => row) });
    }
    pool.push(...group.slice(whole));
  }
  return [...bins, ...packWidened(pool, size)];
};

/**
 * Groups update rows so that the number of calls stays near the number of rows divided by `size`. Rows with equal columns fill whole calls first; what is
 * left over is widened: a row joins a call whose columns it can fill from its optional cells. Never more calls than it takes to keep rows together that can
 * fill the same columns. No row ever gets a column it has no value for. Never throws.
 */
export const groupWidened = <Row extends GroupableRow>(rows: readonly Row[], size: number): RowGroup<Row>[] => {
  const { masked, headers } = toMasks(rows);
  const packed = groupPacked(masked, size);
  const kept = groupByAvailable(masked, size);
  return (packed.length <= kept.length ? packed : kept).map((bin) => ({
    headers: headersIn(bin.columns, headers),
    rows: bin.rows,
  }));
};

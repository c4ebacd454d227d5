/** The shape of a JSON value: keys with the shapes of their values; the elements of a list share one merged shape. */
export const keysOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? [] : [mergeShapes(value.map(keysOf))];
  if (typeof value !== "object" || value === null) return "value";
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, entry]): [string, unknown] => [key, key === "fields" ? "value" : keysOf(entry)])
      .sort(([left], [right]) => left.localeCompare(right)),
  );
};

const mergeShapes = (shapes: unknown[]): unknown =>
  shapes.reduce((merged, shape) => {
    if (Array.isArray(merged) && Array.isArray(shape)) return merged.length > 0 ? merged : shape;
    if (typeof merged !== "object" || merged === null || typeof shape !== "object" || shape === null) return merged;
    const keys = [...new Set([...Object.keys(merged), ...Object.keys(shape)])].sort();
    const entryOf = (from: object, key: string): unknown => Object.entries(from).find(([name]) => name === key)?.[1];
    return Object.fromEntries(
      keys.map((key) => [
        key,
        mergeShapes([entryOf(merged, key), entryOf(shape, key)].filter((entry) => entry !== undefined)),
      ]),
    );
  });

interface Input {
  label: string;
  type: string;
  comments: string;
  placeholder: string;
  example: string;
  required: boolean;
  clean(value: unknown): unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isInput = (value: unknown): value is Input =>
  isRecord(value) && typeof value.type === "string" && typeof value.clean === "function";

/** Inputs of a module by name, also those inside records of inputs; functions that make inputs are left out. */
const inputsOf = (exported: Record<string, unknown>): [string, Input][] =>
  Object.entries(exported).flatMap(([name, value]): [string, Input][] => {
    if (isInput(value)) return [[name, value]];
    return isRecord(value) ? inputsOf(value).map(([inner, field]) => [`${name}.${inner}`, field]) : [];
  });

const isRefused = (field: Input, value: unknown): boolean => {
  try {
    field.clean(value);
    return false;
  } catch {
    return true;
  }
};

/**
 * Declares the tests that every module of inputs has to pass.
 * @param emptyMeansNone required inputs whose empty value is one of their values, so that it is not refused.
 */
export const itExplainsItself = (exported: Record<string, unknown>, emptyMeansNone: readonly string[] = []): void => {
  const all = inputsOf(exported);

  it("has inputs", () => expect(all.length).toBeGreaterThan(0));

  it.each(all)("%s explains itself in sentences", (_name, field) => {
    for (const text of [field.label, field.placeholder, field.example]) expect(text.trim()).not.toBe("");
    expect(field.comments).toMatch(/^[A-Z].*\.$/s);
  });

  it.each(all)("%s takes its own example and placeholder", (_name, field) => {
    for (const text of [field.example, field.placeholder]) expect(field.clean(text)).not.toBeUndefined();
  });

  it.each(all)("%s can be left empty unless it is required", (name, field) => {
    expect(isRefused(field, "")).toBe(field.required && !emptyMeansNone.includes(name));
  });
};

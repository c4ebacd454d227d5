import { checkWrittenValue, hasOptions, inferType, isMedia } from "./attributeTypes";
import { type AttributeRecord, isEmptyValue, type TypeClass } from "./records";

/** An attribute the account has besides those of its catalogue; a bare label is a short text. */
export type AttributeSeed =
  | string
  | { label: string; name?: string; typeClass?: TypeClass; options?: string[]; counted?: string[] };

/** Attribute definitions of the account. */
export class AttributeStore {
  private readonly byLabel = new Map<string, AttributeRecord>();

  constructor(private readonly newId: (kind: string) => string) {}

  /** All definitions in the order in which they came to be. */
  all(): AttributeRecord[] {
    return [...this.byLabel.values()];
  }

  withLabel(label: string): AttributeRecord | undefined {
    return this.byLabel.get(label);
  }

  withId(id: string): AttributeRecord | undefined {
    return this.all().find((attribute) => attribute.id === id);
  }

  /** Adds a definition; what is not given is empty, the name is made from the label. */
  define(seed: Exclude<AttributeSeed, string> & { description?: string }): AttributeRecord {
    const record: AttributeRecord = {
      id: this.newId("attribute"),
      label: seed.label,
      name: seed.name ?? toName(seed.label),
      typeClass: seed.typeClass ?? "TextAttribute",
      description: seed.description ?? "",
      options: [...(seed.options ?? [])],
      counted: [...(seed.counted ?? [])],
    };
    this.byLabel.set(record.label, record);
    return record;
  }

  remove(record: AttributeRecord): void {
    this.byLabel.delete(record.label);
  }

  /** Takes over the given seeds, then infers a definition for every other label of the catalogue from its values. */
  seed(seeds: readonly AttributeSeed[], catalogue: Iterable<Record<string, unknown> | undefined>): void {
    for (const seed of seeds) this.define(typeof seed === "string" ? { label: seed } : seed);
    const values = new Map<string, unknown[]>();
    for (const attributes of catalogue) {
      for (const [label, value] of Object.entries(attributes ?? {})) {
        const list = values.get(label);
        if (list === undefined) values.set(label, [value]);
        else list.push(value);
      }
    }
    for (const [label, list] of values) {
      if (this.byLabel.has(label)) for (const value of list) this.admit(label, value);
      else this.define({ label, ...inferType(list) });
    }
  }

  /**
   * Makes room for a value that a person enters: an unknown label is defined, a new option added, a kind that cannot
   * hold the value widened. Returns the definition.
   */
  admit(label: string, value: unknown): AttributeRecord {
    const record = this.byLabel.get(label) ?? this.define({ label, ...inferType([value]) });
    if (isEmptyValue(value) || isMedia(record.typeClass) || record.typeClass === "CompletenessAttribute") return record;
    if (hasOptions(record.typeClass)) {
      for (const option of [value].flat().map(String))
        if (!record.options.includes(option)) record.options.push(option);
    }
    if ("problem" in checkWrittenValue(record, value)) record.typeClass = widened(record.typeClass, value);
    return record;
  }
}

function widened(typeClass: TypeClass, value: unknown): TypeClass {
  return typeClass === "IntAttribute" && typeof value === "number" ? "DecimalAttribute" : "TextAttribute";
}

const toName = (label: string) => label.charAt(0).toUpperCase() + label.slice(1).replaceAll("_", " ");

/** The label the API makes from a name: lower snake case. */
export const toLabel = (name: string): string => name.toLowerCase().replace(/[\s\-.,:]/g, "_");

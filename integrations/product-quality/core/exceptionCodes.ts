/** What the texts are made of: the attribute or field, the value seen, and what was expected; each null when there is none. */
export interface IssueFacts {
  field: string | null;
  value: string | null;
  expected: string | null;
}

/** Class of an exception: held back by data, by a parent, by the environment, or for a person's decision. */
export type ExceptionClass = "quarantined" | "waiting" | "deferred" | "held";

/** What the catalogue says about one exception code. */
export interface ExceptionEntry {
  class: ExceptionClass;
  /** Team that acts, in the words of the operating model. */
  owner: string;
  /** What happened, with the value seen; one sentence. */
  message: (issue: IssueFacts) => string;
  /** What to do next; one sentence. */
  remedy: (issue: IssueFacts) => string;
}

const field = (issue: IssueFacts): string => issue.field ?? "a value";
const seen = (issue: IssueFacts): string => (issue.value === null ? "" : ` “${issue.value}”`);
// The importer's own words may end in a full stop; ours follows anyway.
const rule = (issue: IssueFacts): string =>
  issue.expected === null ? "" : `: ${issue.expected.trimEnd().replace(/\.+$/, "")}`;
const other = (issue: IssueFacts): string => issue.expected ?? "another product";

/** The exception catalogue: the one table of codes, classes, owners, wording and remedies. Texts are never stored; they are derived from here. */
export const exceptionCodes = {
  MISSING_ATTRIBUTE: {
    class: "quarantined",
    owner: "merchandising",
    message: (issue) => `The attribute ${field(issue)} is empty, and a Stock Item needs it.`,
    remedy: (issue) => `Fill in ${field(issue)} in Plytix; the product goes on by itself at the next run.`,
  },
  INVALID_VALUE: {
    class: "quarantined",
    owner: "merchandising",
    message: (issue) =>
      `The attribute ${field(issue)} holds${seen(issue) || " a value"}, which cannot be right${rule(issue)}.`,
    remedy: (issue) => `Correct ${field(issue)} in Plytix; the product goes on by itself at the next run.`,
  },
  UNREPRESENTABLE_TEXT: {
    class: "quarantined",
    owner: "merchandising",
    message: (issue) =>
      `The attribute ${field(issue)} holds characters that Khaos Control cannot store${issue.value === null ? "" : `: ${issue.value}`}.`,
    remedy: (issue) => `Replace these characters in ${field(issue)} in Plytix by ordinary letters or signs.`,
  },
  STOCK_CODE_INVALID: {
    class: "quarantined",
    owner: "merchandising",
    message: (issue) => `The SKU${seen(issue)} cannot be a Stock Code${rule(issue)}.`,
    remedy: () => "Change the SKU in Plytix so that it is allowed as a Stock Code.",
  },
  STOCK_CODE_COLLISION: {
    class: "quarantined",
    owner: "merchandising",
    message: (issue) =>
      `The SKU${seen(issue)} is the same Stock Code as ${other(issue)}, because case and spaces do not count.`,
    remedy: () => "Decide which of the products keeps the code and rename the other one in Plytix.",
  },
  STOCK_CODE_MISMATCH: {
    class: "quarantined",
    owner: "operations, merchandising",
    message: (issue) =>
      `Khaos Control has no Stock Item${seen(issue)}, but it has ${other(issue)}, which may be the same product.`,
    remedy: () =>
      "If it is the same product, make the SKU and the Stock Code equal; if not, ask operations to confirm that it is a new one.",
  },
  STOCK_CODE_AMBIGUOUS: {
    class: "quarantined",
    owner: "operations",
    message: (issue) => `Khaos Control has more than one Stock Item${seen(issue)}.`,
    remedy: () => "Merge or rename the duplicates in Khaos Control.",
  },
  STOCK_CODE_CHANGED: {
    class: "held",
    owner: "operations",
    message: (issue) => `The SKU of this product was ${other(issue)} and is now${seen(issue)}.`,
    remedy: () => "Rename the Stock Item in Khaos Control as well, or change the SKU back in Plytix.",
  },
  VARIANT_CODE_MISMATCH: {
    class: "quarantined",
    owner: "merchandising",
    message: (issue) => `The variant's SKU${seen(issue)} does not follow its parent${rule(issue)}.`,
    remedy: () => "Give the variant the SKU of its parent, a hyphen and one part for each option.",
  },
  VARIANT_OPTION_DUPLICATE: {
    class: "quarantined",
    owner: "merchandising",
    message: (issue) => `The option${seen(issue)} is used by more than one variant of this parent: ${other(issue)}.`,
    remedy: () => "Give each variant of the parent options of its own in Plytix.",
  },
  PARENT_MISSING: {
    class: "waiting",
    owner: "merchandising",
    message: () => "The parent product of this variant does not exist in Plytix.",
    remedy: () => "Link the variant to an existing parent in Plytix, or make it a single product.",
  },
  PARENT_NOT_READY: {
    class: "waiting",
    owner: "merchandising",
    message: (issue) => `The parent${seen(issue)} is not in Khaos Control yet${rule(issue)}.`,
    remedy: () => "Put the parent right in Plytix; this variant follows by itself.",
  },
  NO_VARIANTS_YET: {
    class: "waiting",
    owner: "merchandising",
    message: () => "None of the variants of this parent can be written yet, so the parent is not created either.",
    remedy: () => "Add a complete variant in Plytix, or make the product a single one.",
  },
  PARENT_WAIT_EXPIRED: {
    class: "waiting",
    owner: "merchandising",
    message: () => "This variant has waited for its parent longer than agreed.",
    remedy: () => "Look at the parent's own entry and settle it; this variant still follows by itself.",
  },
  PARENT_CONFLICT: {
    class: "quarantined",
    owner: "operations",
    message: (issue) => `In Khaos Control${seen(issue) || " the code"} is not what Plytix says${rule(issue)}.`,
    remedy: () => "Compare the family in both systems and put the structure right in one of them.",
  },
  NOT_IN_PIM: {
    class: "held",
    owner: "operations",
    message: (issue) => `The Stock Item${seen(issue)} has no product in Plytix.`,
    remedy: () => "Create the product in Plytix or discontinue the Stock Item.",
  },
  FINANCE_FIELD_CHANGED: {
    class: "held",
    owner: "finance",
    message: (issue) => `A finance field (${field(issue)}) of this Stock Item may have changed while it was written.`,
    remedy: () =>
      "Check the buy price and the stock value of the Stock Item in Khaos Control; then release the product.",
  },
  SEED_NOT_APPLIED: {
    class: "held",
    owner: "finance",
    message: (issue) =>
      `The new Stock Item did not take ${field(issue)} as it was sent${seen(issue) ? `; it holds${seen(issue)}` : ""}.`,
    remedy: (issue) =>
      `Check ${field(issue)} in Khaos Control, and that the value exists in its look-up list; then release the product.`,
  },
  IMPORT_REJECTED: {
    class: "quarantined",
    owner: "operations",
    message: (issue) => `Khaos Control refused the row${rule(issue)}.`,
    remedy: () => "Read the reason and correct the value in Plytix, or the setting in Khaos Control.",
  },
  READ_BACK_MISMATCH: {
    class: "quarantined",
    owner: "operations",
    message: (issue) => `After writing, ${field(issue)} is${seen(issue) || " empty"} in Khaos Control${rule(issue)}.`,
    remedy: () => "Find out why Khaos Control alters the value; it is compared again at the next run.",
  },
  OUTCOME_UNKNOWN: {
    class: "quarantined",
    owner: "operations",
    message: () => "It is not clear whether this product was written; reading it back gave no answer.",
    remedy: () => "Look the Stock Item up in Khaos Control; the next run compares it again.",
  },
  LIFECYCLE_CONFLICT: {
    class: "held",
    owner: "operations",
    message: (issue) =>
      `The product is for sale in Plytix, but its Stock Item is ${issue.value ?? "discontinued"} in Khaos Control.`,
    remedy: () => "If it was withdrawn on purpose, archive it in Plytix; if not, clear the flag in Khaos Control.",
  },
  RETIREMENT_HELD: {
    class: "held",
    owner: "operations lead",
    message: (issue) => `More products than agreed are to be withdrawn at once${rule(issue)}, so none of them was.`,
    remedy: () => "Check the list and approve the withdrawal, or restore the products in Plytix.",
  },
  RETIREMENT_NOT_APPLIED: {
    class: "quarantined",
    owner: "operations",
    message: (issue) =>
      `Withdrawing the product did not take effect: ${field(issue)} is still${seen(issue) || " as before"}.`,
    remedy: () => "Set the flag by hand in Khaos Control and tell integration support.",
  },
  STILL_PUBLISHED: {
    class: "held",
    owner: "e-commerce",
    message: () => "The product is withdrawn but still looks published.",
    remedy: () => "Take it off the sales channels.",
  },
  ERP_UNAVAILABLE: {
    class: "deferred",
    owner: "integration support",
    message: () => "Khaos Control could not be reached, so this product was put off.",
    remedy: () => "Nothing to do for this product; it is tried again. Check the Khaos Control server if it lasts.",
  },
  PIM_UNAVAILABLE: {
    class: "deferred",
    owner: "integration support",
    message: () => "Plytix could not be read, so this product was put off.",
    remedy: () => "Nothing to do for this product; it is tried again. Check the Plytix connection if it lasts.",
  },
  ERP_INCOMPLETE: {
    class: "held",
    owner: "merchandising",
    message: (issue) => `The Stock Item exists without ${field(issue)}, which orders need.`,
    remedy: (issue) => `Fill in ${field(issue)} in Plytix.`,
  },
} as const satisfies Record<string, ExceptionEntry>;

/** A code of the exception catalogue. */
export type ExceptionCode = keyof typeof exceptionCodes;

/** True when `value` is a code of the catalogue. Never throws. */
export const isExceptionCode = (value: string): value is ExceptionCode => Object.hasOwn(exceptionCodes, value);

/** The catalogue's entry of a code. */
export const exceptionEntry = (code: ExceptionCode): ExceptionEntry => exceptionCodes[code];

const classRank: Record<ExceptionClass, number> = { quarantined: 4, held: 3, waiting: 2, deferred: 1 };

/** Class of a product with several issues: quarantined before held before waiting before deferred. Undefined for an empty list. */
export const classOf = (issues: readonly { code: ExceptionCode }[]): ExceptionClass | undefined =>
  issues
    .map((issue) => exceptionEntry(issue.code).class)
    .sort((left, right) => classRank[right] - classRank[left])
    .at(0);

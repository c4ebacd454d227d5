import type { FieldValues } from "../../../connectors/khaos-control/fields/stockItem";
import type { ExceptionCode } from "./exceptionCodes";
import { groupBy } from "./groupBy";
import { isEmpty, mapProduct } from "./mapping/mapProduct";
import { type Axis, type Issue, type Product, type Role, toIssue, type ValidatedProduct } from "./model";
import { foreignCharacters } from "./rules/foreignCharacters";
import type { Settings } from "./settings";
import { codeKey, collisionKey, findStockCodeIssue, toStockCode } from "./stockCode";
import { familyAxes, foldText, orderAxes, splitVariantSku, type VariantOptions } from "./variants";

/** A SKU that the sync manages already, as the state remembers it. */
export interface ManagedSku {
  sku: string;
  id: string;
}

/** Everything validation looks at. `managed` holds the managed SKUs that share a collision key with one of these products. */
export interface ValidationInput {
  /** Products named by the message. */
  products: Product[];
  /** Parents that were looked up because a variant of the message needs them. */
  parents: Product[];
  managed: ManagedSku[];
  /** Codes that a person settled, by SKU: the Stock Code that is the same item, or null for "a new item, none of the similar ones". Absent: none. */
  accepted?: Record<string, string | null>;
  settings: Settings;
}

const roleOf = (product: Product): Role => {
  if (product.productType === "PARENT") return "parent";
  return product.parentId !== null || product.productType.endsWith("VARIANT") ? "variant" : "single";
};

const verdictOf = (product: Product, issues: readonly Issue[]): ValidatedProduct["verdict"] => {
  if (product.status === "Archived") return "retire";
  if (product.status !== "Completed") return "skipped";
  return issues.length > 0 ? "quarantined" : "ready";
};

const isOptionText = (value: unknown): boolean =>
  Array.isArray(value) ? value.every((part) => typeof part === "string") : typeof value !== "object";

const optionsOf = (product: Product, settings: Settings): VariantOptions => ({
  sku: product.sku,
  options: Object.fromEntries(
    settings.variantAxes.flatMap((axis) => {
      const value = product.attributes[axis];
      return isEmpty(value) || !isOptionText(value) ? [] : [[axis, String(value).trim()]];
    }),
  ),
});

/** Fields that the sync sets itself when it creates an item; a mapped value stays. */
const withCreationDefaults = (fields: FieldValues, role: Role, settings: Settings): FieldValues => {
  const isSold = role !== "parent";
  const buyPrice = isSold && settings.costAtCreation === "seed" ? fields.buyPrice : "0";
  return {
    ...fields,
    stockControlled: isSold,
    taxCode: fields.taxCode ?? settings.defaultTaxCode,
    ...(buyPrice === undefined ? {} : { buyPrice }),
  };
};

interface Family {
  parent: Product | null;
  axes: string[];
}

const groupFamilies = (input: ValidationInput): Map<string, Family> => {
  const { products, parents, settings } = input;
  const byId = new Map([...parents, ...products].map((product) => [product.id, product]));
  const members = groupBy(products, (product) => (roleOf(product) === "variant" ? product.parentId : null));
  return new Map(
    [...members].map(([parentId, variants]) => {
      const parent = byId.get(parentId) ?? null;
      const options = variants.map((variant) => optionsOf(variant, settings));
      const axes = familyAxes(options, settings.variantAxes);
      const separator = settings.profile.scs.separator;
      const ordered = parent ? orderAxes({ parentSku: parent.sku, variants: options }, axes, separator) : axes;
      return [parentId, { parent, axes: ordered }];
    }),
  );
};

const toAxes = (product: Product, family: Family | undefined, settings: Settings): Axis[] | null => {
  if (!family?.parent) return null;
  const variant = { ...optionsOf(product, settings), parentSku: family.parent.sku };
  return splitVariantSku(variant, family.axes, settings.profile.scs.separator);
};

const judgeOption = (product: Product, axis: string, settings: Settings): Issue[] => {
  const value = product.attributes[axis];
  if (isEmpty(value)) return [toIssue("MISSING_ATTRIBUTE", { field: axis })];
  if (!isOptionText(value)) return [toIssue("INVALID_VALUE", { field: axis, value, expected: "it has to be text" })];
  const foreign = foreignCharacters(String(value), settings.profile);
  return foreign === null ? [] : [toIssue("UNREPRESENTABLE_TEXT", { field: axis, value: foreign })];
};

/** An SCS variant needs a text for each axis of its family, since Khaos Control keeps it as the name of the option. */
const judgeOptions = (product: Product, family: Family | undefined, settings: Settings): Issue[] =>
  settings.variantStrategy === "SCS"
    ? (family?.axes ?? []).flatMap((axis) => judgeOption(product, axis, settings))
    : [];

/** The code that a person settled for a SKU: undefined where nobody did, null for a new item. A SKU may be spelt like a property of every object. */
const acceptedCode = ({ accepted = {} }: ValidationInput, sku: string): string | null | undefined =>
  Object.hasOwn(accepted, sku) ? accepted[sku] : undefined;

const validateProduct = (
  product: Product,
  context: { families: Map<string, Family>; isCounted: boolean; input: ValidationInput },
): ValidatedProduct => {
  const { families, isCounted, input } = context;
  const { settings } = input;
  const accepted = acceptedCode(input, product.sku);
  const stockCode = toStockCode(accepted ?? product.sku);
  const role = roleOf(product);
  const family = product.parentId === null ? undefined : families.get(product.parentId);
  const mapped = mapProduct(product, { role, parent: family?.parent ?? null }, settings);
  const codeIssue = findStockCodeIssue(
    accepted ?? product.sku,
    Math.min(settings.stockCodeMaxLength, settings.profile.stockCodeMaxLength),
  );
  const issues = [
    ...(codeIssue ? [codeIssue] : []),
    ...mapped.issues,
    ...(role === "variant" ? judgeOptions(product, family, settings) : []),
  ];
  const verdict = verdictOf(product, issues);
  return {
    sku: product.sku,
    id: product.id,
    role,
    parentId: product.parentId,
    parentSku: family?.parent?.sku ?? null,
    stockCode,
    isCodeAccepted: accepted !== undefined,
    verdict,
    isCounted,
    issues: verdict === "retire" || verdict === "skipped" ? [] : issues,
    warnings: verdict === "ready" || verdict === "quarantined" ? mapped.warnings : [],
    fields: withCreationDefaults(mapped.fields, role, settings),
    axes: role === "variant" ? toAxes(product, family, settings) : null,
  };
};

const quarantine = (product: ValidatedProduct, issue: Issue): ValidatedProduct => ({
  ...product,
  verdict: product.verdict === "skipped" ? "skipped" : "quarantined",
  issues: [...product.issues, issue],
});

const isLive = (product: ValidatedProduct): boolean => product.verdict === "ready" || product.verdict === "quarantined";

/** Live SKUs that are the same code to Khaos Control; which one may go on is settled when the ERP is known. */
const markCollisions = (products: ValidatedProduct[], managed: readonly ManagedSku[]): ValidatedProduct[] => {
  const holders = groupBy([...products.filter(isLive), ...managed], (holder: ManagedSku) => collisionKey(holder.sku));
  return products.map((product) => {
    if (!isLive(product)) return product;
    const others = (holders.get(collisionKey(product.sku)) ?? []).filter(
      // The same spelling under another id is a product that was deleted and made again.
      (holder) => holder.id !== product.id && holder.sku !== product.sku,
    );
    const names = [...new Set(others.map((holder) => holder.sku))];
    if (names.length === 0) return product;
    return quarantine(
      product,
      toIssue("STOCK_CODE_COLLISION", { field: "sku", value: product.sku, expected: names.join(", ") }),
    );
  });
};

const optionKey = (product: ValidatedProduct): string | null =>
  product.axes && product.parentId !== null
    ? `${product.parentId} ${product.axes.map((axis) => axis.description.toLowerCase()).join(" / ")}`
    : null;

/** Options that the SKU spells out: of several variants with the same options, the one whose SKU says so keeps the place. */
const spelledOptions = (product: ValidatedProduct): number =>
  product.axes?.filter((axis) => foldText(axis.code) === foldText(axis.description)).length ?? 0;

/** Of variants with the same options, those that cannot have the place: all but the one whose SKU spells the options best, or all when none stands out. */
const losersOf = (rivals: readonly ValidatedProduct[]): ValidatedProduct[] => {
  const ranked = [...rivals].sort((left, right) => spelledOptions(right) - spelledOptions(left));
  const [best, second] = ranked;
  const standsOut = best !== undefined && second !== undefined && spelledOptions(best) > spelledOptions(second);
  return standsOut ? ranked.slice(1) : ranked;
};

/** Variants of one parent with the same options: Khaos Control has one place for them. */
const markDuplicateOptions = (products: ValidatedProduct[], settings: Settings): ValidatedProduct[] => {
  if (settings.variantStrategy !== "SCS") return products;
  const rivals = groupBy(products.filter(isLive), optionKey);
  const losers = new Map(
    [...rivals.values()]
      .filter((group) => group.length > 1)
      .flatMap((group) => losersOf(group).map((loser) => [loser.id, group])),
  );
  return products.map((product) => {
    const group = losers.get(product.id);
    if (!group || product.axes === null) return product;
    const issue = toIssue("VARIANT_OPTION_DUPLICATE", {
      field: product.axes.map((axis) => axis.heading).join(" / "),
      value: product.axes.map((axis) => axis.description).join(" / "),
      expected: group.map((rival) => rival.sku).join(", "),
    });
    return quarantine(product, issue);
  });
};

/** Result of validation: the judged products, and the codes that planning needs to know about. */
export interface ValidationResult {
  products: ValidatedProduct[];
  /** Codes whose existence decides between create and update, each once. */
  codesToCheck: string[];
  /** Codes to read: an SCS family is read through its parent. */
  codesToRead: string[];
}

const uniqueCodes = (codes: readonly string[]): string[] => [
  ...new Map(codes.map((code) => [codeKey(code), code])).values(),
];

const rivalry = new Set<ExceptionCode>(["STOCK_CODE_COLLISION", "VARIANT_OPTION_DUPLICATE"]);

/**
 * Whether planning has to know what the ERP holds for a product: not for one that stops here or is out of scope, unless it is a parent, which may be there already and host
 * variants, or has a rival, which the ERP may settle.
 */
const needsErp = (product: ValidatedProduct, parentIds: ReadonlySet<string | null>): boolean => {
  if (product.issues.some(({ code }) => code === "STOCK_CODE_INVALID")) return false;
  if (product.verdict === "ready" || product.verdict === "retire") return true;
  const isParent = product.role === "parent" || parentIds.has(product.id);
  return isParent || (product.issues.every(({ code }) => rivalry.has(code)) && product.issues.length > 0);
};

const readCodeOf = (product: ValidatedProduct, settings: Settings): string =>
  settings.variantStrategy === "SCS" && product.role === "variant" && product.parentSku !== null
    ? toStockCode(product.parentSku)
    : product.stockCode;

/** Maps and judges products: no ERP, no state, no clock. Drafts are skipped, archived ones are to be retired, the rest is ready or quarantined with its issues. */
export const validateProducts = (input: ValidationInput): ValidationResult => {
  const { settings } = input;
  const families = groupFamilies(input);
  const named = new Set(input.products.map((product) => product.id));
  const judged = [
    ...input.products.map((product) => validateProduct(product, { families, isCounted: true, input })),
    ...input.parents
      .filter((parent) => !named.has(parent.id))
      .map((parent) => validateProduct(parent, { families, isCounted: false, input })),
  ];
  const products = markDuplicateOptions(markCollisions(judged, input.managed), settings);
  const parentIds = new Set(products.map((product) => product.parentId));
  const askable = products.filter((product) => needsErp(product, parentIds));
  return {
    products,
    codesToCheck: uniqueCodes(askable.map((product) => product.stockCode)),
    codesToRead: uniqueCodes(askable.map((product) => readCodeOf(product, settings))),
  };
};

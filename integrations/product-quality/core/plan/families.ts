import type { StockItem } from "../../../../connectors/khaos-control/fields/stockItem";
import type { Issue, ValidatedProduct } from "../model";
import { toIssue } from "../model";
import { codeKey } from "../stockCode";
import { type Decision, stop } from "./decision";
import { findItem, isDecision, type PlanContext, planExisting } from "./existing";
import { toPlainCreateRow, toScsCreateRow } from "./rows";

/** Whether new variants can be hung on a parent: its code and text when they can, the reason when not. */
export type ParentState =
  | { canHost: true; code: string; description: string; exists: boolean }
  | { canHost: false; issue: Issue };

const reasonOf: Record<ValidatedProduct["verdict"], string> = {
  ready: "it cannot be created yet",
  quarantined: "it has problems of its own",
  skipped: "it is a draft",
  retire: "it is archived",
};

const textOf = (parent: ValidatedProduct, item: StockItem | null): string => {
  const planned = parent.verdict === "ready" ? parent.fields.description : undefined;
  const present = item?.fields.description;
  return typeof planned === "string" ? planned : typeof present === "string" ? present : parent.stockCode;
};

const notReady = (parent: ValidatedProduct, expected: string): ParentState => ({
  canHost: false,
  issue: toIssue("PARENT_NOT_READY", { field: "parent", value: parent.sku, expected }),
});

/** Judges a parent as a place for new variants: it exists in the right form, or it passed validation and can be made. */
export const judgeParent = (parent: ValidatedProduct, context: PlanContext): ParentState => {
  const { erp, settings } = context;
  const found = findItem(parent, erp);
  if (found !== null && isDecision(found)) return notReady(parent, "its Stock Item could not be read");
  const isScs = settings.variantStrategy === "SCS";
  if (isScs && parent.role !== "parent" && !found?.isScsParent) {
    return notReady(
      parent,
      `Plytix calls it a ${parent.role === "single" ? "single product" : "variant"}, not a parent`,
    );
  }
  if (found !== null) {
    if (found.isScsParent !== isScs || found.parentCode !== null) {
      return notReady(
        parent,
        `Khaos Control has ${found.isScsParent ? "a size/colour/style parent" : "an ordinary item"} of that code`,
      );
    }
    if (parent.verdict === "retire") return notReady(parent, reasonOf.retire);
    if (found.stockCode.trim() !== parent.stockCode && !settings.acceptCaseDifferences) {
      return notReady(parent, `Khaos Control spells it ${found.stockCode}`);
    }
    return { canHost: true, code: found.stockCode, description: textOf(parent, found), exists: true };
  }
  if (parent.verdict !== "ready") return notReady(parent, reasonOf[parent.verdict]);
  if (!parent.isCodeAccepted && erp.similar(parent.stockCode).length > 0) return notReady(parent, reasonOf.quarantined);
  return { canHost: true, code: parent.stockCode, description: textOf(parent, null), exists: false };
};

const wrongPlace = (product: ValidatedProduct, item: StockItem, isScs: boolean): string | null => {
  if (item.isScsParent) return "it is the parent of a family there";
  if (!isScs) return item.parentCode === null ? null : `it belongs to the parent ${item.parentCode} there`;
  if (item.parentCode === null) return "it is an item of its own there";
  return codeKey(item.parentCode) === codeKey(product.parentSku ?? "")
    ? null
    : `it belongs to the parent ${item.parentCode} there`;
};

const planExistingVariant = (product: ValidatedProduct, item: StockItem, context: PlanContext): Decision => {
  const expected = wrongPlace(product, item, context.settings.variantStrategy === "SCS");
  return expected === null
    ? planExisting(product, item, context)
    : stop("PARENT_CONFLICT", { field: "parent", value: item.stockCode, expected });
};

/**
 * Whether the item in a variant's place is that variant under a code of its own (items can be linked to a parent and keep their code). It is not when another product
 * owns the code, or when the code is made by the parent's template, since then it belongs to another SKU.
 */
const isOwnItem = (
  product: ValidatedProduct,
  seated: StockItem,
  { parentCode, context }: { parentCode: string; context: PlanContext },
): boolean => {
  const owner = context.managed.get(codeKey(seated.stockCode));
  if (owner !== undefined) return owner === product.id;
  const prefix = codeKey(`${parentCode}${context.settings.profile.scs.separator}`);
  return context.erp.statuses(seated.stockCode).length === 0 && !codeKey(seated.stockCode).startsWith(prefix);
};

const planScsCreate = (
  product: ValidatedProduct,
  parent: ParentState & { canHost: true },
  context: PlanContext,
): Decision => {
  const { erp } = context;
  const { axes } = product;
  const composed = axes && [parent.code, ...axes.map((axis) => axis.code)].join(context.settings.profile.scs.separator);
  if (axes === null || (composed !== product.stockCode && !context.settings.acceptCaseDifferences)) {
    const expected = `it should be ${parent.code}- and a part for each option`;
    return stop("VARIANT_CODE_MISMATCH", { field: "sku", value: product.sku, expected });
  }
  const [headings] = erp.items(parent.code).map((item) => item.scsHeadings.length);
  if (headings !== undefined && headings !== axes.length) {
    const expected = `the parent there has ${headings} options and this variant has ${axes.length}`;
    return stop("PARENT_CONFLICT", { field: "parent", value: parent.code, expected });
  }
  const seated = erp.childAt(parent.code, axes);
  if (seated) {
    if (isOwnItem(product, seated, { parentCode: parent.code, context }))
      return planExistingVariant(product, seated, context);
    const value = axes.map((axis) => axis.description).join(" / ");
    const field = axes.map((axis) => axis.heading).join(" / ");
    return stop("VARIANT_OPTION_DUPLICATE", { field, value, expected: seated.stockCode });
  }
  return nearMatchOr(product, context, () => ({ kind: "write", row: toScsCreateRow(product, parent, axes) }));
};

/**
 * Stops a product that would be created although the ERP may have it: under the code it had before its SKU was changed, or under a near match. Goes on where neither is so, or
 * where a person settled it.
 */
export const nearMatchOr = (product: ValidatedProduct, context: PlanContext, goOn: () => Decision): Decision => {
  if (product.isCodeAccepted) return goOn();
  const former = context.formerCodes.get(product.id);
  if (former !== undefined && codeKey(former) !== codeKey(product.stockCode)) {
    return stop("STOCK_CODE_CHANGED", { field: "sku", value: product.sku, expected: former });
  }
  const candidates = context.erp.similar(product.stockCode);
  if (candidates.length === 0) return goOn();
  return stop("STOCK_CODE_MISMATCH", { field: "sku", value: product.sku, expected: candidates.join(", ") });
};

/** True where a variant's code exists and yet was not in its family's document, although that was read in full. */
const isOutsideFamily = (product: ValidatedProduct, { erp, settings }: PlanContext): boolean => {
  if (settings.variantStrategy !== "SCS" || product.parentSku === null) return false;
  const isParentRead = erp.items(product.parentSku).length > 0 || erp.statuses(product.parentSku).length === 0;
  return isParentRead && erp.statuses(product.stockCode).length === 1 && erp.items(product.stockCode).length === 0;
};

/** Withdraws a variant; one under a code of its own only where that item is known as this product's. */
const retireVariant = (product: ValidatedProduct, found: StockItem | null, context: PlanContext): Decision => {
  if (found !== null) return planExisting(product, found, context);
  const { axes, parentSku } = product;
  const seated = axes && parentSku !== null ? context.erp.childAt(parentSku, axes) : undefined;
  const isOwn = seated && context.managed.get(codeKey(seated.stockCode)) === product.id;
  return isOwn ? planExisting(product, seated, context) : { kind: "skip" };
};

/** Decides for a variant that passed validation or is to be retired. `parent` is undefined where the parent does not exist in Plytix. */
export const planVariant = (
  product: ValidatedProduct,
  parent: ParentState | undefined,
  context: PlanContext,
): Decision => {
  const found = findItem(product, context.erp);
  if (found !== null && isDecision(found)) {
    if (!isOutsideFamily(product, context)) return found;
    const expected = `it is not among the variants of ${product.parentSku} there`;
    return stop("PARENT_CONFLICT", { field: "parent", value: product.stockCode, expected });
  }
  if (product.verdict === "retire") return retireVariant(product, found, context);
  if (parent === undefined) return stop("PARENT_MISSING", { field: "parent" });
  if (found !== null) return planExistingVariant(product, found, context);
  if (!parent.canHost) return { kind: "stop", issues: [parent.issue] };
  if (context.settings.variantStrategy === "SCS") return planScsCreate(product, parent, context);
  return nearMatchOr(product, context, () => ({
    kind: "write",
    row: toPlainCreateRow(product, parent.exists ? null : parent.code),
  }));
};

import type { PlannedRow, StockCodeCheck, StockItem } from "../../../../connectors/khaos-control/fields/stockItem";
import { type Issue, toIssue, type ValidatedProduct } from "../model";
import type { Settings } from "../settings";
import { codeKey } from "../stockCode";
import { type DecidedProduct, type Decision, stop } from "./decision";
import { toErpView } from "./erpView";
import { findItem, isDecision, type PlanContext, planExisting } from "./existing";
import { judgeParent, nearMatchOr, type ParentState, planVariant } from "./families";
import type { PlannedProduct } from "./plannedProduct";
import { toNewParentRow, toPlainCreateRow } from "./rows";

/** Everything planning looks at. `check` and `items` are null when Khaos Control could not be read. */
export interface PlanInput {
  products: ValidatedProduct[];
  check: StockCodeCheck | null;
  items: StockItem[] | null;
  /** SKUs of these products that the sync itself withdrew earlier. */
  withdrawn: string[];
  /** Plytix ids of the products that own the codes among `items` which the sync manages, by Stock Code. */
  managed: Record<string, string>;
  /** Stock Codes under which these products were last confirmed, by Plytix id. Absent: none was. */
  formerCodes?: Record<string, string>;
  /** True when a person approved these withdrawals, whatever their number. @default false */
  isRetirementApproved?: boolean;
  /** SKUs whose withdrawal waits for a person's approval, of this message or not. Absent: none. */
  heldRetirements?: string[];
  /** Products withdrawn already in the same run, by earlier messages. */
  retiredInRun: number;
  settings: Settings;
}

/** The plan: rows for *Import Stock Items*, and where each product stands. Parents that were only looked up appear when they are to be created. */
export interface Plan {
  rows: PlannedRow[];
  products: PlannedProduct[];
}

/** Rivalry between products ends for the one that the ERP knows already: by the exact spelling of its code, or as the variant in the place. */
const settleRivalry = (product: ValidatedProduct, context: PlanContext): ValidatedProduct => {
  const statuses = context.erp.statuses(product.stockCode);
  // By the SKU and not by the Stock Code made of it: SKUs that differ by outer space make the same one.
  const isSpeltAlike = statuses.some((status) => status.stockCode === product.sku);
  const issues = product.issues.filter(
    ({ code }) =>
      !(code === "STOCK_CODE_COLLISION" && isSpeltAlike) &&
      !(code === "VARIANT_OPTION_DUPLICATE" && statuses.length > 0),
  );
  if (issues.length === product.issues.length) return product;
  return { ...product, issues, verdict: issues.length === 0 ? "ready" : product.verdict };
};

const planSingle = (product: ValidatedProduct, context: PlanContext): Decision => {
  const found = findItem(product, context.erp);
  if (found !== null && isDecision(found)) return found;
  if (found === null) {
    if (product.verdict === "retire") return { kind: "skip" };
    return nearMatchOr(product, context, () => ({ kind: "write", row: toPlainCreateRow(product, null) }));
  }
  const isFamily = found.isScsParent || found.parentCode !== null;
  if (isFamily) {
    const expected = found.isScsParent
      ? "it is the parent of a family there"
      : `it belongs to the parent ${found.parentCode} there`;
    return stop("PARENT_CONFLICT", { field: "sku", value: found.stockCode, expected });
  }
  return planExisting(product, found, context);
};

const planParent = (
  product: ValidatedProduct,
  state: ParentState | undefined,
  context: PlanContext & { hasNewVariants: boolean },
): Decision => {
  const found = findItem(product, context.erp);
  if (found !== null && isDecision(found)) return found;
  const isScs = context.settings.variantStrategy === "SCS";
  if (found !== null) {
    if (product.verdict === "retire") return planExisting(product, found, context);
    if (state && !state.canHost)
      return stop("PARENT_CONFLICT", { field: "sku", value: found.stockCode, expected: state.issue.expected });
    return planExisting(product, found, context);
  }
  if (product.verdict === "retire") return { kind: "skip" };
  return nearMatchOr(product, context, () => {
    if (!isScs) return { kind: "write", row: toPlainCreateRow(product, null) };
    return context.hasNewVariants ? { kind: "write", row: toNewParentRow(product) } : stop("NO_VARIANTS_YET");
  });
};

/** States of every product that is a parent or is named as one. */
const judgeHosts = (products: readonly ValidatedProduct[], context: PlanContext): Map<string, ParentState> => {
  const named = new Set(products.map((product) => product.parentId));
  const hosts = products.filter((product) => product.role === "parent" || named.has(product.id));
  return new Map(hosts.map((host) => [host.id, judgeParent(host, context)]));
};

const decideAll = (products: readonly ValidatedProduct[], context: PlanContext): DecidedProduct[] => {
  const settled = products.map((product) => settleRivalry(product, context));
  const states = judgeHosts(settled, context);
  const isOrphan = (product: ValidatedProduct): boolean =>
    product.role === "variant" && !states.has(product.parentId ?? "");
  const issuesOf = (product: ValidatedProduct): Issue[] =>
    isOrphan(product) ? [...product.issues, toIssue("PARENT_MISSING", { field: "parent" })] : product.issues;
  const decide = (product: ValidatedProduct, plan: () => Decision): DecidedProduct => {
    if (product.verdict === "quarantined") return { product, decision: { kind: "stop", issues: issuesOf(product) } };
    return { product, decision: product.verdict === "skipped" ? { kind: "skip" } : plan() };
  };
  const variants = settled
    .filter((product) => product.role === "variant" && product.isCounted)
    .map((variant) => decide(variant, () => planVariant(variant, states.get(variant.parentId ?? ""), context)));
  const growing = new Set(
    variants.flatMap(({ product, decision }) =>
      decision.kind === "write" && decision.row.verb === "create" ? [product.parentId] : [],
    ),
  );
  const isNew = (product: ValidatedProduct): boolean => context.erp.statuses(product.stockCode).length === 0;
  const others = settled
    // A parent that was only looked up is written when its family is new, and otherwise left for its own message.
    .filter(
      (product) => product.role !== "variant" && (product.isCounted || (growing.has(product.id) && isNew(product))),
    )
    .map((product) =>
      decide(product, () =>
        product.role === "parent"
          ? planParent(product, states.get(product.id), { ...context, hasNewVariants: growing.has(product.id) })
          : planSingle(product, context),
      ),
    );
  return [...others, ...variants];
};

/**
 * Holds withdrawals that need a person's approval: all of a message that goes above the limit, and whatever was held before. A held product never slips through in a smaller
 * message, and still counts while it waits.
 */
const holdRetirements = (decided: DecidedProduct[], input: PlanInput): DecidedProduct[] => {
  if (input.isRetirementApproved) return decided;
  const heldBefore = new Set(input.heldRetirements);
  const leaving = new Set(
    decided.flatMap(({ product, decision }) => (decision.kind === "retire" ? [product.sku] : [])),
  );
  const limit = input.settings.retirementLimit;
  const count = new Set([...leaving, ...heldBefore]).size + input.retiredInRun;
  const expected = `${count} products, and ${limit} is the limit without approval`;
  const held = stop("RETIREMENT_HELD", { field: "status", value: "Archived", expected });
  return decided.map((entry) =>
    leaving.has(entry.product.sku) && (count > limit || heldBefore.has(entry.product.sku))
      ? { ...entry, decision: held }
      : entry,
  );
};

const codeOf = (product: ValidatedProduct, decision: Decision): string => {
  if ("row" in decision) return decision.row.stockCode;
  return decision.kind === "unchanged" ? decision.stockCode : product.stockCode;
};

const toPlanned = ({ product, decision }: DecidedProduct): PlannedProduct => ({
  sku: product.sku,
  id: product.id,
  parentId: product.parentId,
  stockCode: codeOf(product, decision),
  intent: decision.kind,
  withdrawal: "withdrawal" in decision ? decision.withdrawal : null,
  issues: decision.kind === "stop" ? decision.issues : [],
  warnings: decision.kind === "skip" ? [] : product.warnings,
});

const toCodeMap = (managed: Record<string, string>): Map<string, string> =>
  new Map(Object.entries(managed).map(([code, id]) => [codeKey(code), id]));

const deferAll = (products: readonly ValidatedProduct[]): DecidedProduct[] =>
  products
    .filter((product) => product.isCounted)
    .map((product) => {
      if (product.verdict === "skipped") return { product, decision: { kind: "skip" } };
      if (product.verdict === "quarantined") return { product, decision: { kind: "stop", issues: product.issues } };
      return { product, decision: stop("ERP_UNAVAILABLE") };
    });

/**
 * Plans what to write: compares each product with its Stock Item and decides between create, update, withdraw, restore, nothing, or why not.
 * No variant is planned without a parent that exists or is made by the same rows. A plan from equal sides is empty. Never throws.
 */
export const planStockChanges = (input: PlanInput): Plan => {
  const { check, items, settings } = input;
  if (check === null || items === null) return { rows: [], products: deferAll(input.products).map(toPlanned) };
  const context: PlanContext = {
    erp: toErpView(check, items),
    settings,
    withdrawn: new Set(input.withdrawn),
    managed: toCodeMap(input.managed),
    formerCodes: new Map(Object.entries(input.formerCodes ?? {})),
  };
  const decided = holdRetirements(decideAll(input.products, context), input);
  return {
    rows: decided.flatMap(({ decision }) => ("row" in decision ? [decision.row] : [])),
    products: decided.map(toPlanned),
  };
};

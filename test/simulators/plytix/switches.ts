/**
 * Behaviours of Plytix that its documentation leaves open. Each has a default: the awkward one among the plausible
 * readings, so that a client that survives the defaults survives the kinder readings too. Where the most awkward reading
 * would make a correct client impossible, the default is the next one, and the docstring says so.
 */
export interface PlytixSwitches {
  /** Whether a 429 carries `Retry-After` (whole seconds). Clients are known to fall back without it. @default false @source PX-15 */
  retryAfterHeader: boolean;
  /** Body of a 429: the gateway's `{message}` or the API's `{error: {msg, retry_after}}`. @default "gateway" @source PX-15 */
  body429: "gateway" | "error";
  /** Whether both rate windows slide with each request or begin anew at fixed instants. @default "sliding" @source PX-14 */
  rateWindow: "sliding" | "fixed";
  /** Whether calls answered 4xx use up the rate windows. A 429 itself never does. @default true @source PX-14 */
  failedCallsCount: boolean;
  /** Envelope of a refused login: `{error: {msg}}` as seen live, or the older documented `{msg}`. @default "wrapped" @source PX-7 */
  loginRefusal: "wrapped" | "bare";

  /**
   * How values of `created` and `modified` filters are read. `dateOnly`: only the date part counts and stands for 00:00 UTC
   * (so `lte` leaves out the named day, `eq` means the whole day). `rejectTime`: a value with a time is 422.
   * `timestamp`: the full instant counts. @default "dateOnly" @source PX-26
   */
  modifiedFilter: "dateOnly" | "rejectTime" | "timestamp";
  /** Whether `id` is a field of product filters; rejected means 422 `Field 'id' doesn't exist`. @default "rejected" @source PX-9 */
  productIdFilter: "rejected" | "supported";
  /** Whether `sku in` ignores case, as `eq` does. Sensitive finds nothing for a SKU typed in another case. @default "sensitive" @source PX-35 */
  skuInCase: "sensitive" | "insensitive";
  /** Longest list that `in` and `!in` take, then 422; `null` = any length. The app itself names 100. @default 100 @source PX-35 */
  inValuesLimit: number | null;
  /** Whether operators known from other sources only (`!like`, `last_days`, `bte`, `!in` on SKUs) work. @default "rejected" @source PX-16 */
  claimedOperators: "rejected" | "supported";
  /** Most columns beside `id` and `sku` before 422; another page of the same documentation says 20. @default 50 @source PX-18 */
  columnLimit: number;
  /** Most matches that may be ordered; above it an order is 428. Lower it in tests of large catalogues. @default 10000 @source PX-23 */
  orderThreshold: number;
  /** Largest `page_size` of searches other than products and attributes (attributes took 1,000). @default 100 @source PX-17 */
  metadataPageSizeLimit: number;
  /**
   * Paging without `order`. `stable`: one fixed order that has no meaning, in which a new product may appear anywhere.
   * `shuffled`: every request sees an order of its own, repeatable by call number; then no listing above `orderThreshold`
   * can ever be proved complete, which is why it is not the default. @default "stable" @source PX-24
   */
  unorderedPaging: "stable" | "shuffled";
  /** Whether a search of categories ordered by `id` is, or comes in the order of the tree as if no order were given. @default "ignored" @source PX-24 */
  categoryOrderById: "ignored" | "honoured";
  /** Whether archived products appear in searches whose filter does not name `status`, and in `total_count`. @default true @source PX-39 */
  archivedListed: boolean;

  /** Whether about a third of the seeded parents report `num_variations: 0` until a variant of theirs changes. @default true @source PX-31 */
  numVariationsStale: boolean;
  /**
   * `true` (default): a product seeded as SINGLE keeps that type although seeded variants name it as their parent, as data written by the vendor's own system can look.
   * `false`: it counts as a parent at once. Linking a variant makes it a parent in either case. @source PX-31
   */
  seededTypeStands: boolean;
  /** Name of the parent's id by API version; v1 gives it to all products (null without parent), v2 to variants only. @source PX-30 */
  parentIdName: { v1: "_parent_id" | "parent_id"; v2: "_parent_id" | "parent_id" };
  /** Whether that name may also be asked for as a column; rejected means 422. It is returned in any case. @default "accepted" @source PX-30 */
  parentIdColumn: "accepted" | "rejected";
  /** Whether a search returns `product_family_id` when asked for. The column itself is always accepted. @default false @source PX-51 */
  familyIdInSearch: boolean;
  /** Whether linking, unlinking, creating or deleting a variant moves the parent's `modified`. @default true @source PX-29 */
  linkBumpsParent: boolean;
  /** Whether linking or unlinking moves the variant's own `modified`. @default false @source PX-29 */
  linkBumpsVariant: boolean;
  /** Whether an edit of a parent moves `modified` of its variants. @default false @source PX-28 */
  parentEditBumpsVariants: boolean;
  /** Whether a variant's answer contains values inherited from its parent (families only), or leaves them out. @default "absent" @source PX-42 */
  inheritedValues: "absent" | "materialised";

  /** Whether v1 gives values of integer attributes as strings. @default true @source PX-43 */
  numericStrings: boolean;
  /** Whether instants at a whole second come without fraction, mixed with six digits, or always with six. @default "mixed" @source PX-25 */
  timestampForm: "mixed" | "full";
  /** Whether attributes stored as empty text come back as `""` in v1 instead of being left out. @default true @source PX-43 */
  blankTextInV1: boolean;
  /** Whether v1 search expands categories and assets as v1 GET does. @default false @source PX-44 */
  v1SearchExpanded: boolean;
  /** Form of media galleries in v2 search rows; v2 GET always gives ids. @default "objects" @source PX-44 */
  v2SearchGallery: "objects" | "ids";
  /** Whether `GET /api/v2/products/:id/variants` exists, which no documentation says; missing means 405. @default "missing" @source PX-33 */
  v2VariantsList: "missing" | "present";
  /** Milliseconds until family-attribute edits and deletions of categories and assets show in searches. @default 2000 @source PX-46 */
  settleMs: number;
}

/** Defaults of all switches. */
export const defaultPlytixSwitches: Readonly<PlytixSwitches> = {
  retryAfterHeader: false,
  body429: "gateway",
  rateWindow: "sliding",
  failedCallsCount: true,
  loginRefusal: "wrapped",
  modifiedFilter: "dateOnly",
  productIdFilter: "rejected",
  skuInCase: "sensitive",
  inValuesLimit: 100,
  claimedOperators: "rejected",
  columnLimit: 50,
  orderThreshold: 10_000,
  metadataPageSizeLimit: 100,
  unorderedPaging: "stable",
  categoryOrderById: "ignored",
  archivedListed: true,
  numVariationsStale: true,
  seededTypeStands: true,
  parentIdName: { v1: "_parent_id", v2: "parent_id" },
  parentIdColumn: "accepted",
  familyIdInSearch: false,
  linkBumpsParent: true,
  linkBumpsVariant: false,
  parentEditBumpsVariants: false,
  inheritedValues: "absent",
  numericStrings: true,
  timestampForm: "mixed",
  blankTextInV1: true,
  v1SearchExpanded: false,
  v2SearchGallery: "objects",
  v2VariantsList: "missing",
  settleMs: 2_000,
};

import type { CatalogueLine } from "../../simulators/plytix/catalogue";
import { openPlytixAccount, type PlytixAccount } from "../../support/plytixAccount";
import { createTestContext, type TestContext } from "../../support/testContext";

type Params = Record<string, unknown>;
type Row = Record<string, unknown> & { id: string };

/** The account that every example payload was read from. */
const catalogue: CatalogueLine[] = [
  {
    sku: "MUG-01",
    label: "Enamel Mug",
    gtin: "5012345678900",
    status: "Completed",
    family: "Kitchenware",
    attributes: { weight: 0.35, colour: "Red", launch: "2026-01-31", hero: { filename: "mug.jpg" } },
    categories: [{ name: "Mugs", path: ["Kitchen", "Mugs"] }],
  },
  {
    sku: "SHIRT",
    label: "Shirt",
    status: "Completed",
    product_type: "PARENT",
    family: "Clothing",
    attributes: { brand: "Ours" },
  },
  {
    sku: "SHIRT-S",
    label: "Shirt, small",
    status: "Completed",
    product_type: "VARIANT",
    parent_sku: "SHIRT",
    family: "Clothing",
    attributes: { weight: 0.2, colour: "Blue" },
    categories: [{ name: "Shirts", path: ["Clothing", "Shirts"] }],
  },
  { sku: "SHIRT-XS", label: "Shirt, extra small", family: "Clothing", attributes: { brand: "Theirs" } },
];

const attributes = [
  { label: "weight", typeClass: "DecimalAttribute" as const },
  { label: "colour", typeClass: "DropdownAttribute" as const, options: ["Red", "Blue"] },
  { label: "launch", typeClass: "DateAttribute" as const },
  { label: "brand", typeClass: "TextAttribute" as const },
  { label: "hero", typeClass: "MediaAttribute" as const },
];

/** Starts that account; close its `simulator` afterwards. */
export const openScenarioAccount = (options: Parameters<typeof openPlytixAccount>[0] = {}): Promise<PlytixAccount> =>
  openPlytixAccount({ catalogue, attributes, ...options });

/** The record of a search with this value in this field. */
export const findRecord = async (
  account: PlytixAccount,
  search: { action: string; field: string; value: string; params?: Params },
): Promise<Row> => {
  const found = (await account.run(search.action, { pageSize: 100, ...search.params })) as Record<string, unknown>;
  const rows = Object.values(found).find(Array.isArray) as Row[];
  const row = rows.find((one) => one[search.field] === search.value);
  if (row === undefined) throw new Error(`${search.action} finds no ${search.value}`);
  return row;
};

const idBy = (action: string, field: string) => async (account: PlytixAccount, value: string) =>
  (await findRecord(account, { action, field, value })).id;

/** Id of a record of the account by what a person knows it by. */
export const family = idBy("searchFamilies", "name");
export const attribute = idBy("searchAttributes", "label");
export const category = idBy("searchCategories", "name");
export const asset = idBy("searchAssets", "filename");
export const relationship = idBy("searchRelationships", "label");
export const group = idBy("searchAttributeGroups", "name");

const product = (account: PlytixAccount, sku: string) => account.simulator.idOf(sku);

const linked = async (account: PlytixAccount) => {
  const ids = { productId: product(account, "SHIRT"), assetId: await asset(account, "mug.jpg") };
  await account.run("linkAsset", { ...ids, attributeLabel: "thumbnail" });
  return ids;
};

/** One side of a relationship that has a link. */
export const relatedProducts = async (account: PlytixAccount) => {
  await account.run("createRelationship", { relationshipName: "Spare Parts" });
  const side = { productId: product(account, "MUG-01"), relationshipId: await relationship(account, "spare_parts") };
  await account.run("addRelatedProducts", { ...side, links: [{ productId: product(account, "SHIRT"), quantity: 1 }] });
  return side;
};

const fileCategory = async (account: PlytixAccount) => {
  const made = await account.run("createCategory", { tree: "file", categoryName: "Photos" });
  return (made as Row).id;
};

const CONTENT = Buffer.from("not really a picture").toString("base64");

/** What each action is called with, after what has to be there before. */
export const scenarios: Record<string, (account: PlytixAccount) => Promise<Params> | Params> = {
  searchProducts: () => ({
    filters: [[{ field: "sku", operator: "eq", value: "MUG-01" }]],
    attributes: "weight, colour",
  }),
  getProductsBySku: () => ({ skus: ["MUG-01", "SHIRT-S", "NONE"], attributes: ["weight", "wieght"] }),
  getProduct: async (account) => ({ productId: (await relatedProducts(account)).productId }),
  getExpandedProduct: async (account) => ({ productId: (await linked(account)).productId }),
  createProduct: () => ({ sku: "MUG-02", label: "Glass Mug", status: "Draft", attributeValues: { weight: 0.4 } }),
  updateProduct: (account) => ({
    productId: product(account, "MUG-01"),
    attributeValues: { colour: "Blue", launch: null },
    clearedFields: ["gtin"],
  }),
  deleteProduct: (account) => ({ productId: product(account, "MUG-01") }),
  assignFamily: async (account) => ({
    productId: product(account, "MUG-01"),
    familyId: await family(account, "Clothing"),
  }),
  unlinkFamily: (account) => ({ productId: product(account, "MUG-01") }),
  listVariants: (account) => ({ parentId: product(account, "SHIRT") }),
  createVariant: (account) => ({
    parentId: product(account, "SHIRT"),
    sku: "SHIRT-L",
    label: "Shirt, large",
    attributeValues: { colour: "Red" },
  }),
  linkVariant: (account) => ({ parentId: product(account, "SHIRT"), variantId: product(account, "SHIRT-XS") }),
  unlinkVariant: (account) => ({ parentId: product(account, "SHIRT"), variantId: product(account, "SHIRT-S") }),
  resyncVariants: async (account) => {
    const parentId = product(account, "SHIRT");
    const familyId = await family(account, "Clothing");
    await account.run("updateFamilyAttributes", { familyId, parentLevel: "brand" });
    account.clock.advance(10_000);
    const variantId = product(account, "SHIRT-S");
    await account.run("updateProduct", { productId: variantId, attributeValues: { brand: "Theirs" } });
    return { parentId, resyncLabels: "brand", variantIds: [variantId] };
  },
  searchFamilies: () => ({ order: "name" }),
  getFamily: async (account) => ({ familyId: await family(account, "Clothing") }),
  createFamily: () => ({
    familyName: "Glassware",
    attributes: "weight",
    parentAttributes: "brand",
    variantAttributes: "",
  }),
  updateFamily: async (account) => ({ familyId: await family(account, "Clothing"), familyName: "Garments" }),
  deleteFamily: async (account) => ({ familyId: await family(account, "Clothing") }),
  listFamilyAttributes: async (account) => ({ familyId: await family(account, "Clothing") }),
  listAllFamilyAttributes: async (account) => ({ familyId: await family(account, "Clothing") }),
  linkFamilyAttributes: async (account) => {
    const { id: familyId } = (await account.run("createFamily", { familyName: "Glassware" })) as Row;
    return { familyId, attributeIds: [await attribute(account, "colour")], level: "variant_level" };
  },
  unlinkFamilyAttributes: async (account) => ({
    familyId: await family(account, "Clothing"),
    attributeIds: [await attribute(account, "colour")],
  }),
  updateFamilyAttributes: async (account) => ({
    familyId: await family(account, "Clothing"),
    parentLevel: "brand",
    variantLevel: "colour, weight",
  }),
  updateAllFamilyAttributes: async (account) => ({
    familyId: await family(account, "Clothing"),
    parentLevel: "label, attributes.brand",
  }),
  searchAttributes: () => ({
    filters: [[{ field: "label", operator: "in", value: ["weight", "colour"] }]],
    order: "label",
  }),
  getAttribute: async (account) => ({ attributeId: await attribute(account, "colour") }),
  createAttribute: () => ({ attributeName: "Handle Type", typeClass: "DropdownAttribute", options: "Round, Square" }),
  updateAttribute: async (account) => ({
    attributeId: await attribute(account, "colour"),
    newAttributeName: "Main Colour",
    options: ["Red", "Blue", "Green"],
  }),
  deleteAttribute: async (account) => ({ attributeId: await attribute(account, "brand") }),
  searchAttributeGroups: async (account) => {
    await account.run("createAttributeGroup", { groupName: "Logistics", attributeLabels: "weight" });
    return {};
  },
  createAttributeGroup: () => ({ groupName: "Logistics", attributeLabels: "weight" }),
  updateAttributeGroup: async (account) => {
    await account.run("createAttributeGroup", { groupName: "Logistics", attributeLabels: "weight" });
    return { attributeGroupId: await group(account, "Logistics"), attributeLabels: "weight, launch", position: "2" };
  },
  deleteAttributeGroup: async (account) => {
    await account.run("createAttributeGroup", { groupName: "Logistics" });
    return { attributeGroupId: await group(account, "Logistics") };
  },
  searchCategories: () => ({ filters: [[{ field: "name", operator: "eq", value: "Mugs" }]] }),
  createCategory: async (account) => ({ categoryName: "Cups", parentCategoryId: await category(account, "Kitchen") }),
  updateCategory: async (account) => ({
    categoryId: await category(account, "Mugs"),
    newCategoryName: "Mugs and Cups",
    newParentId: "root",
  }),
  setCategoryOrder: async (account) => ({
    childIds: [await category(account, "Clothing"), await category(account, "Kitchen")],
  }),
  deleteCategory: async (account) => ({ categoryId: await category(account, "Mugs") }),
  listProductCategories: (account) => ({ productId: product(account, "MUG-01") }),
  getProductCategory: async (account) => ({
    productId: product(account, "MUG-01"),
    categoryId: await category(account, "Mugs"),
  }),
  linkCategory: async (account) => ({
    productId: product(account, "SHIRT"),
    categoryId: await category(account, "Shirts"),
  }),
  unlinkCategory: async (account) => ({
    productId: product(account, "MUG-01"),
    categoryId: await category(account, "Mugs"),
  }),
  searchAssets: () => ({ filters: [[{ field: "file_type", operator: "in", value: ["IMAGES"] }]] }),
  getAsset: async (account) => ({ assetId: await asset(account, "mug.jpg") }),
  createAssetFromUrl: () => ({ filename: "shirt.jpg", fileUrl: "https://example.com/shirt.jpg" }),
  createAssetFromContent: () => ({ filename: "shirt.png", content: CONTENT }),
  updateAsset: async (account) => ({
    assetId: await asset(account, "mug.jpg"),
    newFilename: "mug-red.jpg",
    fileCategoryIds: [await fileCategory(account)],
    isPublic: "false",
  }),
  updateAssetContent: async (account) => ({
    assetId: await asset(account, "mug.jpg"),
    filename: "mug.jpg",
    content: CONTENT,
  }),
  deleteAsset: async (account) => ({ assetId: await asset(account, "mug.jpg") }),
  listProductAssets: async (account) => ({ productId: (await linked(account)).productId }),
  getProductAsset: linked,
  linkAsset: async (account) => ({
    productId: product(account, "SHIRT"),
    assetId: await asset(account, "mug.jpg"),
    attributeLabel: "hero",
  }),
  unlinkAsset: linked,
  searchRelationships: async (account) => {
    await relatedProducts(account);
    return { filters: [[{ field: "label", operator: "eq", value: "spare_parts" }]] };
  },
  getRelationship: async (account) => ({ relationshipId: (await relatedProducts(account)).relationshipId }),
  createRelationship: () => ({ relationshipName: "Goes With", isSymmetrical: true }),
  updateRelationship: async (account) => ({
    relationshipId: (await relatedProducts(account)).relationshipId,
    relationshipName: "Replacement Parts",
  }),
  deleteRelationship: async (account) => {
    await account.run("createRelationship", { relationshipName: "Goes With" });
    return { relationshipId: await relationship(account, "goes_with") };
  },
  addRelatedProducts: async (account) => ({
    ...(await relatedProducts(account)),
    links: [{ productId: product(account, "SHIRT-S"), quantity: 2 }],
  }),
  updateRelatedProduct: async (account) => ({
    ...(await relatedProducts(account)),
    relatedProductId: product(account, "SHIRT"),
    quantity: "5",
  }),
  updateRelatedProducts: async (account) => ({
    ...(await relatedProducts(account)),
    links: [{ productId: product(account, "SHIRT"), quantity: 5 }],
  }),
  unlinkRelatedProducts: async (account) => ({
    ...(await relatedProducts(account)),
    relatedProductIds: [product(account, "SHIRT")],
  }),
  listProductFilters: () => ({}),
  listAssetFilters: () => ({}),
  listRelationshipFilters: () => ({}),
  searchMembers: () => ({}),
  searchApiCredentials: () => ({}),
  checkConnection: () => ({}),
  rawRequest: () => ({
    method: "POST",
    path: "/api/v2/products/search",
    body: { pagination: { page: 1, page_size: 1 } },
  }),
};

const fileParent = async (account: PlytixAccount) => {
  const id = await fileCategory(account);
  return { tree: "file", id };
};

/** Further calls of actions that serve more than one endpoint. */
export const variations: readonly {
  key: string;
  params: (account: PlytixAccount) => Promise<Params> | Params;
}[] = [
  { key: "createCategory", params: () => ({ categoryName: "Garden" }) },
  { key: "searchCategories", params: () => ({ tree: "file" }) },
  { key: "createCategory", params: () => ({ tree: "file", categoryName: "Photos" }) },
  {
    key: "createCategory",
    params: async (account) => {
      const { tree, id } = await fileParent(account);
      return { tree, categoryName: "Mugs", parentCategoryId: id };
    },
  },
  {
    key: "updateCategory",
    params: async (account) => {
      const { tree, id } = await fileParent(account);
      return { tree, categoryId: id, newCategoryName: "Pictures" };
    },
  },
  {
    key: "setCategoryOrder",
    params: async (account) => {
      const { tree, id } = await fileParent(account);
      return { tree, childIds: [id] };
    },
  },
  {
    key: "deleteCategory",
    params: async (account) => {
      const { tree, id } = await fileParent(account);
      return { tree, categoryId: id };
    },
  },
];

/** One action, played. */
export interface Played {
  account: PlytixAccount;
  params: Params;
  data: unknown;
  /** Operations that the action itself called, the login left out. */
  calls: string[];
}

/** What {@link playScenario} may be given. */
export interface PlayOptions {
  /** @default an account of its own */
  account?: PlytixAccount;
  /** @default an execution of its own */
  context?: TestContext;
  /** @default what the scenario says */
  params?: (account: PlytixAccount) => Promise<Params> | Params;
  /** Done after the preparation, right before the action. */
  before?: (account: PlytixAccount) => void;
}

/** Calls an action with what its scenario says. The account stays open. */
export const playScenario = async (key: string, given: PlayOptions = {}): Promise<Played> => {
  const account = given.account ?? (await openScenarioAccount());
  const params = await (given.params ?? scenarios[key])?.(account);
  if (params === undefined) throw new Error(`there is no scenario for ${key}`);
  account.callsSince();
  given.before?.(account);
  const data = await account.run(key, params, given.context ?? createTestContext({ clock: account.clock }));
  const calls = account.callsSince().filter((operation) => !operation.endsWith("/get-token"));
  return { account, params, data, calls };
};

/** Plays an action, looks at the account afterwards, and closes it. */
export const afterAction = async <Seen>(
  key: string,
  look: (played: Played & { data: Row }) => Promise<Seen> | Seen,
  given: PlayOptions = {},
): Promise<Seen> => {
  const played = await playScenario(key, given);
  try {
    return await look({ ...played, data: played.data as Row });
  } finally {
    await played.account.simulator.close();
  }
};

/** Calls an action that is to fail; gives what it says and how often it called the API. */
export const refusalOf = async (
  key: string,
  params: PlayOptions["params"],
): Promise<{ text: string; calls: number }> => {
  const account = await openScenarioAccount();
  const text = await playScenario(key, { account, params }).then(
    () => "no refusal",
    (error: unknown) => String(error),
  );
  const calls = account.callsSince().filter((operation) => !operation.endsWith("/get-token"));
  await account.simulator.close();
  return { text, calls: calls.length };
};

/** An id that no record has. */
export const UNKNOWN = "0123456789abcdef01234567";

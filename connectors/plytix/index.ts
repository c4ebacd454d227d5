import { component } from "@prismatic-io/spectral";
import { toPlatformError } from "../shared/errors";
import { searchApiCredentials } from "./actions/accounts/searchApiCredentials";
import { searchMembers } from "./actions/accounts/searchMembers";
import { createAssetFromContent } from "./actions/assets/createAssetFromContent";
import { createAssetFromUrl } from "./actions/assets/createAssetFromUrl";
import { deleteAsset } from "./actions/assets/deleteAsset";
import { getAsset } from "./actions/assets/getAsset";
import { getProductAsset } from "./actions/assets/getProductAsset";
import { linkAsset } from "./actions/assets/linkAsset";
import { listProductAssets } from "./actions/assets/listProductAssets";
import { searchAssets } from "./actions/assets/searchAssets";
import { unlinkAsset } from "./actions/assets/unlinkAsset";
import { updateAsset } from "./actions/assets/updateAsset";
import { updateAssetContent } from "./actions/assets/updateAssetContent";
import { createAttributeGroup } from "./actions/attributeGroups/createAttributeGroup";
import { deleteAttributeGroup } from "./actions/attributeGroups/deleteAttributeGroup";
import { searchAttributeGroups } from "./actions/attributeGroups/searchAttributeGroups";
import { updateAttributeGroup } from "./actions/attributeGroups/updateAttributeGroup";
import { createAttribute } from "./actions/attributes/createAttribute";
import { deleteAttribute } from "./actions/attributes/deleteAttribute";
import { getAttribute } from "./actions/attributes/getAttribute";
import { searchAttributes } from "./actions/attributes/searchAttributes";
import { updateAttribute } from "./actions/attributes/updateAttribute";
import { createCategory } from "./actions/categories/createCategory";
import { deleteCategory } from "./actions/categories/deleteCategory";
import { getProductCategory } from "./actions/categories/getProductCategory";
import { linkCategory } from "./actions/categories/linkCategory";
import { listProductCategories } from "./actions/categories/listProductCategories";
import { searchCategories } from "./actions/categories/searchCategories";
import { setCategoryOrder } from "./actions/categories/setCategoryOrder";
import { unlinkCategory } from "./actions/categories/unlinkCategory";
import { updateCategory } from "./actions/categories/updateCategory";
import { createFamily } from "./actions/families/createFamily";
import { deleteFamily } from "./actions/families/deleteFamily";
import { getFamily } from "./actions/families/getFamily";
import { linkFamilyAttributes } from "./actions/families/linkFamilyAttributes";
import { listAllFamilyAttributes } from "./actions/families/listAllFamilyAttributes";
import { listFamilyAttributes } from "./actions/families/listFamilyAttributes";
import { searchFamilies } from "./actions/families/searchFamilies";
import { unlinkFamilyAttributes } from "./actions/families/unlinkFamilyAttributes";
import { updateAllFamilyAttributes } from "./actions/families/updateAllFamilyAttributes";
import { updateFamily } from "./actions/families/updateFamily";
import { updateFamilyAttributes } from "./actions/families/updateFamilyAttributes";
import { listAssetFilters } from "./actions/filters/listAssetFilters";
import { listProductFilters } from "./actions/filters/listProductFilters";
import { listRelationshipFilters } from "./actions/filters/listRelationshipFilters";
import { checkConnection } from "./actions/misc/checkConnection";
import { rawRequest } from "./actions/misc/rawRequest";
import { assignFamily } from "./actions/products/assignFamily";
import { createProduct } from "./actions/products/createProduct";
import { deleteProduct } from "./actions/products/deleteProduct";
import { getExpandedProduct } from "./actions/products/getExpandedProduct";
import { getProduct } from "./actions/products/getProduct";
import { getProductsBySku } from "./actions/products/getProductsBySku";
import { searchProducts } from "./actions/products/searchProducts";
import { unlinkFamily } from "./actions/products/unlinkFamily";
import { updateProduct } from "./actions/products/updateProduct";
import { addRelatedProducts } from "./actions/relationships/addRelatedProducts";
import { createRelationship } from "./actions/relationships/createRelationship";
import { deleteRelationship } from "./actions/relationships/deleteRelationship";
import { getRelationship } from "./actions/relationships/getRelationship";
import { searchRelationships } from "./actions/relationships/searchRelationships";
import { unlinkRelatedProducts } from "./actions/relationships/unlinkRelatedProducts";
import { updateRelatedProduct } from "./actions/relationships/updateRelatedProduct";
import { updateRelatedProducts } from "./actions/relationships/updateRelatedProducts";
import { updateRelationship } from "./actions/relationships/updateRelationship";
import { createVariant } from "./actions/variants/createVariant";
import { linkVariant } from "./actions/variants/linkVariant";
import { listVariants } from "./actions/variants/listVariants";
import { resyncVariants } from "./actions/variants/resyncVariants";
import { unlinkVariant } from "./actions/variants/unlinkVariant";
import { apiCredentials } from "./connection";
import { connectionCheck } from "./dataSources/connectionCheck";
import { selectAttribute } from "./dataSources/selectAttribute";
import { selectAttributesByType } from "./dataSources/selectAttributesByType";
import { selectCategory } from "./dataSources/selectCategory";
import { selectFamily } from "./dataSources/selectFamily";
import { selectStatus } from "./dataSources/selectStatus";
import { catalogueSweep } from "./triggers/catalogueSweep";
import { changedProducts } from "./triggers/changedProducts";
import { channelProcessed } from "./triggers/channelProcessed";
import { channelWebhook } from "./triggers/sharedSecret";

/** Actions of the component by key, before `component()` drops their `clean` functions. */
export const actions = {
  searchProducts,
  getProductsBySku,
  getProduct,
  getExpandedProduct,
  createProduct,
  updateProduct,
  deleteProduct,
  assignFamily,
  unlinkFamily,
  listVariants,
  createVariant,
  linkVariant,
  unlinkVariant,
  resyncVariants,
  searchFamilies,
  getFamily,
  createFamily,
  updateFamily,
  deleteFamily,
  listFamilyAttributes,
  listAllFamilyAttributes,
  linkFamilyAttributes,
  unlinkFamilyAttributes,
  updateFamilyAttributes,
  updateAllFamilyAttributes,
  searchAttributes,
  getAttribute,
  createAttribute,
  updateAttribute,
  deleteAttribute,
  searchAttributeGroups,
  createAttributeGroup,
  updateAttributeGroup,
  deleteAttributeGroup,
  searchCategories,
  createCategory,
  updateCategory,
  setCategoryOrder,
  deleteCategory,
  listProductCategories,
  getProductCategory,
  linkCategory,
  unlinkCategory,
  searchAssets,
  getAsset,
  createAssetFromUrl,
  createAssetFromContent,
  updateAsset,
  updateAssetContent,
  deleteAsset,
  listProductAssets,
  getProductAsset,
  linkAsset,
  unlinkAsset,
  searchRelationships,
  getRelationship,
  createRelationship,
  updateRelationship,
  deleteRelationship,
  addRelatedProducts,
  updateRelatedProduct,
  updateRelatedProducts,
  unlinkRelatedProducts,
  listProductFilters,
  listAssetFilters,
  listRelationshipFilters,
  searchMembers,
  searchApiCredentials,
  checkConnection,
  rawRequest,
};

/** Triggers of the component by key. */
export const triggers = { changedProducts, catalogueSweep, channelProcessed };

/** Data sources of the component by key, for the configuration wizard. */
export const dataSources = {
  selectAttribute,
  selectAttributesByType,
  selectFamily,
  selectCategory,
  selectStatus,
  connectionCheck,
};

/** Connections of the component. */
export const connections = [apiCredentials, channelWebhook];

/** The component as it is published. */
export default component({
  key: "plytix",
  public: false,
  display: {
    label: "Plytix",
    description:
      "Read and maintain products, variants, families, attributes, categories, assets and relationships in the product information management system Plytix",
    iconPath: "icon.png",
  },
  hooks: { error: toPlatformError },
  connections,
  actions,
  triggers,
  dataSources,
});

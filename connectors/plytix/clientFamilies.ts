import { type Calls, changing, creating, deleting, openCalls, pathOf, reading, setting } from "./clientCalls";
import type { PlytixSessionOptions } from "./session";
import { buildSearchBody, type SearchPage, type SearchRequest } from "./wire/answers";
import { type Family, type FamilyAttribute, toFamily, toFamilyAttribute } from "./wire/family";

/** Attribute labels by the level they are to have in a family. */
export interface AttributeLevels {
  parentLevel: string[];
  variantLevel: string[];
  noLevel: string[];
}

/** What a new family begins with, by attribute label. */
export interface NewFamily {
  name: string;
  attributes: string[];
  parentAttributes: string[];
  variantAttributes: string[];
}

/** Verbs on product families, all v1. Every method may throw `ConnectorError`. */
export interface FamilyClient {
  search(request: SearchRequest): Promise<SearchPage<Family>>;
  get(id: string): Promise<Family>;
  create(family: NewFamily): Promise<Family>;
  rename(id: string, name: string): Promise<Family>;
  /** Accepted at once, done a little later, as are all changes of attributes. @source PX-46 */
  delete(id: string): Promise<void>;
  /** Attributes of the account that the family has. */
  attributes(id: string): Promise<FamilyAttribute[]>;
  /** The same together with the attributes of the system. */
  allAttributes(id: string): Promise<FamilyAttribute[]>;
  linkAttributes(id: string, attributeIds: string[], level: string): Promise<void>;
  /** Products of the family lose the values. */
  unlinkAttributes(id: string, attributeIds: string[]): Promise<void>;
  /** By label. */
  setLevels(id: string, levels: AttributeLevels): Promise<void>;
  /** By label for attributes of the system, by `attributes.<label>` for those of the account. */
  setAllLevels(id: string, levels: AttributeLevels): Promise<void>;
}

/** As objects: a list may hold ids or labels, not both. */
const byLabel = (labels: readonly string[]) => (labels.length === 0 ? undefined : labels.map((label) => ({ label })));

const toLevelsBody = ({ parentLevel, variantLevel, noLevel }: AttributeLevels) => ({
  parent_level: parentLevel,
  variant_level: variantLevel,
  no_level: noLevel,
});

const FAMILIES = "/api/v1/product_families";

const attributeVerbs = ({ list, done }: Calls) => ({
  attributes: (id: string) =>
    list(reading("listFamilyAttributes", pathOf`/api/v1/product_families/${id}/attributes`), toFamilyAttribute),
  allAttributes: (id: string) =>
    list(reading("listAllFamilyAttributes", pathOf`/api/v1/product_families/${id}/all_attributes`), toFamilyAttribute),
  linkAttributes: (id: string, attributes: string[], level: string) => {
    const body = { attributes, attributes_level: level };
    return done(setting("linkFamilyAttributes", pathOf`/api/v1/product_families/${id}/attributes/link`, body));
  },
  unlinkAttributes: (id: string, attributes: string[]) =>
    done(setting("unlinkFamilyAttributes", pathOf`/api/v1/product_families/${id}/attributes/unlink`, { attributes })),
  setLevels: (id: string, levels: AttributeLevels) => {
    const path = pathOf`/api/v1/product_families/${id}/attributes/edit`;
    return done(setting("updateFamilyAttributes", path, toLevelsBody(levels)));
  },
  setAllLevels: (id: string, levels: AttributeLevels) => {
    const path = pathOf`/api/v1/product_families/${id}/all_attributes/edit`;
    return done(setting("updateAllFamilyAttributes", path, toLevelsBody(levels)));
  },
});

/** Builds the client of product families for one connection. */
export const createFamilyClient = (options: PlytixSessionOptions): FamilyClient => {
  const calls = openCalls(options);
  const pathTo = (id: string) => pathOf`/api/v1/product_families/${id}`;
  return {
    ...attributeVerbs(calls),
    search: (request) =>
      calls.search(
        { operation: "searchFamilies", path: `${FAMILIES}/search`, body: buildSearchBody(request) },
        toFamily,
      ),
    get: (id) => calls.one(reading("getFamily", pathTo(id)), toFamily),
    create: ({ name, attributes, parentAttributes, variantAttributes }) => {
      const body = {
        name,
        attributes: byLabel(attributes),
        parent_attributes: byLabel(parentAttributes),
        variant_attributes: byLabel(variantAttributes),
      };
      return calls.one(creating("createFamily", FAMILIES, body), toFamily);
    },
    rename: (id, name) => calls.one(changing("updateFamily", pathTo(id), { name }), toFamily),
    delete: (id) => calls.done(deleting("deleteFamily", pathTo(id))),
  };
};

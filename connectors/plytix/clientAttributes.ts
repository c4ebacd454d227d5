import { changing, creating, deleting, openCalls, pathOf, reading } from "./clientCalls";
import type { PlytixSessionOptions } from "./session";
import { buildSearchBody, type SearchPage, type SearchRequest } from "./wire/answers";
import { type Attribute, type AttributeGroup, toAttribute, toAttributeGroup } from "./wire/attribute";

/** What can be changed of an attribute; an absent field stays as it is. */
export interface AttributeChange {
  name?: string;
  description?: string;
  /** Takes the place of all options there were. */
  options?: string[];
  /** Labels of the attributes that a completeness counts. */
  countedAttributes?: string[];
}

/** Verbs on product attributes, all v1. Every method may throw `ConnectorError`. */
export interface AttributeClient {
  search(request: SearchRequest): Promise<SearchPage<Attribute>>;
  get(id: string): Promise<Attribute>;
  /** The label is made from the name and stays for good. @source PX-47 */
  create(attribute: AttributeChange & { name: string; typeClass: string }): Promise<Attribute>;
  update(id: string, change: AttributeChange): Promise<Attribute>;
  /** Accepted at once, done a little later; refused while a channel or catalogue uses it. @source PX-46 */
  delete(id: string): Promise<void>;
}

const toBody = ({ name, description, options, countedAttributes }: AttributeChange) => ({
  name,
  description,
  options,
  attributes: countedAttributes?.map((label) => ({ label })),
});

const ATTRIBUTES = "/api/v1/attributes/product";

/** Builds the client of product attributes for one connection. */
export const createAttributeClient = (options: PlytixSessionOptions): AttributeClient => {
  const { search, one, done } = openCalls(options);
  const pathTo = (id: string) => pathOf`/api/v1/attributes/product/${id}`;
  return {
    search: (request) =>
      search(
        { operation: "searchAttributes", path: `${ATTRIBUTES}/search`, body: buildSearchBody(request) },
        toAttribute,
      ),
    get: (id) => one(reading("getAttribute", pathTo(id)), toAttribute),
    create: ({ typeClass, ...rest }) =>
      one(creating("createAttribute", ATTRIBUTES, { ...toBody(rest), type_class: typeClass }), toAttribute),
    update: (id, change) => one(changing("updateAttribute", pathTo(id), toBody(change)), toAttribute),
    delete: (id) => done(deleting("deleteAttribute", pathTo(id))),
  };
};

/** What can be changed of an attribute group; an absent field stays as it is. */
export interface AttributeGroupChange {
  name?: string;
  /** Place among the groups. */
  order?: number;
  /** Takes the place of all labels there were. */
  attributeLabels?: string[];
}

/** Verbs on attribute groups, all v1. Every method may throw `ConnectorError`. */
export interface AttributeGroupClient {
  search(request: SearchRequest): Promise<SearchPage<AttributeGroup>>;
  create(group: AttributeGroupChange & { name: string }): Promise<AttributeGroup>;
  update(id: string, change: AttributeGroupChange): Promise<AttributeGroup>;
  /** The attributes stay. */
  delete(id: string): Promise<void>;
}

const GROUPS = "/api/v1/attribute-groups/product";

const toGroupBody = ({ name, order, attributeLabels }: AttributeGroupChange) => ({
  name,
  order,
  attribute_labels: attributeLabels,
});

/** Builds the client of attribute groups for one connection. */
export const createAttributeGroupClient = (options: PlytixSessionOptions): AttributeGroupClient => {
  const { search, one, done } = openCalls(options);
  const pathTo = (id: string) => pathOf`/api/v1/attribute-groups/product/${id}`;
  return {
    search: (request) =>
      search(
        { operation: "searchAttributeGroups", path: `${GROUPS}/search`, body: buildSearchBody(request) },
        toAttributeGroup,
      ),
    create: (group) => one(creating("createAttributeGroup", GROUPS, toGroupBody(group)), toAttributeGroup),
    update: (id, change) => one(changing("updateAttributeGroup", pathTo(id), toGroupBody(change)), toAttributeGroup),
    delete: (id) => done(deleting("deleteAttributeGroup", pathTo(id))),
  };
};

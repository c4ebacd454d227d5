import { z } from "zod";
import { listOf, number, rowReader, text, textList } from "./values";

/** An attribute whose value counts towards a completeness. */
export interface CountedAttribute {
  /** `null` for attributes of the system. */
  id: string | null;
  label: string;
}

/** A product attribute. */
export interface Attribute {
  id: string;
  /** Its key in the API; never changes. @source PX-47 */
  label: string | null;
  /** Display text. */
  name: string | null;
  /** Kind of value, such as `DropdownAttribute`. */
  typeClass: string | null;
  filterType: string | null;
  /** Not told by a search. */
  description: string | null;
  groupIds: string[];
  /** Options of a drop-down or multi-select; empty for other kinds. */
  options: string[];
  /** What a completeness counts; empty for other kinds. */
  countedAttributes: CountedAttribute[];
}

/** Columns of a search of attributes. @source PX-47 */
export const attributeColumns: readonly string[] = [
  "label",
  "name",
  "type_class",
  "filter_type",
  "groups",
  "options",
  "attributes",
];

const toCounted = rowReader<CountedAttribute>(z.looseObject({ id: text, label: z.string().min(1) }));

/** Reads an attribute; `null` without id. Never throws. */
export const toAttribute = rowReader<Attribute>(
  z
    .looseObject({
      id: z.string().min(1),
      label: text,
      name: text,
      type_class: text,
      filter_type: text,
      description: text,
      groups: textList,
      options: textList,
      attributes: listOf(toCounted),
    })
    .transform((row) => ({
      id: row.id,
      label: row.label,
      name: row.name,
      typeClass: row.type_class,
      filterType: row.filter_type,
      description: row.description,
      groupIds: row.groups,
      options: row.options,
      countedAttributes: row.attributes.map(({ id, label }) => ({ id, label })),
    })),
);

/** A group under which attributes are shown together. */
export interface AttributeGroup {
  id: string;
  name: string | null;
  /** Place among the groups. */
  order: number | null;
  attributeLabels: string[];
}

/** Columns of a search of attribute groups. */
export const attributeGroupColumns: readonly string[] = ["name", "order", "attribute_labels"];

/** Reads an attribute group; `null` without id. Never throws. */
export const toAttributeGroup = rowReader<AttributeGroup>(
  z
    .looseObject({ id: z.string().min(1), name: text, order: number, attribute_labels: textList })
    .transform(({ id, name, order, attribute_labels }) => ({ id, name, order, attributeLabels: attribute_labels })),
);

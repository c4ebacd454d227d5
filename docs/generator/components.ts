import { z } from "zod";
import khaosControl from "../../connectors/khaos-control/index";
import plytix from "../../connectors/plytix/index";
import productQuality from "../../integrations/product-quality/component/index";

const text = z.string().default("");
/** The SDK turns the texts of an option into either plain values or `{ label, value }`. */
const option = z.union([z.string(), z.object({ label: z.string(), value: z.string() })]);

const inputSchema = z.object({
  key: z.string(),
  label: z.string(),
  type: z.string(),
  required: z.boolean().default(false),
  default: z.unknown().optional(),
  comments: text,
  example: text,
  model: z.array(option).default([]),
});

const display = z.object({ label: z.string(), description: text });
const operation = z.object({ key: z.string(), display, inputs: z.array(inputSchema).default([]) });
const operations = z.record(z.string(), operation).default({});

const componentSchema = z.object({
  key: z.string(),
  display,
  connections: z
    .array(z.object({ key: z.string(), label: z.string(), comments: text, inputs: z.array(inputSchema) }))
    .default([]),
  actions: operations,
  triggers: operations,
  dataSources: operations,
});

/** An input as a published component declares it. */
export type PublishedInput = z.infer<typeof inputSchema>;
/** An action, trigger or data source as a published component declares it. */
export type PublishedOperation = z.infer<typeof operation>;
/** The part of a published component that people see in the designer. */
export type PublishedComponent = z.infer<typeof componentSchema>;

/** Where the components of this project are declared, in the order of the pages. */
export const componentSources = [
  "connectors/plytix/index.ts",
  "connectors/khaos-control/index.ts",
  "integrations/product-quality/component/index.ts",
];

/** The components of this project as they would be published. @throws a zod error for one that is not shaped like a component. */
export const readComponents = (): PublishedComponent[] =>
  [plytix, khaosControl, productQuality].map((component) => componentSchema.parse(component));

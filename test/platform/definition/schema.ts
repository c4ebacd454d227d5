import { z } from "zod";

/** The value of a step input. Plain values are texts, also for numbers and flags (PR-15, PR-21). */
export type StepInput = (
  | { type: "value" | "reference" | "configVar" | "template"; value: string }
  | { type: "complex"; value: ComplexItem[] }
) & { meta?: Record<string, unknown> };

/** One entry of a complex input: a list element, a named pair, an operator or a nested condition. */
export type ComplexItem = string | ComplexItem[] | ({ name?: string | StepInput } & StepInput);

const meta = z.record(z.string(), z.unknown()).optional();

const simpleInput = z.strictObject({
  type: z.enum(["value", "reference", "configVar", "template"]),
  value: z.string({ error: "must be text, also for numbers and flags" }),
  meta,
});

// The casts tie the recursive schemas to the types above; zod cannot infer a type that contains itself.
const stepInput = z.lazy(() =>
  z.discriminatedUnion("type", [
    simpleInput,
    z.strictObject({ type: z.literal("complex"), value: z.array(complexItem), meta }),
  ]),
) as z.ZodType<StepInput>;

const complexItem = z.lazy(() =>
  z.union([
    z.string(),
    z.array(complexItem),
    z.strictObject({
      name: z.union([z.string(), stepInput]).optional(),
      type: z.enum(["value", "reference", "configVar", "template", "complex"]),
      value: z.union([z.string(), z.array(complexItem)]),
      meta,
    }),
  ]),
) as z.ZodType<ComplexItem>;

const componentReference = z.strictObject({
  key: z.string().min(1),
  version: z.union([z.literal("LATEST"), z.number().int().positive()]).optional(),
  signature: z.string().optional(),
  isPublic: z.boolean(),
});

const actionReference = z.strictObject({ key: z.string().min(1), component: componentReference });

const errorConfig = z.strictObject({
  errorHandlerType: z.enum(["fail", "ignore", "retry"]),
  maxAttempts: z.number().int().min(0).max(5).optional(),
  delaySeconds: z.number().int().min(0).max(60).optional(),
  usesExponentialBackoff: z.boolean().optional(),
  ignoreFinalError: z.boolean().optional(),
});

const schedule = z.strictObject({
  type: z.enum(["value", "configVar"]),
  value: z.string(),
  meta: z.record(z.string(), z.unknown()).optional(),
});

/** A step of a flow; the first one of a flow is its trigger. */
export interface StepDefinition {
  name: string;
  description?: string | undefined;
  isTrigger?: boolean | undefined;
  action: z.infer<typeof actionReference>;
  inputs: Record<string, StepInput>;
  errorConfig?: z.infer<typeof errorConfig> | undefined;
  schedule?: z.infer<typeof schedule> | undefined;
  steps?: StepDefinition[] | undefined;
  branches?: { name: string; steps: StepDefinition[] }[] | undefined;
}

const step: z.ZodType<StepDefinition> = z.lazy(() =>
  z.strictObject({
    name: z.string().min(1),
    description: z.string().optional(),
    stableKey: z.string().optional(),
    isTrigger: z.boolean().optional(),
    action: actionReference,
    inputs: z.record(z.string(), stepInput).default({}),
    errorConfig: errorConfig.optional(),
    schedule: schedule.optional(),
    steps: z.array(step).optional(),
    branches: z.array(z.strictObject({ name: z.string().min(1), steps: z.array(step) })).optional(),
  }),
) as z.ZodType<StepDefinition>;

const retryConfig = z.strictObject({
  maxAttempts: z.number().int().min(0).max(10),
  delayMinutes: z.number().int().min(0).max(60),
  usesExponentialBackoff: z.boolean(),
  uniqueRequestIdField: stepInput.optional(),
});

const queueConfig = z.strictObject({
  usesFifoQueue: z.boolean().optional(),
  singletonExecutions: z.boolean().optional(),
  concurrencyLimit: z.number().int().min(1).max(15).optional(),
  dedupeIdField: stepInput.optional(),
});

const flow = z.strictObject({
  name: z.string().min(1),
  stableKey: z.string().optional(),
  description: z.string().optional(),
  isSynchronous: z.boolean(),
  isAgentFlow: z.boolean().optional(),
  endpointSecurityType: z
    .enum(["unsecured", "customer_optional", "customer_required", "organization"])
    .default("customer_optional"),
  organizationApiKeys: z.array(z.string()).optional(),
  retryConfig: retryConfig.optional(),
  queueConfig: queueConfig.optional(),
  triggerResolver: z
    .strictObject({
      enabled: z.boolean(),
      batchSize: z.number().int().min(1).optional(),
      concurrentBatchLimit: z.number().int().min(1).optional(),
    })
    .optional(),
  runInitialSyncOnDeploy: z.boolean().optional(),
  renameAttributes: z.record(z.string(), z.unknown()).optional(),
  schemas: z.record(z.string(), z.unknown()).optional(),
  steps: z.array(step).min(1),
});

const configVar = z.strictObject({
  key: z.string().min(1),
  stableKey: z.string().optional(),
  description: z.string().optional(),
  dataType: z.enum([
    "string",
    "date",
    "timestamp",
    "picklist",
    "schedule",
    "code",
    "boolean",
    "number",
    "objectSelection",
    "objectFieldMap",
    "jsonForm",
    "htmlElement",
    "connection",
  ]),
  defaultValue: z.string({ error: "must be text for every type" }).optional(),
  pickList: z.array(z.string()).optional(),
  codeLanguage: z.enum(["json", "xml", "html"]).optional(),
  scheduleType: z.enum(["none", "once", "custom", "minute", "hour", "day", "week"]).optional(),
  timeZone: z.string().optional(),
  collectionType: z.enum(["valuelist", "keyvaluelist"]).optional(),
  orgOnly: z.boolean().optional(),
  meta: z.record(z.string(), z.unknown()).optional(),
  dataSource: z.strictObject({ key: z.string(), component: componentReference }).optional(),
  connection: z
    .strictObject({ key: z.string(), component: componentReference, template: z.string().optional() })
    .optional(),
  inputs: z.record(z.string(), stepInput).optional(),
  onPremiseConnectionConfig: z.enum(["allowed", "disallowed", "required"]).optional(),
  useScopedConfigVar: z.string().optional(),
});

const configPage = z.strictObject({
  name: z.string().min(1),
  tagline: z.string().optional(),
  userLevelConfigured: z.boolean().optional(),
  elements: z.array(z.strictObject({ type: z.enum(["configVar", "htmlElement", "jsonForm"]), value: z.string() })),
});

/** The structure of a low-code definition, version 7, as far as exported definitions show it. @source PR-21 */
export const definitionSchema = z.strictObject({
  definitionVersion: z.literal(7),
  name: z.string().min(1),
  description: z.string(),
  documentation: z.string().optional(),
  category: z.string().optional(),
  labels: z.array(z.string()).optional(),
  version: z.string().optional(),
  defaultInstanceProfile: z.string().min(1),
  endpointType: z.literal("flow_specific", { error: "only flow_specific is simulated here" }).optional(),
  requiredConfigVars: z.array(configVar).default([]),
  configPages: z.array(configPage).default([]),
  flows: z.array(flow).min(1),
  renameAttributes: z.record(z.string(), z.unknown()).optional(),
  importMetadata: z.record(z.string(), z.unknown()).optional(),
  definitionType: z.enum(["integration", "workflow"]).optional(),
});

/** A whole definition after the schema check. */
export type Definition = z.infer<typeof definitionSchema>;
/** A flow of a definition. */
export type FlowDefinition = Definition["flows"][number];
/** A config variable of a definition. */
export type ConfigVarDefinition = Definition["requiredConfigVars"][number];

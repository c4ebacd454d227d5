import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";
import { z } from "zod";

const serverInput = z.looseObject({
  key: z.string(),
  type: z.string(),
  default: z.unknown().optional(),
  required: z.boolean().optional(),
  collection: z.string().optional(),
  scope: z.string().optional(),
});

/** A server-shaped function of a built component; what it gets and returns is checked where it is called. */
export type ServerFunction = (...args: unknown[]) => unknown;
const serverFunction = z.custom<ServerFunction>((value) => typeof value === "function", "must be a function");

const serverAction = z.looseObject({
  key: z.string(),
  inputs: z.array(serverInput),
  perform: serverFunction,
  allowsBranching: z.boolean().optional(),
  terminateExecution: z.boolean().optional(),
  breakLoop: z.boolean().optional(),
});

const serverTrigger = z.looseObject({
  key: z.string(),
  inputs: z.array(serverInput),
  perform: serverFunction,
  scheduleSupport: z.enum(["invalid", "valid", "required"]),
  synchronousResponseSupport: z.enum(["invalid", "valid", "required"]),
  triggerResolverSupport: z.enum(["invalid", "valid", "required"]).optional(),
  triggerResolverDefaultBatchSize: z.number().optional(),
  resolveTriggerItems: serverFunction.optional(),
  getNextPaginationState: serverFunction.optional(),
  isPollingTrigger: z.boolean().optional(),
});

const serverDataSource = z.looseObject({ key: z.string(), inputs: z.array(serverInput), perform: serverFunction });

const serverComponent = z.looseObject({
  key: z.string(),
  public: z.boolean().optional(),
  connections: z.array(z.looseObject({ key: z.string(), inputs: z.array(serverInput) })).default([]),
  actions: z.record(z.string(), serverAction).default({}),
  triggers: z.record(z.string(), serverTrigger).default({}),
  dataSources: z.record(z.string(), serverDataSource).default({}),
});

/** An input as a built component declares it. */
export type ServerInput = z.infer<typeof serverInput>;
/** An action of a built component; `perform` takes (context, params). */
export type ServerAction = z.infer<typeof serverAction>;
/** A trigger of a built component; `perform` takes (context, payload, params). */
export type ServerTrigger = z.infer<typeof serverTrigger>;
/** A component as its bundle hands it to the platform. */
export type ServerComponent = z.infer<typeof serverComponent>;
/** Built components by component key. */
export type Bundles = ReadonlyMap<string, ServerComponent>;

/** A bundle that is missing or is no component; the message says which file and what to do. */
export class BundleError extends Error {
  override readonly name = "BundleError";
}

/**
 * Loads the built bundles of the named components from `<dir>/<name>/index.js`. A fresh copy is loaded each time, so that module
 * state of an earlier runner does not leak into a later one. Names without a folder are left out: the linter reports them.
 * @throws BundleError when a bundle exists but cannot be loaded or is no component.
 */
export function loadBundles(dir: string, names: readonly string[]): Bundles {
  const bundles = new Map<string, ServerComponent>();
  for (const name of names) {
    const file = path.resolve(dir, name, "index.js");
    if (existsSync(file)) bundles.set(name, loadBundle(file));
  }
  return bundles;
}

function loadBundle(file: string): ServerComponent {
  // Compiled by hand and not required: a fresh copy every time, and a test framework's module loader stays out of it.
  const module: { exports: unknown } = { exports: {} };
  try {
    const names = ["module", "exports", "require", "__filename", "__dirname"];
    const wrapper = compileFunction(readFileSync(file, "utf8"), names, { filename: file });
    Reflect.apply(wrapper, undefined, [module, module.exports, createRequire(file), file, path.dirname(file)]);
  } catch (error) {
    throw new BundleError(`${file}: the bundle cannot be loaded: ${String(error)}`, { cause: error });
  }
  const loaded = module.exports;
  const holder = z.looseObject({ default: z.unknown() }).safeParse(loaded);
  const parsed = serverComponent.safeParse(holder.success && holder.data.default ? holder.data.default : loaded);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new BundleError(
    `${file}: the bundle exports no component: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim(),
  );
}

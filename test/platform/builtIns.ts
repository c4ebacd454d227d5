/** Inputs and kind of a built-in action or trigger of the platform that the runner knows. */
export interface BuiltIn {
  kind: "trigger" | "action";
  /** Inputs it takes; exports of it may list fewer. */
  inputs: readonly string[];
  /** Of a trigger: whether it runs on a schedule. */
  scheduled?: boolean;
}

/** The built-in components a definition may use here, as `component/key`. Others are unknown to the runner. @source PR-21 */
export const builtIns: Readonly<Record<string, BuiltIn>> = {
  "webhook-triggers/webhook": { kind: "trigger", inputs: ["body", "contentType", "headers", "statusCode"] },
  "schedule-triggers/schedule": { kind: "trigger", inputs: [], scheduled: true },
  "cross-flow/crossFlow": { kind: "trigger", inputs: [] },
  "cross-flow/invokeFlow": { kind: "action", inputs: ["flowName", "data"] },
  "branch/branchOnExpression": { kind: "action", inputs: ["conditions"] },
  "loop/loopOverItems": { kind: "action", inputs: ["items"] },
  "stop-execution/stopExecution": {
    kind: "action",
    inputs: ["contentType", "headers", "jsonBody", "statusCode"],
  },
  "log/writeLog": { kind: "action", inputs: ["level", "message"] },
};

/** Keys of the built-in components, which a definition names with `isPublic: true`. */
export const builtInComponents: ReadonlySet<string> = new Set(
  Object.keys(builtIns).map((name) => name.slice(0, name.indexOf("/"))),
);

/** The built-in a step uses, or `undefined` when it uses a component of its own. */
export function builtInOf(action: { key: string; component: { key: string } }): BuiltIn | undefined {
  const name = `${action.component.key}/${action.key}`;
  return Object.hasOwn(builtIns, name) ? builtIns[name] : undefined;
}

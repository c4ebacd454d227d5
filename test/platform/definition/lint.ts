import type { Bundles } from "../bundles";
import { lintActions } from "./lintActions";
import { lintConfig } from "./lintConfig";
import { lintFlows } from "./lintFlows";
import { lintReferences } from "./lintReferences";
import type { Definition } from "./schema";

/**
 * Everything that would make a sound-looking definition fail on the platform or break a rule of this project, one clear line per
 * problem, in the order names and flow settings, config variables, actions and inputs, references. Empty when all is well.
 * Never throws.
 * @source PR-13, PR-16, PR-19, PR-20, PR-21, PR-38
 */
export function lintDefinition(definition: Definition, bundles: Bundles): string[] {
  return [
    ...lintFlows(definition, bundles),
    ...lintConfig(definition, bundles),
    ...lintActions(definition, bundles),
    ...lintReferences(definition),
  ];
}

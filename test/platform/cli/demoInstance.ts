import type { KhaosSimulator } from "../../simulators/khaos-control";
import type { PlytixSimulator } from "../../simulators/plytix";
import type { Bundles } from "../bundles";
import type { Definition } from "../definition/schema";

/** Key of the health page of the demo instance; it opens nothing but the page of this machine. */
export const demoPageKey = "demo-page-key";

/**
 * Fields of all connections of a definition, so that each leads to its simulator. Connections of other components get the
 * page key in their password fields.
 */
export function demoConnections(
  definition: Definition,
  bundles: Bundles,
  systems: { plytix: PlytixSimulator; khaos: KhaosSimulator },
): Record<string, Record<string, unknown>> {
  const connections: Record<string, Record<string, unknown>> = {};
  for (const { key, connection } of definition.requiredConfigVars) {
    if (connection === undefined) continue;
    const component = connection.component.key;
    if (component === "plytix") connections[key] = plytixFields(systems.plytix);
    else if (component === "khaos-control") connections[key] = khaosFields(systems.khaos);
    else {
      const declared = bundles.get(component)?.connections.find((candidate) => candidate.key === connection.key);
      const secrets = (declared?.inputs ?? []).filter((input) => input.type === "password");
      connections[key] = Object.fromEntries(secrets.map((input) => [input.key, demoPageKey]));
    }
  }
  return connections;
}

function plytixFields(plytix: PlytixSimulator): Record<string, unknown> {
  const { apiKey, apiPassword, authUrl, pimUrl } = plytix;
  return { apiKey, apiPassword, authHost: authUrl, apiHost: pimUrl };
}

function khaosFields(khaos: KhaosSimulator): Record<string, unknown> {
  const { hostname, port, pathname } = new URL(khaos.serviceUrl);
  const [virtualDirectory, program] = pathname.split("/").filter((part) => part !== "");
  return { protocol: "http", host: hostname, port, virtualDirectory, executable: program };
}

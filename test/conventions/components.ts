import { webService } from "../../connectors/khaos-control/connection";
import khaosControl, {
  actions as khaosActions,
  dataSources as khaosDataSources,
  triggers as khaosTriggers,
} from "../../connectors/khaos-control/index";
import plytix, {
  actions as plytixActions,
  connections as plytixConnections,
  dataSources as plytixDataSources,
  triggers as plytixTriggers,
} from "../../connectors/plytix/index";
import productQuality, { actions as qualityActions } from "../../integrations/product-quality/component/index";

/** An input as it is declared, before `component()` drops its `clean`. */
export interface DeclaredInput {
  label: string | { key: string; value: string };
  type: string;
  comments?: string;
  placeholder?: string | { key: string; value: string };
  example?: string;
  clean?: unknown;
}

interface Declared {
  display: { label: string; description: string };
  inputs?: Record<string, DeclaredInput>;
}

/** An action, trigger, data source or connection as it is declared, with the component it belongs to. */
export interface DeclaredOperation {
  kind: "action" | "trigger" | "dataSource" | "connection";
  component: string;
  key: string;
  label: string;
  description: string;
  inputs: Record<string, DeclaredInput>;
}

const listOf = (
  kind: DeclaredOperation["kind"],
  component: string,
  declared: Readonly<Record<string, Declared>>,
): DeclaredOperation[] =>
  Object.entries(declared).map(([key, { display, inputs = {} }]) => ({ kind, component, key, ...display, inputs }));

const byKey = <Entry extends { key: string }>(entries: readonly Entry[]): Record<string, Entry> =>
  Object.fromEntries(entries.map((entry) => [entry.key, entry]));

/** Every action, trigger, data source and connection that the components declare. */
export const operations: DeclaredOperation[] = [
  ...listOf("action", "plytix", plytixActions),
  ...listOf("trigger", "plytix", plytixTriggers),
  ...listOf("dataSource", "plytix", plytixDataSources),
  ...listOf("connection", "plytix", byKey(plytixConnections)),
  ...listOf("action", "khaos-control", khaosActions),
  ...listOf("trigger", "khaos-control", khaosTriggers),
  ...listOf("dataSource", "khaos-control", khaosDataSources),
  ...listOf("connection", "khaos-control", byKey([webService])),
  ...listOf("action", "product-quality", qualityActions),
];

/** The components as they are published; what they hold must be what {@link operations} lists. */
export const published = [plytix, khaosControl, productQuality];

import { dataSource } from "@prismatic-io/spectral";
import { isConnectorError } from "../../shared/errors";
import { readFilterFields } from "../clientFilters";
import { plytixConnection } from "../inputs/shared";
import type { PlytixSessionOptions } from "../session";

/** The three statuses of every account, in the order a product passes them. @source PX-38 */
const documented = ["Draft", "Completed", "Archived"];

/** Statuses that filter discovery names; none where the role of the key may not ask. */
const namedStatuses = async (options: PlytixSessionOptions): Promise<string[]> => {
  try {
    const fields = await readFilterFields(options, { operation: "listStatuses", subject: "product" });
    return fields.find(({ key }) => key === "status")?.options ?? [];
  } catch (error) {
    if (isConnectorError(error) && (error.type === "refused" || error.type === "notFound")) return [];
    throw error;
  }
};

/** Statuses of products, for a drop-down. */
export const selectStatus = dataSource({
  display: {
    label: "Select Status",
    description: "Statuses that products of the account can have, exactly as they are spelt.",
  },
  dataSourceType: "picklist",
  inputs: { connection: plytixConnection },
  perform: async (context, { connection }) => {
    const named = await namedStatuses({ context, connection });
    const others = named.filter((status) => !documented.includes(status)).sort();
    return { result: [...documented, ...new Set(others)].map((status) => ({ key: status, label: status })) };
  },
  examplePayload: { result: documented.map((status) => ({ key: status, label: status })) },
});

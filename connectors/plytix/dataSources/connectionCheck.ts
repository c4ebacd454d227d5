import { dataSource } from "@prismatic-io/spectral";
import { createPlytixClient } from "../client";
import { plytixConnection } from "../inputs/shared";

/** One sentence for the person who fills in the wizard. */
export const connectionCheck = dataSource({
  display: {
    label: "Connection Check",
    description:
      "Say whether the account can be reached and how many products it has. Fails with the reason when it cannot.",
  },
  dataSourceType: "string",
  inputs: { connection: plytixConnection },
  perform: async (context, { connection }) => {
    const client = createPlytixClient({ context, connection });
    const { totalCount } = await client.searchProducts({ columns: [], page: 1, pageSize: 1 });
    const holding = totalCount === null ? "products can be read" : `the account has ${totalCount} products`;
    return { result: `Connected: ${holding}.` };
  },
  examplePayload: { result: "Connected: the account has 4210 products." },
});

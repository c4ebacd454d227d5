import { action } from "@prismatic-io/spectral";
import { createPlytixClient } from "../../client";
import { checkConnectionExample } from "../../examplePayloads/misc";
import { plytixConnection } from "../../inputs/shared";

/** Proves that the credentials open the account and may read products. */
export const checkConnection = action({
  display: {
    label: "Check Connection",
    description:
      "Log in and read one product to prove that the connection works. Fails with the reason when it does not.",
  },
  inputs: { connection: plytixConnection },
  perform: async (context, { connection }) => {
    const client = createPlytixClient({ context, connection });
    const { totalCount } = await client.searchProducts({ columns: [], page: 1, pageSize: 1 });
    return { data: { connected: true, productCount: totalCount } };
  },
  examplePayload: checkConnectionExample,
});

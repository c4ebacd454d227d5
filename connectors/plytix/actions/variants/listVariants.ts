import { action } from "@prismatic-io/spectral";
import { ConnectorError } from "../../../shared/errors";
import { createPlytixClient } from "../../client";
import { listVariantsExample } from "../../examplePayloads/variants";
import { plytixConnection } from "../../inputs/shared";
import { parentId } from "../../inputs/variants";

/** Lists the variants of one parent. */
export const listVariants = action({
  display: {
    label: "List Variants",
    description:
      "List the variants of a parent product in one request. A product without variants gives an empty list.",
  },
  inputs: { connection: plytixConnection, parentId },
  perform: async (context, { connection, parentId: id }) => {
    const variants = await createPlytixClient({ context, connection }).findVariants(id);
    if (variants === null) {
      throw new ConnectorError({
        type: "notFound",
        system: "plytix",
        operation: "listVariants",
        detail: `product ${id}`,
      });
    }
    return { data: { variants } };
  },
  examplePayload: listVariantsExample,
});

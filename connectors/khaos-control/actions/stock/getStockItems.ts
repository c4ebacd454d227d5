import { action } from "@prismatic-io/spectral";
import { connectKhaos } from "../../client";
import { getStockItemsExample } from "../../examplePayloads/stock";
import { getItems } from "../../getItems";
import { familyNotesOf, rememberFamilies } from "../../importing/familyNotes";
import { inputs, parseCheck, parseProfile } from "../../inputs/stock";
import { createKhaosLog } from "../../log";
import { parentNotesOf, rememberParents } from "../../parentNotes";
import { createStockReader } from "../../readStock";

/** Stock Items by code, SCS variants found inside their parents. Reads only. */
export const getStockItems = action({
  display: {
    label: "Get Stock Items",
    description:
      "Read Stock Items by Stock Code, with size, colour and style variants and commodity codes; 50 codes per call to the web service",
  },
  performSafety: "safe",
  inputs: {
    connection: inputs.connection,
    profile: inputs.profile,
    stockCodes: inputs.stockCodes,
    check: inputs.check,
  },
  perform: async (context, { connection, profile: given, stockCodes, check }) => {
    const profile = parseProfile(given);
    const client = connectKhaos(context, connection, profile);
    const data = await getItems(stockCodes, {
      client,
      reader: createStockReader(client, profile),
      profile,
      check: parseCheck(check),
    });
    rememberParents(parentNotesOf(context, connection), data.items);
    rememberFamilies(familyNotesOf(context, connection), data.items);
    createKhaosLog(context.logger).event("khaos.itemsRead", {
      counts: { asked: stockCodes.length, items: data.items.length, missing: data.missing.length },
    });
    return { data };
  },
  examplePayload: getStockItemsExample,
});

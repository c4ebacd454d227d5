import { action } from "@prismatic-io/spectral";
import { connectKhaos } from "../../client";
import { listManufacturersExample } from "../../examplePayloads/lookups";
import { defaultKhaosProfile } from "../../fields/profile";
import { inputs } from "../../inputs/stock";
import { createKhaosLog } from "../../log";
import { readManufacturers } from "../../lookups";

/** List the manufacturers that exist; the importer leaves the field blank for any other. Reads only. */
export const listManufacturers = action({
  display: {
    label: "List Manufacturers",
    description: "List the manufacturers that exist; the importer leaves the field blank for any other",
  },
  performSafety: "safe",
  inputs: { connection: inputs.connection },
  perform: async (context, { connection }) => {
    const manufacturers = await readManufacturers(connectKhaos(context, connection, defaultKhaosProfile));
    createKhaosLog(context.logger).event("khaos.lookupRead", {
      operation: "listManufacturers",
      count: manufacturers.length,
    });
    return { data: { manufacturers } };
  },
  examplePayload: listManufacturersExample,
});

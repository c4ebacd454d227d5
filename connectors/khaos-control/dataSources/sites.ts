import { dataSource } from "@prismatic-io/spectral";
import { connectKhaos } from "../client";
import { sitesExample } from "../examplePayloads/dataSources";
import { defaultKhaosProfile } from "../fields/profile";
import { inputs } from "../inputs/stock";
import { readSites } from "../lookups";

/** Sites that hold stock, and all of them together. */
export const sites = dataSource({
  display: {
    label: "Sites",
    description: "Sites whose stock levels can be read; -1 stands for all of them",
  },
  dataSourceType: "picklist",
  inputs: { connection: inputs.connection },
  perform: async (context, { connection }) => {
    const rows = await readSites(connectKhaos(context, connection, defaultKhaosProfile));
    const known = rows.flatMap(({ id, name }) => (id === null ? [] : [{ key: id, label: name }]));
    return { result: [{ key: "-1", label: "All sites" }, ...known] };
  },
  examplePayload: sitesExample,
});

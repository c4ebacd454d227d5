import { action } from "@prismatic-io/spectral";
import { connectKhaos } from "../../client";
import { getVersionExample } from "../../examplePayloads/misc";
import { defaultKhaosProfile } from "../../fields/profile";
import { inputs } from "../../inputs/stock";

/** Version of the system behind the connection. Reads only. */
export const getVersion = action({
  display: { label: "Get Version", description: "Read the version of the Khaos Control web service" },
  performSafety: "safe",
  inputs: { connection: inputs.connection },
  perform: async (context, { connection }) => ({
    data: { version: await connectKhaos(context, connection, defaultKhaosProfile).getVersion() },
  }),
  examplePayload: getVersionExample,
});

import { action } from "@prismatic-io/spectral";
import { connectKhaos } from "../../client";
import { checkConnectionExample } from "../../examplePayloads/misc";
import { defaultKhaosProfile } from "../../fields/profile";
import { inputs } from "../../inputs/stock";
import { hasImport } from "../../wire/version";

/** Says whether the service answers and is new enough to import. Throws when it does not answer, so that a wrong connection is seen as such. */
export const checkConnection = action({
  display: {
    label: "Check Connection",
    description:
      "Verify that the web service answers and is recent enough to import Stock Items (version 8.236 or later)",
  },
  performSafety: "safe",
  inputs: { connection: inputs.connection },
  perform: async (context, { connection }) => {
    const version = await connectKhaos(context, connection, defaultKhaosProfile).getVersion();
    return { data: { ok: true, version, canImport: hasImport(version) } };
  },
  examplePayload: checkConnectionExample,
});

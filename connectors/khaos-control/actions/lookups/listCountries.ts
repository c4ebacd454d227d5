import { action } from "@prismatic-io/spectral";
import { connectKhaos } from "../../client";
import { listCountriesExample } from "../../examplePayloads/lookups";
import { defaultKhaosProfile } from "../../fields/profile";
import { isoCodes } from "../../inputs/lookups";
import { inputs } from "../../inputs/stock";
import { createKhaosLog } from "../../log";
import { toIsoCountry } from "../../wire/countries";

/** Countries with the ids that imports are written with. Reads only. */
export const listCountries = action({
  display: {
    label: "List Countries",
    description: "List the countries with their ids in the ERP and their two-letter ISO codes where recognised",
  },
  performSafety: "safe",
  inputs: { connection: inputs.connection, isoCodes },
  perform: async (context, { connection, isoCodes: given }) => {
    const wanted = given.map((code) => toIsoCountry(code) ?? code);
    const all = await connectKhaos(context, connection, defaultKhaosProfile).getCountryList();
    const countries =
      wanted.length === 0 ? all : all.filter(({ isoCode }) => isoCode !== null && wanted.includes(isoCode));
    createKhaosLog(context.logger).event("khaos.lookupRead", { operation: "listCountries", count: countries.length });
    return { data: { countries } };
  },
  examplePayload: listCountriesExample,
});

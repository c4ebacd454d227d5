import { type Connection, connection } from "@prismatic-io/spectral";
import { z } from "zod";
import { ConnectorError } from "../../shared/errors";

const DEFAULT_HEADER = "X-Channel-Secret";
const DEFAULT_PARAMETER = "secret";

/** Shorter secrets can be guessed by trying. */
const MIN_SECRET_LENGTH = 16;

/** The secret that Plytix sends along with its call; its own calls are not signed. @source PX-49 */
export const channelWebhook = connection({
  key: "channelWebhook",
  display: {
    label: "Channel Webhook",
    description: "Secret by which calls of a Plytix channel are recognised",
  },
  inputs: {
    sharedSecret: {
      label: "Shared Secret",
      type: "password",
      required: true,
      shown: true,
      comments: `A long random text, at least ${MIN_SECRET_LENGTH} characters. The same text goes into a header of the channel's webhook in Plytix, or into its address.`,
      placeholder: "Random text",
      example: "k3Wv9qTz5LmX7pRd2NcB",
    },
    headerName: {
      label: "Header Name",
      type: "string",
      required: false,
      shown: true,
      default: DEFAULT_HEADER,
      comments: "Header of the channel's webhook that carries the shared secret. Upper and lower case are the same.",
      placeholder: DEFAULT_HEADER,
      example: DEFAULT_HEADER,
    },
    parameterName: {
      label: "Query Parameter Name",
      type: "string",
      required: false,
      shown: true,
      default: DEFAULT_PARAMETER,
      comments:
        "Query parameter that may carry the shared secret where no header can be set. A header is better: addresses end up in logs.",
      placeholder: DEFAULT_PARAMETER,
      example: DEFAULT_PARAMETER,
    },
  },
});

/** What is needed to recognise a call. */
export interface SecretSettings {
  sharedSecret: string;
  headerName: string;
  parameterName: string;
}

const nameOr = (fallback: string) =>
  z
    .string()
    .nullish()
    .transform((value) => value?.trim() || fallback);

const settingsSchema = z.object({
  sharedSecret: z.string().trim().min(MIN_SECRET_LENGTH),
  headerName: nameOr(DEFAULT_HEADER),
  parameterName: nameOr(DEFAULT_PARAMETER),
});

/**
 * Reads the fields of the connection.
 * @throws {ConnectorError} `authentication` when the secret is missing or too short; the message never holds it.
 */
export const readSecretSettings = (given: Connection): SecretSettings => {
  const parsed = settingsSchema.safeParse(given.fields);
  if (parsed.success) return parsed.data;
  throw new ConnectorError({
    type: "authentication",
    system: "platform",
    operation: "readConnection",
    detail: `the shared secret of the channel webhook must have at least ${MIN_SECRET_LENGTH} characters`,
    connection: given,
  });
};

/** Compares in a time that depends on the expected secret only. An empty expected secret equals nothing. Pure. */
export const isSameSecret = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given, "utf8"), Buffer.from(expected, "utf8")];
  let difference = a.length ^ b.length;
  for (let index = 0; index < b.length; index += 1) difference |= (a[index] ?? 0) ^ (b[index] ?? 0);
  return b.length > 0 && difference === 0;
};

/** The part of a call that may carry the secret. */
export interface SecretCarrier {
  headers: Record<string, string>;
  queryParameters: Record<string, string>;
}

const isNamed = (name: string) => {
  const folded = name.toLowerCase();
  return ([key]: [string, unknown]): boolean => key.toLowerCase() === folded;
};

const textOf = (entry: [string, unknown] | undefined): string => (typeof entry?.[1] === "string" ? entry[1] : "");

/** True when a call carries the secret, in the header or else in the query parameter. Never throws. */
export const carriesSecret = ({ headers, queryParameters }: SecretCarrier, settings: SecretSettings): boolean => {
  const inHeader = textOf(Object.entries(headers).find(isNamed(settings.headerName)));
  const inQuery = textOf(Object.entries(queryParameters).find(isNamed(settings.parameterName)));
  return isSameSecret(inHeader === "" ? inQuery : inHeader, settings.sharedSecret);
};

const without = (entries: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).filter((entry) => !isNamed(name)(entry)));

/** The same call without the secret: what follows is stored and shown as a step's result. Pure. */
export const withoutSecret = <Carrier extends SecretCarrier>(carrier: Carrier, settings: SecretSettings): Carrier => ({
  ...carrier,
  headers: without(carrier.headers, settings.headerName),
  queryParameters: without(carrier.queryParameters, settings.parameterName),
});

import { type Connection, connection } from "@prismatic-io/spectral";
import { z } from "zod";
import { ConnectorError } from "../shared/errors";
import { DEFAULT_PER_LONG_WINDOW, DEFAULT_PER_SHORT_WINDOW } from "./limits";

const DEFAULT_AUTH_HOST = "https://auth.plytix.com";
const DEFAULT_API_HOST = "https://pim.plytix.com";

/** Credentials of an API key of Plytix, made under *API* in the account settings. The key's role limits what may be read. */
export const apiCredentials = connection({
  key: "apiCredentials",
  display: {
    label: "API Credentials",
    description: "API key and password of a Plytix account",
  },
  inputs: {
    apiKey: {
      label: "API Key",
      type: "string",
      required: true,
      shown: true,
      comments: "Key of the API credentials, from the API tab of the account settings.",
      placeholder: "API key",
      example: "A1B2C3D4E5F6",
    },
    apiPassword: {
      label: "API Password",
      type: "password",
      required: true,
      shown: true,
      comments: "Password that was shown once when the API credentials were created.",
      placeholder: "API password",
      example: "password-of-the-api-key",
    },
    authHost: {
      label: "Login Address",
      type: "string",
      required: false,
      shown: true,
      default: DEFAULT_AUTH_HOST,
      comments: "Address of the login service. Different from the default only for test systems.",
      placeholder: DEFAULT_AUTH_HOST,
      example: DEFAULT_AUTH_HOST,
    },
    apiHost: {
      label: "API Address",
      type: "string",
      required: false,
      shown: true,
      default: DEFAULT_API_HOST,
      comments: "Address of the API. Different from the default only for test systems.",
      placeholder: DEFAULT_API_HOST,
      example: DEFAULT_API_HOST,
    },
    requestsPer10Seconds: {
      label: "Requests per 10 Seconds",
      type: "string",
      required: false,
      shown: true,
      default: String(DEFAULT_PER_SHORT_WINDOW),
      comments:
        "Rate limit of the account for any 10 seconds. The account manager names it; the default is the smallest plan.",
      placeholder: String(DEFAULT_PER_SHORT_WINDOW),
      example: "50",
    },
    requestsPerHour: {
      label: "Requests per Hour",
      type: "string",
      required: false,
      shown: true,
      default: String(DEFAULT_PER_LONG_WINDOW),
      comments:
        "Rate limit of the account for any hour. The account manager names it; the default is the smallest plan.",
      placeholder: String(DEFAULT_PER_LONG_WINDOW),
      example: "5000",
    },
  },
});

/** What a client needs to know of a connection. */
export interface PlytixSettings {
  apiKey: string;
  apiPassword: string;
  /** Scheme and host without slash at the end, as {@link PlytixSettings.apiHost}. */
  authHost: string;
  apiHost: string;
  requestsPer10Seconds: number;
  requestsPerHour: number;
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** Credentials travel to these addresses, so anything but HTTPS is taken for this machine only. */
const address = (fallback: string) =>
  z
    .string()
    .nullish()
    .transform((value) => (value?.trim() ? value.trim() : fallback))
    .transform((value) => (/^[a-z]+:\/\//i.test(value) ? value : `https://${value}`))
    .pipe(z.url({ protocol: /^https?$/ }))
    .transform((value) => new URL(value))
    .refine((url) => url.protocol === "https:" || isLoopback(url.hostname), "must begin with https://")
    .transform((url) => url.origin);

const rate = (fallback: number) =>
  z.preprocess(
    (value) => (value === undefined || value === null || value === "" ? fallback : value),
    z.coerce.number().int().min(1).max(1_000_000),
  );

const settingsSchema = z.object({
  apiKey: z.string().trim().min(1),
  apiPassword: z.string().min(1),
  authHost: address(DEFAULT_AUTH_HOST),
  apiHost: address(DEFAULT_API_HOST),
  requestsPer10Seconds: rate(DEFAULT_PER_SHORT_WINDOW),
  requestsPerHour: rate(DEFAULT_PER_LONG_WINDOW),
});

/**
 * Reads the fields of a connection.
 * @throws {ConnectorError} `authentication` when a field is missing or unusable; the message names the fields, never their values.
 */
export const readSettings = (given: Connection): PlytixSettings => {
  const parsed = settingsSchema.safeParse(given.fields);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.map(String).join(".")))];
  throw new ConnectorError({
    type: "authentication",
    system: "plytix",
    operation: "readConnection",
    detail: `these fields of the connection are missing or unusable: ${fields.join(", ")}`,
    connection: given,
  });
};

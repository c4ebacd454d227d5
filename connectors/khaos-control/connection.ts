import { type Connection, onPremConnection } from "@prismatic-io/spectral";
import { z } from "zod";
import { ConnectorError } from "../shared/errors";

/** Connection to the web service of one Khaos Control system. Host and port can be taken over by an on-premise agent. @source KC-2, KC-8, KC-9 */
export const webService = onPremConnection({
  key: "webService",
  display: {
    label: "Khaos Control Web Service",
    description: "Address and access of the SOAP web service (IKosWeb) of one Khaos Control system",
  },
  inputs: {
    protocol: {
      label: "Protocol",
      type: "string",
      required: true,
      default: "https",
      model: [
        { label: "HTTPS", value: "https" },
        { label: "HTTP", value: "http" },
      ],
      placeholder: "https",
      comments: "HTTPS unless the service is only reachable inside a protected network.",
      example: "https",
    },
    host: {
      label: "Host",
      type: "string",
      required: true,
      placeholder: "erp.example.com",
      comments:
        "Name or address of the server, without protocol, port or path. The on-premise agent takes its place when one is attached.",
      example: "erp.example.com",
      onPremControlled: true,
    },
    port: {
      label: "Port",
      type: "string",
      required: false,
      placeholder: "8084",
      comments:
        "Port of the web service; empty means the usual port of the protocol. The on-premise agent takes its place when one is attached.",
      example: "8084",
      onPremControlled: true,
    },
    virtualDirectory: {
      label: "Virtual Directory",
      type: "string",
      required: false,
      placeholder: "LiveSoap",
      comments:
        "Directory between host and program; live and test systems often differ here. Empty when there is none.",
      example: "LiveSoap",
    },
    executable: {
      label: "Program Name",
      type: "string",
      required: true,
      placeholder: "KhaosABC.exe",
      comments: "Name of the web service program, as it stands in the address of the WSDL.",
      example: "KhaosABC.exe",
    },
    username: {
      label: "User Name",
      type: "string",
      required: false,
      placeholder: "integration",
      comments: "User for HTTP Basic authentication; empty when the server asks for none.",
      example: "integration",
    },
    password: {
      label: "Password",
      type: "password",
      required: false,
      placeholder: "Password of the user",
      comments: "Password for HTTP Basic authentication; empty when the server asks for none.",
      example: "correct-horse-battery",
    },
    headerName: {
      label: "Header Name",
      type: "string",
      required: false,
      placeholder: "X-Gateway-Key",
      comments: "Name of a header that a gateway in front of the service expects; empty when there is none.",
      example: "X-Gateway-Key",
    },
    headerValue: {
      label: "Header Value",
      type: "password",
      required: false,
      placeholder: "Value of the header",
      comments: "Value of that header.",
      example: "3f7c1d",
    },
    caCertificate: {
      label: "CA Certificate",
      type: "text",
      required: false,
      placeholder: "-----BEGIN CERTIFICATE-----",
      comments:
        "Certificate (PEM) of the authority that signed the server's own, for self-signed servers. Verification is never switched off.",
      example: "-----BEGIN CERTIFICATE-----\nMIIB...\n-----END CERTIFICATE-----",
    },
    serverName: {
      label: "Server Name",
      type: "string",
      required: false,
      placeholder: "erp.example.com",
      comments:
        "Name in the server's certificate, when it differs from the host (for instance behind an on-premise agent).",
      example: "erp.example.com",
    },
  },
});

const optionalText = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((value) => String(value ?? "").trim());

const settingsSchema = z.object({
  protocol: optionalText.pipe(z.enum(["", "http", "https"])).transform((value) => value || "https"),
  host: optionalText.pipe(z.string().regex(/^[A-Za-z0-9._-]+$|^\[[0-9A-Fa-f:]+\]$/)),
  port: optionalText.pipe(z.string().regex(/^\d{0,5}$/)),
  virtualDirectory: optionalText
    .transform((value) => value.replace(/^\/+|\/+$/g, ""))
    .pipe(z.string().regex(/^[A-Za-z0-9._~/-]*$/)),
  executable: optionalText.pipe(z.string().regex(/^[A-Za-z0-9._~-]+$/)),
  username: optionalText,
  password: optionalText,
  headerName: optionalText.pipe(z.string().regex(/^[A-Za-z0-9-]*$/)),
  headerValue: optionalText,
  caCertificate: optionalText,
  serverName: optionalText,
});

/** Validated connection inputs; an empty text means that the input was left out. */
export type ConnectionSettings = z.infer<typeof settingsSchema>;

/** Reads the inputs of a connection. @throws ConnectorError `badInput` that names the input, never its value. */
export const parseConnection = (connection: Connection): ConnectionSettings => {
  const parsed = settingsSchema.safeParse(connection.fields);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map(({ path }) => path.join(".")))].join(", ");
  throw new ConnectorError({
    type: "badInput",
    system: "khaos-control",
    operation: "connect",
    repeatable: false,
    reached: "no",
    detail: `The connection cannot be used; check ${names}`,
  });
};

/** Scheme, host and port of the service, without a path. */
export const originOf = ({ protocol, host, port }: Pick<ConnectionSettings, "protocol" | "host" | "port">): string =>
  `${protocol}://${host}${port === "" ? "" : `:${port}`}`;

/** Path of the service below the origin. The address inside the WSDL is never used. @source KC-2, KC-3 */
export const servicePathOf = (settings: Pick<ConnectionSettings, "virtualDirectory" | "executable">): string =>
  `/${settings.virtualDirectory === "" ? "" : `${settings.virtualDirectory}/`}${settings.executable}/soap/IKosWeb`;

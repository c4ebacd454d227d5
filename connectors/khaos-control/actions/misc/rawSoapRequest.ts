import { action } from "@prismatic-io/spectral";
import { z } from "zod";
import { ConnectorError } from "../../../shared/errors";
import { createRedactor } from "../../../shared/redact";
import { connectKhaos } from "../../client";
import { parseConnection } from "../../connection";
import { rawSoapRequestExample } from "../../examplePayloads/misc";
import { defaultKhaosProfile } from "../../fields/profile";
import { inputs } from "../../inputs/stock";
import type { XmlNode } from "../../soap/xmlTree";

const argumentsSchema = z.array(
  z.strictObject({
    name: z.string(),
    type: z.enum(["string", "int", "boolean", "dateTime"]).default("string"),
    value: z.union([z.string(), z.number(), z.boolean()]).transform(String),
  }),
);

/** Imports have an action of their own, with its safety rules; and nothing is deleted in an ERP, not even by hand. */
const isForbidden = (method: string): boolean => /^(importstock|delete|remove|purge)/i.test(method.trim());

/** Longest text of one element that is given back, in characters. */
const maxText = 1_000_000;

interface RawValue {
  name: string;
  text: string;
  children: RawValue[];
}

const toRawValue = (node: XmlNode, redact: (text: string) => string): RawValue => ({
  name: node.name,
  text: redact(node.text.trim().slice(0, maxText)),
  children: node.children.map((child) => toRawValue(child, redact)),
});

const parseArguments = (value: unknown) => {
  const parsed = argumentsSchema.safeParse(value ?? []);
  if (parsed.success) return parsed.data;
  throw new ConnectorError({
    type: "badInput",
    system: "khaos-control",
    operation: "rawSoapRequest",
    detail: "the arguments must be a list of name, type and value",
  });
};

/** Any call of the web service but stock imports and deletions. */
export const rawSoapRequest = action({
  display: {
    label: "Raw SOAP Request",
    description:
      "Call any method of the web service that has no action of its own; stock imports and deletions are refused",
  },
  performSafety: "notAllowed",
  inputs: { connection: inputs.connection, method: inputs.method, soapArguments: inputs.soapArguments },
  perform: async (context, { connection, method, soapArguments }) => {
    if (isForbidden(method)) {
      throw new ConnectorError({
        type: "guard",
        system: "khaos-control",
        operation: "rawSoapRequest",
        detail: "stock is imported by Import Stock Items only, and nothing is ever deleted",
      });
    }
    const { password, headerValue } = parseConnection(connection);
    const client = connectKhaos(context, connection, defaultKhaosProfile);
    const result = await client.call({ method, arguments: parseArguments(soapArguments) });
    return { data: toRawValue(result, createRedactor([password, headerValue])) };
  },
  examplePayload: rawSoapRequestExample,
});

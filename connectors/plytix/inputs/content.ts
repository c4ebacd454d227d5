import { ConnectorError } from "../../shared/errors";
import { MAX_UPLOAD_BYTES } from "../limits";

const refuse = (detail: string): never => {
  throw new ConnectorError({
    type: "badInput",
    system: "plytix",
    operation: "readInputs",
    detail: `File Content ${detail}`,
  });
};

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;

const isByte = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 255;

const fromBase64 = (text: string): Buffer => {
  const bare = text.replace(/^data:[^,]*;base64,/i, "").replace(/\s+/g, "");
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(bare) && bare.length % 4 === 0;
  return isBase64 ? Buffer.from(bare, "base64") : refuse("must be base64 text or the file of an earlier step");
};

const toBytes = (value: unknown): Buffer => {
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (typeof value === "string") return fromBase64(value);
  const data = fieldOf(value, "data");
  // A file of an earlier step, or bytes that went through JSON.
  if (Array.isArray(data) && data.every(isByte)) return Buffer.from(data);
  return data === undefined || data === null ? refuse("must not be empty") : toBytes(data);
};

/**
 * Reads the content of a file: bytes, the file of an earlier step (`{data}`), or base64 text, with or without a `data:` prefix.
 * @throws {ConnectorError} `badInput` for anything else, an empty file, or more than 20 MB.
 */
export const readContent = (value: unknown): Buffer => {
  const bytes = toBytes(value);
  if (bytes.length === 0) return refuse("must not be empty");
  return bytes.length <= MAX_UPLOAD_BYTES ? bytes : refuse(`must not be larger than ${MAX_UPLOAD_BYTES} bytes`);
};

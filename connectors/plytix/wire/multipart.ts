/** The body of an upload with its content type. */
export interface Multipart {
  contentType: string;
  body: Buffer;
}

const BOUNDARY = "----plytix-asset-content";

const isInside = (bytes: Buffer, boundary: string): boolean => bytes.includes(`--${boundary}`);

/** A boundary that does not occur in the bytes. */
const boundaryFor = (bytes: Buffer): string => {
  let boundary = BOUNDARY;
  for (let count = 1; isInside(bytes, boundary); count += 1) boundary = `${BOUNDARY}-${count}`;
  return boundary;
};

/** Characters that would end the quoted name or the header line are written as browsers write them. */
const quoted = (filename: string): string => filename.replace(/"/g, "%22").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

/** Builds a form with one file in the field `file`. Pure; the same input gives the same bytes. */
export const buildMultipart = (filename: string, bytes: Buffer): Multipart => {
  const boundary = boundaryFor(bytes);
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quoted(filename)}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(head, "utf8"), bytes, Buffer.from(`\r\n--${boundary}--\r\n`, "utf8")]),
  };
};

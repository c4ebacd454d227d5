import { Unzip, UnzipInflate } from "fflate";

/** Text bytes of the only entry of a zip, or why there are none. */
export type UnzippedExport =
  | { bytes: Uint8Array; problem: null }
  | { bytes: null; problem: "malformed" | "tooLarge" | "severalEntries" };

const join = (parts: readonly Uint8Array[], size: number): Uint8Array => {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
};

/** Bytes that are unpacked at a time, so that a bomb is noticed before it fills the memory. */
const stepBytes = 16_384;

/**
 * Unpacks a compressed export: a zip with exactly one entry, at most `maxBytes` long when unpacked. The bound is kept while unpacking, whatever the zip's
 * own figures say. Never throws. @source KC-69
 */
export const unzipExport = (zip: Uint8Array, maxBytes: number): UnzippedExport => {
  const parts: Uint8Array[] = [];
  let [size, entries, finished, failed] = [0, 0, false, false];
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > 1) return;
    file.ondata = (error, data, final) => {
      if (error) failed = true;
      else {
        size += data.length;
        if (size <= maxBytes) parts.push(data);
        finished = finished || final;
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let offset = 0; offset < zip.length && size <= maxBytes && !failed; offset += stepBytes) {
      unzip.push(zip.subarray(offset, offset + stepBytes), offset + stepBytes >= zip.length);
    }
  } catch {
    failed = true;
  }
  if (size > maxBytes) return { bytes: null, problem: "tooLarge" };
  if (entries > 1) return { bytes: null, problem: "severalEntries" };
  if (failed || !finished) return { bytes: null, problem: "malformed" };
  return { bytes: join(parts, size), problem: null };
};

import { readContent } from "../../../../connectors/plytix/inputs/content";
import { MAX_UPLOAD_BYTES } from "../../../../connectors/plytix/limits";

const bytes = Buffer.from("file");
const base64 = bytes.toString("base64");

it.each<[string, unknown]>([
  ["bytes", bytes],
  ["a plain byte array", new Uint8Array(bytes)],
  ["base64 text", base64],
  ["base64 text over several lines", `${base64.slice(0, 4)}\n${base64.slice(4)}`],
  ["a data address", `data:text/plain;base64,${base64}`],
  ["the file of an earlier step", { data: bytes, contentType: "text/plain" }],
  ["bytes that went through JSON", JSON.parse(JSON.stringify(bytes))],
])("reads %s", (_name, value) => expect(readContent(value)).toEqual(bytes));

it.each<[string, unknown]>([
  ["text that is no base64", "not base64!"],
  ["nothing", undefined],
  ["empty text", ""],
  ["an empty file", Buffer.alloc(0)],
  ["a list of other things", { data: [1, 2, 300] }],
  ["more than may be sent", Buffer.alloc(MAX_UPLOAD_BYTES + 1)],
])("refuses %s", (_name, value) => expect(() => readContent(value)).toThrow("File Content must"));

import { z } from "zod";
import { InputFileError, parseJsonLines } from "./inputFile";

const schema = z.object({ code: z.string(), size: z.object({ kg: z.number() }).optional() });

describe("JSON Lines", () => {
  it("are read with their line numbers, blank lines and a byte order mark skipped", () => {
    expect(parseJsonLines('\uFEFF{"code":"A"}\r\n\r\n  \n{"code":"B"}\n', "f", schema)).toEqual([
      { line: 1, value: { code: "A" } },
      { line: 4, value: { code: "B" } },
    ]);
    expect(parseJsonLines("", "f", schema)).toEqual([]);
  });

  it.each([
    ['{"code":"A"}\n{"code":', "file.jsonl:2: each line must be one complete JSON object"],
    ['{"code":"A","size":{"kg":"1"}}', 'file.jsonl:1: field "size.kg" breaks the rule'],
    ["7", "file.jsonl:1: the line breaks the rule"],
  ])("are refused with file, line, rule and next step: %j", (text, message) => {
    const parse = () => parseJsonLines(text, "file.jsonl", schema);
    expect(parse).toThrow(InputFileError);
    expect(parse).toThrow(message);
    expect(parse).toThrow(/Correct [^\n]*\.$/);
  });
});

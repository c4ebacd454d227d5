import * as fc from "fast-check";
import { parseImportAnswer } from "../../../../connectors/khaos-control/wire/importAnswer";

describe("parseImportAnswer", () => {
  it("attributes messages by code and line, and reads the count of updates", () => {
    const answer =
      parseImportAnswer(`<?xml version="1.0"?><STOCK_IMPORT><SUMMARY TOTAL="3" IMPORTED="1" UPDATED="1" SKIPPED="1"/>
      <ERRORS><ERROR LINE="4" STOCK_CODE="BAD">text  of it</ERROR></ERRORS><WARNINGS><WARNING>long</WARNING></WARNINGS></STOCK_IMPORT>`);
    expect(answer).toEqual({
      updated: 1,
      messages: [
        { text: "text of it", stockCode: "BAD", line: 4, severity: "error" },
        { text: "long", stockCode: null, line: null, severity: "warning" },
      ],
    });
  });

  it.each([
    [
      "plain text errors",
      "<M><ERROR>A line was skipped: bad</ERROR></M>",
      [{ text: "A line was skipped: bad", stockCode: null, line: null }],
    ],
    [
      "errors made of elements",
      "<r><skippedItem><StockCode>A</StockCode><SkipReason>no type</SkipReason></skippedItem></r>",
      [{ text: "no type", stockCode: "A", line: null }],
    ],
    [
      "messages in attributes",
      '<r><row_failed code="A" row="2" message="no type"/></r>',
      [{ text: "no type", stockCode: "A", line: 2 }],
    ],
    ["a plain success", "<r><imported>3</imported></r>", []],
    ["zero errors", '<r errors="0"><errors>0</errors><skipped>0</skipped></r>', []],
  ])("reads %s", (_what, xml, messages) => {
    expect(parseImportAnswer(xml)?.messages).toMatchObject(messages);
    expect(parseImportAnswer(xml)?.messages).toHaveLength(messages.length);
  });

  it.each(["", "OK", "<a>", "<!DOCTYPE a><a/>"])("takes %p as no answer", (text) => {
    expect(parseImportAnswer(text)).toBeNull();
  });

  it("says nothing about updates where the answer does not", () => {
    expect(parseImportAnswer("<r><message>2 lines imported or updated</message></r>")?.updated).toBeNull();
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseImportAnswer(`<r>${text}</r>`)));
  });
});

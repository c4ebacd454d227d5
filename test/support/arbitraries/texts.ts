import fc from "fast-check";
import { sharedStrings } from "../sharedStrings";

const keyboard = [..."abcXYZ 0123456789-_.,;:!?'\"()/&<>+=@%*[]{}|\\~^`£€éÉüßñœŸ™–’½"];

const breakers = [
  "",
  " ",
  "\t",
  "a\tb",
  "a\r\nb",
  "a\rb\nc",
  "\n",
  "x\nVICTIM\t0",
  "]]>",
  "<![CDATA[x]]>",
  "&amp;lt;",
  "<p>A&nbsp;b<br/>c</p>",
  "\"quoted\" and 'single'",
  '"',
  "=1+1",
  "+44",
  "-1",
  "@SUM(A1)",
  "00012",
  "\u0000",
  "a\u0007b",
  "a\u0085b",
  "a\u2028b",
  "\ufeffabc",
  "a\u00a0b",
  "\u00a0",
  "cafe\u0301",
  "a\u200bb",
  "\ud800",
  "a\udc00b",
  "\u{1f600}",
  "茶",
  "Ünïcödé ß ŸÿŒ",
  "İstanbul ǅ ΑΣ",
  "#",
  "a # b",
  "__proto__",
  "constructor",
  "x".repeat(249),
  "x".repeat(251),
  "é".repeat(300),
];

/** Any text: readable ones, every kind of Unicode with lone surrogates, what breaks encoders, and the shared strings where they are at hand. */
export const textArbitrary: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.string({ unit: fc.constantFrom(...keyboard), maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom(...breakers) },
  { weight: 2, arbitrary: fc.constantFrom(...(sharedStrings.length > 0 ? sharedStrings : breakers)) },
);

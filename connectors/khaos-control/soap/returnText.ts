/** A long text result taken out of its envelope: the text as it reads, and the envelope with an empty result in its place. */
export interface TakenText {
  text: string;
  envelope: string;
}

const plainReturn = /<return(?:\s+[\w:-]+="[^"<>]*")*\s*>([^<]*)<\/return>/;
/** Below this length, in characters, the detour is not worth it. */
const longText = 2_000;

const decode = (escaped: string): string | null => {
  const text = escaped
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'");
  if (/&(?!amp;)/.test(text)) return null;
  // The end-of-line rule of XML.
  return text.replaceAll("&amp;", "&").replace(/\r\n?/g, "\n");
};

/**
 * Takes the escaped document out of an answer without reading it character by character, which costs half of the time of a stock export. Null when the answer
 * is short or anything but plainly escaped text (CDATA, comments, character references): then the ordinary reader has to do it. Never throws.
 */
export const takeReturnText = (envelope: string): TakenText | null => {
  if (envelope.length < longText) return null;
  const match = plainReturn.exec(envelope);
  const escaped = match?.[1];
  if (!match || escaped === undefined || escaped.length < longText) return null;
  const [before, after] = [envelope.slice(0, match.index), envelope.slice(match.index + match[0].length)];
  if (before.includes("<!")) return null;
  const text = decode(escaped);
  return text === null ? null : { text, envelope: `${before}<return/>${after}` };
};

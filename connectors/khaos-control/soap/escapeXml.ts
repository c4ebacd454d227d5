import { escapeUTF8 } from "entities/escape";

/**
 * A text made safe for XML content or an attribute. CR is written as a character reference, because an XML reader would otherwise turn it into LF;
 * TAB and LF stay literal. The empty text stays empty. Never throws; characters that XML cannot hold are the caller's concern (`fields/cellText.ts`).
 */
export const escapeXml = (value: string): string => escapeUTF8(value).replace(/\r/g, "&#13;");

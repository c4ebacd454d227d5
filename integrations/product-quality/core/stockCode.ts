import { foldStockCode } from "../../../connectors/khaos-control/fields/foldStockCode";
import { type Issue, toIssue } from "./model";

/** The Stock Code of a SKU: the SKU without surrounding white space. Inner spelling and case are kept. */
export const toStockCode = (sku: string): string => sku.trim();

/** Key under which two codes are the same item to Khaos Control: composed, ignoring case and surrounding space. @source KC-22, KC-23 */
export const codeKey = (code: string): string => foldStockCode(code);

/** Key under which two SKUs collide: composed, ignoring case and every white space. Two live products must not share it. */
export const collisionKey = (code: string): string => codeKey(code).replace(/\s+/g, "");

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[#,\u0000-\u001f\u007f]/;

/** Why a SKU cannot be a Stock Code, as an issue; null when it can. Length is counted in characters after trimming. */
export const findStockCodeIssue = (sku: string, longest: number): Issue | null => {
  const code = toStockCode(sku);
  const refuse = (expected: string): Issue => toIssue("STOCK_CODE_INVALID", { field: "sku", value: sku, expected });
  if (code === "") return refuse("it is empty");
  if ([...code].length > longest) return refuse(`it is longer than ${longest} characters`);
  const character = forbidden.exec(code)?.[0];
  if (character === undefined) return null;
  const isVisible = character === "#" || character === ",";
  return refuse(isVisible ? `it holds the character ${character}` : "it holds a control character");
};

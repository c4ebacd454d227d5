/** Windows-1252 characters at 0x80–0x9F; the other bytes are the code points themselves. Unassigned places stay as they are. */
const upperHalf = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const decodeWindows1252 = (bytes: Uint8Array): string => {
  const latin1 = new TextDecoder("latin1").decode(bytes);
  return latin1.replace(/[\u0080-\u009f]/g, (character) => upperHalf[character.charCodeAt(0) - 0x80] ?? character);
};

/**
 * The text of an answer. Valid UTF-8 is read as such whatever the headers say; everything else is read as Windows-1252, the code page of the database
 * behind the service, so a wrong or missing charset never damages a text. Never throws. @source KC-62
 */
export const decodeBytes = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
};

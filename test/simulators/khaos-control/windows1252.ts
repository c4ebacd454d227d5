/** Code points of the bytes 0x80 to 0x9F in Windows-1252; 0 where the byte stands for nothing. */
const HIGH_CONTROLS = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];
const byteOf = new Map(HIGH_CONTROLS.map((code, index) => [code, 0x80 + index]));
byteOf.delete(0);
const QUESTION_MARK = 0x3f;

/** The byte of a UTF-16 unit, or `undefined` when Windows-1252 has none. */
function toByte(unit: number): number | undefined {
  if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) return unit;
  return byteOf.get(unit);
}

/** Whether the database can hold every character of a text. */
export function fitsWindows1252(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (toByte(text.charCodeAt(at)) === undefined) return false;
  return true;
}

/** What a Windows-1252 database keeps of a text: each unit it cannot hold becomes `?` (an emoji becomes two). */
export function toWindows1252Text(text: string): string {
  if (fitsWindows1252(text)) return text;
  return text.replace(/[^\n]/g, (unit) => (toByte(unit.charCodeAt(0)) === undefined ? "?" : unit));
}

/** The bytes of a text in Windows-1252, for the fault that sends them under a wrong name. */
export function toWindows1252Bytes(text: string): Buffer {
  const bytes = Buffer.alloc(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = toByte(text.charCodeAt(at)) ?? QUESTION_MARK;
  return bytes;
}

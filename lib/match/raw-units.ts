/** Single characters of raw JSON or HTML, plain, escaped or as a numbered entity, read without copying anything. */

const BACKSLASH = 0x5c;
const HASH = 0x23;
const numericEntity = /#(?:x([0-9a-f]{1,6})|(\d{1,7}));/iy;

/** What `readUnit` answers is a code point and how many UTF-16 units of the raw text it takes, in one number. */
export const pointOf = (unit: number): number => unit >>> 5;
export const lengthOf = (unit: number): number => unit & 31;

/** The character at `index`; of an entity, the one whose "#" stands there. */
export function readUnit(raw: string, index: number): number {
  const code = raw.charCodeAt(index);
  if (code === BACKSLASH) return readEscape(raw, index) ?? unitOf(code, 1);
  if (code === HASH) return readEntity(raw, index) ?? unitOf(code, 1);
  const point = code < 0x80 ? code : (raw.codePointAt(index) ?? 0);
  return unitOf(point, point > 0xffff ? 2 : 1);
}

export function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function unitOf(point: number, length: number): number {
  return (point << 5) | length;
}

function readEscape(raw: string, index: number): number | undefined {
  const high = hexAt(raw, index);
  if (high < 0) return undefined;
  const low = high >= 0xd800 && high <= 0xdbff ? hexAt(raw, index + 6) : -1;
  return low < 0 ? unitOf(high, 6) : unitOf(0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff), 12);
}

/** Negative where no "u" and four hexadecimal digits follow a backslash. */
function hexAt(raw: string, index: number): number {
  if (raw.charCodeAt(index) !== BACKSLASH || raw.charCodeAt(index + 1) !== 0x75) return -1;
  let value = 0;
  for (let at = index + 2; at < index + 6; at++) value = (value << 4) | digitOf(raw.charCodeAt(at));
  return value;
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

function readEntity(raw: string, index: number): number | undefined {
  numericEntity.lastIndex = index;
  const [found, hex, decimal] = numericEntity.exec(raw) ?? [];
  if (found === undefined) return undefined;
  return unitOf(Math.min(hex ? Number.parseInt(hex, 16) : Number(decimal), 0x10ffff), found.length);
}

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

/** Whether "\\u" stands at `index`. */
export function isEscape(raw: string, index: number): boolean {
  return index + 1 < raw.length && raw.charCodeAt(index) === BACKSLASH && raw.charCodeAt(index + 1) === 0x75;
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

/** The UTF-16 unit that is escaped at `index`; negative where no "u" and four hexadecimal digits follow a backslash. */
export function hexAt(raw: string, index: number): number {
  if (index + 5 >= raw.length || !isEscape(raw, index)) return -1;
  return (
    (digitAt(raw, index + 2) << 12) |
    (digitAt(raw, index + 3) << 8) |
    (digitAt(raw, index + 4) << 4) |
    digitAt(raw, index + 5)
  );
}

const digits = Int8Array.from({ length: 128 }, (_, code) =>
  "0123456789abcdef".indexOf(String.fromCharCode(code).toLowerCase()),
);

function digitAt(raw: string, index: number): number {
  return digits[raw.charCodeAt(index)] ?? -1;
}

function readEntity(raw: string, index: number): number | undefined {
  numericEntity.lastIndex = index;
  const [found, hex, decimal] = numericEntity.exec(raw) ?? [];
  if (found === undefined) return undefined;
  return unitOf(Math.min(hex ? Number.parseInt(hex, 16) : Number(decimal), 0x10ffff), found.length);
}

/** Raw JSON or HTML as plain text, near enough to look for words in it: escapes and entities undone, however deeply nested. */

/** A character written as JSON writes it, in JSON inside JSON too. */
const escape = /\\+(?:u([0-9a-f]{4})|([bfnrt])|(["'/]))/gi;
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};
/** Markup inside JSON inside markup: deeper was never seen. */
const DEPTH = 3;

export function decodeRaw(raw: string): string {
  const text = raw.replace(escape, (_, hex?: string, control?: string, sign?: string) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : control ? " " : (sign ?? ""),
  );
  return decodeEntities(text, DEPTH);
}

function decodeEntities(text: string, depth: number): string {
  if (depth === 0 || !text.includes("&")) return text;
  const decoded = text.replace(entity, (_, decimal?: string, hex?: string, name?: string) =>
    name
      ? (named[name.toLowerCase()] ?? "")
      : characterOf(decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16)),
  );
  return decoded === text ? text : decodeEntities(decoded, depth - 1);
}

function characterOf(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : "";
}

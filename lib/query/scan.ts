/** Cuts a typed query into operators, parentheses and written words. Knows no meaning of any word. */

/** A stretch of the query, with escapes undone and wildcards told apart from signs. */
export interface Written {
  /** Plain characters. */
  readonly literal: string;
  /** The same with wildcards as typed and the signs that look like them escaped. */
  readonly source: string;
  readonly hasWildcard: boolean;
  readonly isQuoted: boolean;
  readonly isClosed: boolean;
  /** Where it stands, quotation marks included. */
  readonly start: number;
  readonly end: number;
}

/** Up to a gap, a parenthesis or a quotation mark that is not escaped. */
const bare = /(?:[^\s()"“”„\\]|\\[^]?)*/uy;
const closers: Readonly<Record<string, string>> = { '"': '"', "“": "”“", "”": "”“", "„": "”“" };

export function isSpace(character: string): boolean {
  return /\s/u.test(character);
}

export function isQuote(character: string): boolean {
  return Object.hasOwn(closers, character);
}

/** What stands at `start`, in quotation marks or up to the next gap. */
export function scanWritten(text: string, start: number): Written {
  return isQuote(text.charAt(start)) ? scanQuoted(text, start) : scanBare(text, start);
}

function scanQuoted(text: string, start: number): Written {
  const closer = closers[text.charAt(start)] ?? "";
  let index = start + 1;
  while (index < text.length && !closer.includes(text.charAt(index)))
    index += text.charAt(index) === "\\" ? 2 : 1;
  const isClosed = index < text.length;
  const inner = text.slice(start + 1, Math.min(index, text.length));
  const end = isClosed ? index + 1 : text.length;
  return { ...unescape(inner), isQuoted: true, isClosed, start, end };
}

function scanBare(text: string, start: number): Written {
  bare.lastIndex = start;
  const found = bare.exec(text)?.[0] ?? "";
  return { ...unescape(found), isQuoted: false, isClosed: true, start, end: start + found.length };
}

/** Reads the escapes of a stretch; one space between words, none around. */
export function unescape(text: string): Pick<Written, "literal" | "source" | "hasWildcard"> {
  if (!/[\\*?]/.test(text)) {
    const plain = tidy(text);
    return { literal: plain, source: plain, hasWildcard: false };
  }
  let literal = "";
  let source = "";
  let hasWildcard = false;
  for (let index = 0; index < text.length; index++) {
    const isEscaped = text.charAt(index) === "\\" && index + 1 < text.length;
    if (isEscaped) index++;
    const character = text.charAt(index);
    const isWildcard = !isEscaped && (character === "*" || character === "?");
    hasWildcard ||= isWildcard;
    literal += character;
    source += !isWildcard && /[*?\\]/.test(character) ? `\\${character}` : character;
  }
  return { literal: tidy(literal), source: tidy(source), hasWildcard };
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}

/** Whether the whole of `text`, unquoted, is one word again and nothing else. */
export function isBare(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}&+.'’!_-]*$/u.test(text) && !/^(?:and|or|not|near)$/i.test(text);
}

/** In quotation marks, such that nothing in it is a wildcard. */
export function quote(text: string): string {
  return `"${text.replace(/["\\*?]/g, String.raw`\$&`)}"`;
}

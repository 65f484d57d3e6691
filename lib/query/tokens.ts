/** Reads a typed query from left to right: operators, parentheses, and what is looked for. Never throws. */

import type { Problem, ProblemCode } from "./problem";
import { problemAt } from "./problem";
import type { Query } from "./query";
import { fieldAt, readField } from "./read-field";
import {
  readHandle,
  readHashtag,
  readLoosePhrase,
  readSimilar,
  readTerm,
  refused,
  type Read,
} from "./read-term";
import { isSpace, scanWritten, unescape, type Written } from "./scan";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A `leaf` without a query is something whose problem was already told. */
export type Token = Place &
  (
    | { readonly kind: "open" | "close" | "and" | "or" | "not" }
    | { readonly kind: "near"; readonly words: number; readonly isOrdered: boolean }
    | { readonly kind: "leaf"; readonly query?: Query | undefined }
  );

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly problems: readonly Problem[];
}

export const LONGEST_QUERY = 20_000;
const MOST_TOKENS = 5000;
export const MOST_NEAR_WORDS = 100;
const NEAR_MEANT = 5;

const operators: Readonly<Record<string, "and" | "or" | "not">> = { AND: "and", OR: "or", NOT: "not" };
const otherOperators: Readonly<Record<string, string>> = {
  "&": "AND",
  "&&": "AND",
  "+": "AND",
  "|": "OR",
  "||": "OR",
  "!": "NOT",
};

export function tokensOf(typed: string): Tokens {
  const text = typed.slice(0, LONGEST_QUERY);
  const tokens: Token[] = [];
  const problems: Problem[] = [];
  if (typed.length > text.length) problems.push(problemAt("too-long", text.length, typed.length));
  // The field that stands before each open parenthesis: site:(a.example OR b.example).
  const fields: (string | undefined)[] = [];
  for (let index = 0; index < text.length;) {
    if (isSpace(text.charAt(index))) {
      index++;
      continue;
    }
    if (tokens.length >= MOST_TOKENS) {
      problems.push(problemAt("too-many-terms", index, text.length));
      break;
    }
    const { token, found, opens } = tokenAt(text, index, fields.at(-1));
    if (token.kind === "open") fields.push(opens ?? fields.at(-1));
    if (token.kind === "close") fields.pop();
    tokens.push(token);
    problems.push(...found);
    index = token.end;
  }
  return { tokens, problems };
}

interface Next {
  readonly token: Token;
  readonly found: readonly Problem[];
  readonly opens?: string | undefined;
}

const none: readonly Problem[] = [];

function tokenAt(text: string, start: number, within: string | undefined): Next {
  const character = text.charAt(start);
  if (character === "(") return { token: { kind: "open", start, end: start + 1 }, found: none };
  if (character === ")") return { token: { kind: "close", start, end: start + 1 }, found: none };
  if (character === "-" && /[^\s)]/u.test(text.charAt(start + 1)))
    return { token: { kind: "not", start, end: start + 1 }, found: none };
  const name = fieldAt(text, start);
  if (name !== undefined) return fieldToken(text, start, name);
  const written = scanWritten(text, start);
  if (written.isQuoted) return quotedToken(text, written, within);
  return operatorToken(text, written) ?? wordToken(written, within);
}

function fieldToken(text: string, start: number, name: string): Next {
  const valueStart = start + name.length + 1;
  const next = text.charAt(valueStart);
  if (next === "(") return { token: { kind: "open", start, end: valueStart + 1 }, found: none, opens: name };
  if (next === "" || next === ")" || isSpace(next)) {
    const nothing = { ...unescape(""), isQuoted: false, isClosed: true, start: valueStart, end: valueStart };
    return leafToken(readField(name, nothing, start), start, valueStart);
  }
  const value = scanWritten(text, valueStart);
  return value.isClosed
    ? leafToken(readField(name, value, start), start, value.end)
    : leafToken(unclosed(text, value), start, value.end);
}

/** Closed by the plain sign, also where it was opened by a curly one. */
function unclosed(text: string, { start, end }: Written): Read {
  const inner = text.slice(start + 1, end).trimEnd();
  return refused("quote-open", { start, end }, /[^\\]$/.test(inner) ? `"${inner}"` : undefined);
}

function quotedToken(text: string, written: Written, within: string | undefined): Next {
  if (!written.isClosed) return leafToken(unclosed(text, written), written.start, written.end);
  if (within !== undefined)
    return leafToken(readField(within, written, written.start), written.start, written.end);
  const [loose, digits] = /^~(\d{0,4})/.exec(text.slice(written.end, written.end + 5)) ?? [];
  if (loose === undefined) return leafToken(readTerm(written), written.start, written.end);
  const end = written.end + loose.length;
  const words = digits === "" ? Number.NaN : Number(digits);
  const place = { ...written, end };
  const read =
    words <= MOST_NEAR_WORDS
      ? readLoosePhrase(place, words)
      : refused("near-distance", place, `${text.slice(written.start, written.end)}~${NEAR_MEANT}`);
  return leafToken(read, written.start, end);
}

function operatorToken(text: string, { literal, start, end }: Written): Next | undefined {
  const kind = Object.hasOwn(operators, literal) ? operators[literal] : undefined;
  if (kind !== undefined) return { token: { kind, start, end }, found: none };
  const [near, slash, digits = "", direction] = /^near(\/(\d{0,4})(f?))?$/i.exec(literal) ?? [];
  if (near === undefined || (slash === undefined && near !== "NEAR")) return undefined;
  const words = digits === "" ? NEAR_MEANT : Number(digits);
  const isOrdered = direction?.toLowerCase() === "f";
  const meant = `NEAR/${Math.min(words, MOST_NEAR_WORDS)}${isOrdered ? "f" : ""}`;
  const isRight = digits !== "" && words <= MOST_NEAR_WORDS;
  const code: ProblemCode = isRight ? "operator-spelling" : "near-distance";
  const isPlain = isRight && text.startsWith("NEAR", start) && direction !== "F";
  return {
    token: { kind: "near", words, isOrdered, start, end },
    found: isPlain ? none : [problemAt(code, start, end, meant)],
  };
}

function wordToken(written: Written, within: string | undefined): Next {
  const { literal, start, end } = written;
  if (Object.hasOwn(otherOperators, literal))
    return leafToken(refused("operator-spelling", written, otherOperators[literal]), start, end);
  if (within !== undefined) return leafToken(readField(within, written, start), start, end);
  const [, sign, rest = ""] = /^([@＠#＃~+!])(.+)$/su.exec(literal) ?? [];
  if (sign === "@" || sign === "＠") return leafToken(readHandle(written, rest), start, end);
  if (sign === "#" || sign === "＃") return leafToken(readHashtag(written, rest), start, end);
  if (sign === "~") return leafToken(readSimilar(written, rest), start, end);
  if (sign !== undefined && /^\p{L}/u.test(rest))
    return leafToken(refused("operator-spelling", written, sign === "!" ? `NOT ${rest}` : rest), start, end);
  if (literal.length > 1 && literal.endsWith("~") && !written.source.endsWith("\\~"))
    return leafToken(readSimilar(written, literal.slice(0, -1)), start, end);
  return plainToken(written);
}

function plainToken(written: Written): Next {
  const { literal, source, start, end } = written;
  const address = /^https?:\/\/([^/?#]+)/i.exec(literal)?.[1];
  if (address !== undefined)
    return leafToken(refused("field-unknown", written, `links:${address}`), start, end);
  const trimmed = source.replace(/[,;]+$/, "");
  if (trimmed !== source && trimmed !== "") {
    const read = readTerm({ ...written, ...unescape(trimmed) });
    const comma = problemAt("comma", start + trimmed.length, end, " OR");
    return leafToken({ ...read, problems: [...read.problems, comma] }, start, end);
  }
  const read = readTerm(written);
  const isLowercase = /^(?:and|or|not)$/.test(literal);
  const hint = isLowercase ? [problemAt("operator-lowercase", start, end, literal.toUpperCase())] : none;
  return leafToken({ ...read, problems: [...read.problems, ...hint] }, start, end);
}

function leafToken({ leaf, problems }: Read, start: number, end: number): Next {
  return { token: { kind: "leaf", query: leaf, start, end }, found: problems };
}

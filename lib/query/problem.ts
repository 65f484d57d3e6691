/** What is wrong or doubtful in a typed query: where, why, and what to write instead. */

export type ProblemCode =
  | "too-long"
  | "too-deep"
  | "too-many-terms"
  | "empty"
  | "operand-missing"
  | "parenthesis-open"
  | "parenthesis-stray"
  | "quote-open"
  | "term-empty"
  | "term-too-long"
  | "operator-spelling"
  | "operator-lowercase"
  | "operators-mixed"
  | "comma"
  | "near-distance"
  | "near-operand"
  | "wildcard-leading"
  | "wildcard-broad"
  | "wildcard-place"
  | "wildcard-ending"
  | "similar-short"
  | "similar-word"
  | "field-unknown"
  | "field-empty"
  | "field-value"
  | "links-path"
  | "handle-malformed"
  | "hashtag-malformed"
  | "number-malformed"
  | "range-empty"
  | "day-malformed";

export interface Problem {
  /** UTF-16 positions in the typed text. */
  readonly start: number;
  readonly end: number;
  /** A query with an error is not used; a hint only says that it may not mean what was meant. */
  readonly severity: "error" | "hint";
  readonly code: ProblemCode;
  /** In English, for logs and for languages that lack the code. */
  readonly words: string;
  /** What to put between `start` and `end` instead. Absent where nobody can know. */
  readonly suggestion?: string | undefined;
}

const words: Readonly<Record<ProblemCode, string>> = {
  "too-long": "The query is too long; nothing behind this place is read.",
  "too-deep": "Parentheses are nested too deeply.",
  "too-many-terms": "The query has too many terms; nothing behind this place is read.",
  empty: "Nothing is looked for.",
  "operand-missing": "Something to look for is missing here.",
  "parenthesis-open": "This parenthesis is never closed.",
  "parenthesis-stray": "This parenthesis closes nothing.",
  "quote-open": "This quotation mark is never closed.",
  "term-empty": "No character of this can be looked for.",
  "term-too-long": "This is too long to be looked for.",
  "operator-spelling": "Operators are written AND, OR and NOT.",
  "operator-lowercase": "In small letters this is a word to look for, not an operator.",
  "operators-mixed": "AND binds before OR; parentheses say which belong together.",
  comma: "A comma joins nothing; words side by side must all be there.",
  "near-distance": "NEAR needs a number of words from 0 to 100, as in NEAR/5 or, in this order, NEAR/5f.",
  "near-operand": "NEAR joins words, phrases, handles, hashtags and lists of them with OR.",
  "wildcard-leading": "A word cannot begin with a wildcard.",
  "wildcard-broad": "A word with a wildcard needs at least two letters.",
  "wildcard-place": "Wildcards stand in words and phrases only.",
  "wildcard-ending": "Here ? stands for one more letter, not for a question mark.",
  "similar-short": "A word needs four letters before a slip of the fingers can be told from another word.",
  "similar-word":
    "Only a single word of letters and digits, in a script with spaces, can be spelled similarly.",
  "field-unknown": "There is no such field.",
  "field-empty": "A value is missing behind the colon.",
  "field-value": "This field does not have that value.",
  "links-path": "Only the host of a link is compared.",
  "handle-malformed": "No handle looks like this.",
  "hashtag-malformed": "No hashtag looks like this.",
  "number-malformed": "A bound is written >10, >=10, <10, <=10, =10 or 10..20.",
  "range-empty": "No number lies in this range.",
  "day-malformed": "A day is written 2026-11-22.",
};

const hints: ReadonlySet<ProblemCode> = new Set([
  "operator-lowercase",
  "operators-mixed",
  "comma",
  "wildcard-ending",
  "links-path",
]);

export function problemAt(code: ProblemCode, start: number, end: number, suggestion?: string): Problem {
  const severity = hints.has(code) ? "hint" : "error";
  return { start, end, severity, code, words: words[code], suggestion };
}

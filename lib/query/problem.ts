/** What is wrong or doubtful in a typed query: where, why, and what to write instead. The words stand in the catalogue. */

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
  /** What to put between `start` and `end` instead. Absent where nobody can know. */
  readonly suggestion?: string | undefined;
}

const hints: ReadonlySet<ProblemCode> = new Set([
  "operator-lowercase",
  "operators-mixed",
  "comma",
  "wildcard-ending",
  "links-path",
]);

export function problemAt(code: ProblemCode, start: number, end: number, suggestion?: string): Problem {
  const severity = hints.has(code) ? "hint" : "error";
  return { start, end, severity, code, suggestion };
}

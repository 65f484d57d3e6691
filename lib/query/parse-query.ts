/**
 * Reads a typed query as grammar.md says. Total: whatever is typed, it answers in bounded time with a
 * query or with every problem that it met on the way.
 */

import { printQuery } from "./print-query";
import { problemAt, type Problem, type ProblemCode } from "./problem";
import { groupOf, isNearOperand, negate, type Query } from "./query";
import { tokensOf, type Token } from "./tokens";

export interface Parsed {
  /** Absent when there is an error among the problems, or nothing is looked for. */
  readonly query?: Query | undefined;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** For colouring; in order, without overlaps. */
  readonly tokens: readonly Token[];
}

/** Nobody reads deeper nesting; the engine's stack must never be what ends it. */
const DEEPEST = 40;
const MOST_PROBLEMS = 50;

export function parseQuery(text: string): Parsed {
  const { tokens, problems: found } = tokensOf(text);
  const reader = createReader(tokens, text.length);
  const query = reader.read();
  const problems = [...found, ...reader.problems].toSorted((one, other) => one.start - other.start);
  if (tokens.length === 0 && problems.length === 0) problems.push(problemAt("empty", 0, text.length));
  const isWrong = problems.some(({ severity }) => severity === "error");
  return { query: isWrong ? undefined : query, problems: firstOf(problems), tokens };
}

/** Errors are never crowded out by hints. */
function firstOf(problems: readonly Problem[]): Problem[] {
  if (problems.length <= MOST_PROBLEMS) return [...problems];
  const errors = problems.filter(({ severity }) => severity === "error");
  return (errors.length > 0 ? errors : problems).slice(0, MOST_PROBLEMS);
}

interface Reader {
  readonly problems: readonly Problem[];
  read(): Query | undefined;
}

/** Absent: there was nothing, or something wrong that was told. */
type Found = Query | undefined;

function createReader(tokens: readonly Token[], length: number): Reader {
  const problems: Problem[] = [];
  let at = 0;

  const tell = (code: ProblemCode, start: number, end: number, suggestion?: string): void => {
    problems.push(problemAt(code, start, end, suggestion));
  };
  const isAt = (...kinds: readonly Token["kind"][]): boolean => {
    const token = tokens[at];
    return token !== undefined && kinds.includes(token.kind);
  };
  const isOver = (): boolean => at >= tokens.length || isAt("close");
  /** What was read last wants something behind it, and nothing is there. */
  const missBehind = (): undefined => {
    const last = tokens[at - 1];
    tell("operand-missing", last?.start ?? 0, last?.end ?? length);
  };

  const readOr = (depth: number): Found => {
    const start = tokens[at]?.start ?? length;
    const parts: Found[] = [];
    let hasAnd = false;
    do {
      if (parts.length > 0) at++;
      const first = at;
      const part = readAnd(depth);
      hasAnd ||= part?.kind === "and" && !isOneGroup(tokens, first, at);
      parts.push(part);
    } while (isAt("or"));
    const query = groupOf("or", known(parts));
    if (hasAnd && parts.length > 1 && query !== undefined) {
      const end = tokens[at - 1]?.end ?? length;
      tell("operators-mixed", start, end, printQuery(query));
    }
    return query;
  };

  const readAnd = (depth: number): Found => {
    if (isAt("or", "and", "near")) {
      const { start, end } = tokens[at] ?? { start: length, end: length };
      tell("operand-missing", start, end);
      if (isAt("or")) return undefined;
      at++;
    } else if (isOver()) return missBehind();
    const parts: Found[] = [];
    while (!isOver() && !isAt("or")) {
      if (isAt("and")) {
        at++;
        if (isOver() || isAt("or", "and")) {
          missBehind();
          continue;
        }
      }
      parts.push(readNot(depth));
    }
    return groupOf("and", known(parts));
  };

  const readNot = (depth: number): Found => {
    let isNegated = false;
    for (; isAt("not"); at++) isNegated = !isNegated;
    const query = readNear(depth);
    return isNegated && query !== undefined ? negate(query) : query;
  };

  const readNear = (depth: number): Found => {
    let leftStart = tokens[at]?.start ?? length;
    let left = readOperand(depth);
    for (let near = tokens[at]; near?.kind === "near"; near = tokens[at]) {
      at++;
      for (; isAt("not"); at++) tell("near-operand", tokens[at]?.start ?? 0, tokens[at]?.end ?? length);
      const rightStart = tokens[at]?.start ?? length;
      const right = readOperand(depth);
      const end = tokens[at - 1]?.end ?? length;
      if (left !== undefined && !isNearOperand(left)) tell("near-operand", leftStart, near.start);
      if (right !== undefined && !isNearOperand(right)) tell("near-operand", rightStart, end);
      const { words, isOrdered } = near;
      const isWhole = left !== undefined && right !== undefined && [left, right].every(isNearOperand);
      left = isWhole && left && right ? { kind: "near", words, isOrdered, left, right } : undefined;
      leftStart = near.start;
    }
    return left;
  };

  const readOperand = (depth: number): Found => {
    const token = tokens[at];
    if (token?.kind === "leaf") {
      at++;
      return token.query;
    }
    if (token?.kind !== "open") return missBehind();
    at++;
    if (depth >= DEEPEST) return skipGroup(token);
    if (isAt("close")) {
      tell("operand-missing", token.start, tokens[at]?.end ?? length);
      at++;
      return undefined;
    }
    const query = readOr(depth + 1);
    if (isAt("close")) at++;
    else tell("parenthesis-open", token.start, token.end);
    return query;
  };

  const skipGroup = ({ start, end }: Token): undefined => {
    tell("too-deep", start, end);
    for (let open = 1; open > 0 && at < tokens.length; at++) {
      if (isAt("open")) open++;
      if (isAt("close")) open--;
    }
  };

  return {
    problems,
    read() {
      const parts: Found[] = [];
      while (at < tokens.length) {
        const stray = tokens[at];
        if (stray?.kind === "close") {
          tell("parenthesis-stray", stray.start, stray.end, "");
          at++;
        } else parts.push(readOr(0));
      }
      return groupOf("and", known(parts));
    },
  };
}

function known(parts: readonly Found[]): Query[] {
  return parts.filter((part) => part !== undefined);
}

/** Whether the tokens from `first` to before `end` are one parenthesis, which says already what belongs together. */
function isOneGroup(tokens: readonly Token[], first: number, end: number): boolean {
  let open = 0;
  for (let at = first; at < end; at++) {
    const kind = tokens[at]?.kind;
    if (kind === "open") open++;
    if (kind === "close") open--;
    if (open === 0) return kind === "close" && at === end - 1;
  }
  return false;
}

/**
 * The documents of an answer: one a line, each a whole answer or a later part of one. A part says by its
 * path where it belongs.
 */

import { asText, isRecord } from "@/lib/kit/read";

import { asRecord, own, parseJson, type Json } from "./fields";

export interface Document {
  readonly data: Json;
  /** Where the part belongs, from `data` down. Empty for a whole answer. */
  readonly path: readonly (string | number)[];
}

const longestPath = 64;
const mostDocuments = 1000;
/** No list of a page is longer: a larger place in a path is an attack on memory. */
const mostItems = 5000;
const deepestWrapper = 6;

/** One line, with or without the loop that keeps other sites from running it. `undefined` where it is no JSON. */
export function parseLine(line: string): unknown {
  // Most lines begin with their JSON: a pattern that matches nothing would copy all of them.
  const text = /^[{[]/.test(line) ? line : line.replace(/^[\s\uFEFF]*(?:for\s*\(;;\);)?/, "");
  return parseJson(text);
}

/** A document, a list of them, several under names of their own, or what the page's own cache wraps them in. */
export function documentsIn(value: unknown, depth = 0): readonly Document[] {
  if (depth > deepestWrapper || !isRecord(value)) return [];
  if (Array.isArray(value)) {
    return value.slice(0, mostDocuments).flatMap((item) => documentsIn(item, depth + 1));
  }
  const document = documentOf(value);
  if (document !== undefined) return [document];
  const wrapped = own(value, "result") ?? own(value, "__bbox");
  if (wrapped !== undefined) return documentsIn(wrapped, depth + 1);
  const isBatch = Object.keys(value).every((name) => /^[oq]\d+$|_results$/.test(name));
  return isBatch ? documentsIn(Object.values(value), depth + 1) : [];
}

function documentOf(value: Json): Document | undefined {
  const data = asRecord(own(value, "data"));
  const steps = own(value, "path");
  if (data === undefined) return undefined;
  if (steps === undefined) return asText(own(value, "label")) === undefined ? { data, path: [] } : undefined;
  if (!Array.isArray(steps) || steps.length > longestPath || !steps.every(isStep)) return undefined;
  return { data, path: steps };
}

function isStep(step: unknown): step is string | number {
  return typeof step === "string"
    ? step.length <= 200 && step !== "__proto__"
    : typeof step === "number" && Number.isInteger(step) && step >= 0 && step < mostItems;
}

/**
 * The shape of unknown JSON: its keys as a tree, with the types found there, and never a value. It is what
 * a user can send when a site changed, so a key that carries something (an id, a name, an address) becomes "*".
 */

import { isRecord } from "@/lib/kit/read";

const deepest = 60;
const mostVisited = 500_000;
/** An object with more keys than any record has is a dictionary, whatever its keys look like. */
const mostKeys = 120;

interface Node {
  /** How often it was there; less often than its parent = it may be missing. */
  seen: number;
  readonly types: Set<string>;
  readonly fields: Map<string, Node>;
}

/**
 * One line a key, indented under its parent, in alphabetical order: "full_text: string". "[]" is any item of
 * a list; a key that some of the merged objects lack ends with "?". Several documents are merged into one.
 */
export function shapeOf(...documents: readonly unknown[]): readonly string[] {
  const root = emptyNode();
  const open = documents.map((value) => ({ value, node: root, depth: 0 }));
  for (let visited = 0; visited < mostVisited; visited++) {
    const next = open.pop();
    if (!next) break;
    const { value, node, depth } = next;
    node.seen += 1;
    node.types.add(depth < deepest ? typeOf(value) : "…");
    if (depth < deepest) {
      for (const [key, item] of childrenOf(value)) {
        open.push({ value: item, node: fieldOf(node, key), depth: depth + 1 });
      }
    }
  }
  return linesOf(root, "");
}

function emptyNode(): Node {
  return { seen: 0, types: new Set(), fields: new Map() };
}

function fieldOf(node: Node, key: string): Node {
  const field = node.fields.get(key) ?? emptyNode();
  node.fields.set(key, field);
  return field;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : typeof value;
}

function childrenOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown) => ["[]", item] as const);
  if (!isRecord(value)) return [];
  const entries = Object.entries(value);
  return entries.map(([key, item]) => [entries.length > mostKeys ? "*" : foldKey(key), item]);
}

/** A key that a programmer chose stays; one that carries an id, a name or an address does not. */
function foldKey(key: string): string {
  return /^[A-Za-z_$][\w$-]{0,60}$/.test(key) && !/\d{4}/.test(key) && !isRandom(key) ? key : "*";
}

/** Digits between letters again and again, as in keys that a machine made. */
function isRandom(key: string): boolean {
  return key.length >= 10 && (key.match(/\d[A-Za-z]|[A-Za-z]\d/g)?.length ?? 0) >= 3;
}

/** Recursive: the tree is at most `deepest` deep. */
function linesOf(node: Node, indent: string): string[] {
  const keys = [...node.fields.keys()].toSorted();
  return keys.flatMap((key) => {
    const field = fieldOf(node, key);
    const isSometimes = key !== "[]" && field.seen < node.seen;
    return [
      `${indent}${key}${isSometimes ? "?" : ""}: ${[...field.types].toSorted().join("|")}`,
      ...linesOf(field, `${indent} `),
    ];
  });
}

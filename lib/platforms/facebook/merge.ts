/**
 * Puts the parts of one answer together. Parts may come before what they belong to: the way to them is laid
 * empty, and filled when the rest comes. Two parts that say the same thing differently: the later one wins,
 * but what is known is never replaced by nothing.
 */

import { isRecord } from "@/lib/kit/read";

import type { Document } from "./documents";

const deepest = 150;

type Tree = Record<string | number, unknown>;

/** An answer as far as it has come. */
export interface Assembly {
  /** Takes a part in. Returns the objects on the way to it, outermost first, the part itself last. */
  add(document: Document): readonly unknown[];
  readonly root: unknown;
}

/** The trees of the documents that are added become part of the assembly: they are its own from then on. */
export function createAssembly(): Assembly {
  const root: Tree = {};
  return {
    root,
    add: ({ data, path }) => {
      const way: unknown[] = [root];
      let place: Tree = root;
      for (const [index, step] of path.entries()) {
        place = childOf(place, step, typeof path[index + 1] === "number");
        way.push(place);
      }
      mergeInto(place, data, 0);
      return way;
    },
  };
}

function childOf(parent: Tree, step: string | number, isList: boolean): Tree {
  const known = Object.hasOwn(parent, step) ? parent[step] : undefined;
  if (isTree(known)) return known;
  const made: unknown = isList ? [] : {};
  parent[step] = made;
  return isTree(made) ? made : {};
}

function mergeInto(target: Tree, source: object, depth: number): void {
  if (depth > deepest) return;
  for (const [name, value] of Object.entries(source)) {
    if (name === "__proto__") continue;
    const known = Object.hasOwn(target, name) ? target[name] : undefined;
    if (isTree(known) && isRecord(value)) mergeInto(known, value, depth + 1);
    else if (value !== null || !Object.hasOwn(target, name)) target[name] = value;
  }
}

function isTree(value: unknown): value is Tree {
  return isRecord(value);
}

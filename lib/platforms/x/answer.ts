/**
 * Finds what an answer shows, by shape: every list of `instructions`, the answer of a creation, a post asked
 * for by its id. Iterative and bounded, for what a page sends is hostile.
 */

import { asList, isRecord } from "@/lib/kit/read";

import { own } from "./fields";
import type { Apart, Item } from "./timeline";
import { isEntry, itemsOf } from "./timeline";

const deepestTimeline = 30;
const mostVisited = 20_000;

export interface Found {
  readonly items: readonly Item[];
  /** The post is the whole answer. */
  readonly isSingle: boolean;
  readonly isCreation: boolean;
}

export const nothing: Found = { items: [], isSingle: false, isCreation: false };

/**
 * Every item that the answer shows, in the order of the document.
 *
 * @param entries that were cut out of it: see `Apart`.
 */
export function itemsIn(root: Record<string, unknown>, entries: readonly unknown[] = []): Found {
  const singles = singlesIn(root);
  return singles.isSingle ? singles : { ...nothing, items: timelineItemsIn(root, { entries }) };
}

/** Posts that are the whole answer: `data.create_tweet.tweet_results`, `data.tweetResult`. */
function singlesIn(root: Record<string, unknown>): Found {
  const items: Item[] = [];
  let isCreation = false;
  const answer = own(root, "data");
  for (const [name, value] of isRecord(answer) ? Object.entries(answer).slice(0, 50) : []) {
    if (isRecord(value) && Object.hasOwn(value, "tweet_results")) {
      items.push(single(value));
      isCreation ||= /create/i.test(name);
    } else if (/^tweet_?results?(?:_|$)/i.test(name)) {
      const results = Array.isArray(value) ? asList(value).slice(0, 1000) : [value];
      items.push(...results.map((result) => single({ tweet_results: result })));
    }
  }
  return { items, isSingle: items.length > 0, isCreation };
}

function single(content: unknown): Item {
  return { holds: "post", content, isSponsored: false, isInModule: false };
}

/** Walks down to each timeline and not into it. */
function timelineItemsIn(root: unknown, apart: Apart): readonly Item[] {
  const items: Item[] = [];
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let visited = 0; visited < mostVisited; visited++) {
    const next = open.pop();
    if (!next) break;
    if (!isRecord(next.value) || next.depth > deepestTimeline) continue;
    const instructions = own(next.value, "instructions");
    if (Array.isArray(instructions)) items.push(...itemsOf(instructions, apart));
    else if (isEntry(next.value)) items.push(...itemsOf([{ entry: next.value }], apart));
    else openChildren(open, next.value, next.depth + 1);
  }
  return items;
}

/** Last first, so that the stack gives them back in the order of the document. */
function openChildren(open: { value: unknown; depth: number }[], parent: object, depth: number): void {
  const children = Object.values(parent);
  if (open.length + children.length > mostVisited) return;
  for (const value of children.reverse()) if (isRecord(value)) open.push({ value, depth });
}

/**
 * Facts of 4,096 mentions in columns: what lists filter and sort by is read without reading a single row.
 * A mention stands in the block and at the place that its local number says.
 */

import type { Facts, FigureName } from "./facts";

export const blockSize = 4_096;

export function blockOf(no: number): number {
  return Math.floor(no / blockSize);
}

/** Texts stand in a list of the block, the columns hold their places in it. The first is "" = no mention here. */
export interface Block extends Readonly<Record<FigureName, Float32Array>> {
  readonly names: string[];
  readonly subject: Uint16Array;
  readonly platform: Uint16Array;
  readonly language: Uint16Array;
  readonly at: Uint32Array;
  readonly seen: Uint32Array;
  readonly flags: Uint32Array;
  readonly author: Uint32Array;
  readonly snoozedUntil: Uint32Array;
  readonly need: Float64Array;
}

export function emptyBlock(): Block {
  const figures = () => new Float32Array(blockSize);
  const numbers = () => new Uint32Array(blockSize);
  const places = () => new Uint16Array(blockSize);
  return {
    names: [""],
    subject: places(),
    platform: places(),
    language: places(),
    at: numbers(),
    seen: numbers(),
    flags: numbers(),
    author: numbers(),
    snoozedUntil: numbers(),
    need: new Float64Array(blockSize),
    engagement: figures(),
    views: figures(),
    reach: figures(),
    growth: figures(),
    likes: figures(),
    replies: figures(),
    shares: figures(),
    quotes: figures(),
    bookmarks: figures(),
  };
}

/** Writes the facts of mention `no` into its block; `undefined` = the mention is gone, and nothing of it stays. */
export function putFacts(block: Block, no: number, facts: Facts | undefined): void {
  const place = no % blockSize;
  block.subject[place] = placeOf(block, facts?.subject);
  block.platform[place] = placeOf(block, facts?.platform);
  block.language[place] = placeOf(block, facts?.language);
  block.at[place] = facts?.at ?? 0;
  block.seen[place] = facts?.seen ?? 0;
  block.flags[place] = facts?.flags ?? 0;
  block.author[place] = facts?.author ?? 0;
  block.snoozedUntil[place] = facts?.snoozedUntil ?? 0;
  block.need[place] = facts?.need ?? 0;
  block.engagement[place] = facts?.engagement ?? 0;
  block.views[place] = facts?.views ?? 0;
  block.reach[place] = facts?.reach ?? 0;
  block.growth[place] = facts?.growth ?? 0;
  block.likes[place] = facts?.likes ?? 0;
  block.replies[place] = facts?.replies ?? 0;
  block.shares[place] = facts?.shares ?? 0;
  block.quotes[place] = facts?.quotes ?? 0;
  block.bookmarks[place] = facts?.bookmarks ?? 0;
}

function placeOf({ names }: Block, name = ""): number {
  const known = names.indexOf(name);
  return known >= 0 ? known : names.push(name) - 1;
}

/** Which places of a post stand near each other. */

import { partsOf } from "@/lib/match/parts";
import type { Span } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";

import type { Near } from "./query";

/** A stretch of one part, and the spans that make it up. */
export interface Stretch {
  readonly part: Span["part"];
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span[];
}

/** How many words begin in the part from `start` on and before `end`. */
export type WordsBetween = (part: Span["part"], start: number, end: number) => number;

/** More places are not compared: what is near in them all is found in the first as well. */
const KEPT = 1000;

// A word with the signs inside it, such as an apostrophe, a hyphen, or the one of "H&M"; a whole address.
const word =
  /https?:\/\/[^\s]+|[\p{L}\p{M}\p{N}_]+(?:['’.&\-@][\p{L}\p{M}\p{N}_]+)*|\p{Extended_Pictographic}/gu;
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Counts the words of a part once, when they are first asked for. */
export function countWords(post: Post, quoted: Post | undefined): WordsBetween {
  const known = new Map<Span["part"], readonly number[]>();
  const startsOf = (part: Span["part"]): readonly number[] => {
    const before = known.get(part);
    if (before) return before;
    const starts = wordStartsOf(partsOf(post, quoted).find(({ name }) => name === part)?.text ?? "");
    known.set(part, starts);
    return starts;
  };
  return (part, start, end) => {
    const starts = startsOf(part);
    return Math.max(0, firstFrom(starts, end) - firstFrom(starts, start));
  };
}

function wordStartsOf(text: string): number[] {
  return Array.from(text.matchAll(word)).flatMap(({ 0: found, index }) =>
    unspaced.test(found) ? segmentsOf(found).map((start) => index + start) : [index],
  );
}

let segmenter: Intl.Segmenter | undefined;

function segmentsOf(run: string): number[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  return Array.from(segmenter.segment(run)).flatMap(({ index, isWordLike }) => (isWordLike ? [index] : []));
}

/** How many of `starts` lie before `position`. */
function firstFrom(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All pairs of the two lists that are near as `near` says; a place is never near itself. */
export function nearIn(
  near: Near,
  left: readonly Stretch[],
  right: readonly Stretch[],
  between: WordsBetween,
): Stretch[] {
  const found = new Map<string, Stretch>();
  const pair = (one: Stretch, other: Stretch): void => {
    if (one.part !== other.part) return;
    const [first, last] = one.start <= other.start ? [one, other] : [other, one];
    if (last.start < first.end || (near.isOrdered && first !== one)) return;
    if (between(one.part, first.end, last.start) > near.words) return;
    const key = `${one.part} ${first.start} ${last.end}`;
    const spans = [...(found.get(key)?.spans ?? []), ...first.spans, ...last.spans];
    found.set(key, { part: one.part, start: first.start, end: last.end, spans: [...new Set(spans)] });
  };
  for (const one of left) {
    for (const other of right) pair(one, other);
    if (found.size >= KEPT) break;
  }
  return [...found.values()];
}

/**
 * Five years of an invented client: fifty subjects, authors and engagement as skewed as in life, the name in
 * every post. The same seed gives the same posts, and the posts of a smaller store are the first of a larger one.
 */

import type { Account } from "@/lib/model/account";
import type { Batch, CapturedPost } from "@/lib/model/batch";
import type { Count, Counts } from "@/lib/model/counts";
import type { Subject } from "@/lib/model/subject";

import { aBrand, madeUpWords, names, random } from "../support/brands";

const dayMs = 24 * 60 * 60_000;
export const lastDay = Date.UTC(2026, 10, 22, 10);
const firstDay = lastDay - 5 * 365 * dayMs;

/** Which of `size` mentions say it: what the questions look for. */
export const planted = { rare: "zephyrine", phrase: "quiet morning", beginning: "gloss", common: "teatime" };
const rareHits = 1_000;
const prefixShare = 0.1;
const commonShare = 0.05;
const phraseShare = 0.01;

const subjectCount = 50;
const moreNames = madeUpWords(subjectCount, 7);
const vocabulary = madeUpWords(40_000, 11);
const prefixed = madeUpWords(40, 13).map((ending) => planted.beginning + ending);

export const subjects: readonly Subject[] = Array.from({ length: subjectCount }, (_, place) => ({
  ...aBrand(names[place] ?? `${moreNames[place] ?? ""} Goods`, place),
  kind: kindOf(place),
}));

function kindOf(place: number): Subject["kind"] {
  if (place % 5 === 0) return "own";
  return place % 5 === 4 ? "topic" : "competitor";
}

/**
 * Posts `from` up to `to` (not included) of a store that will hold `size`.
 *
 * @param salt posts of another salt are other posts.
 */
export function madeUpBatch(from: number, to: number, size: number, salt = 0): Batch {
  const posts = Array.from({ length: to - from }, (_, step) => madeUpPost(from + step, size, salt));
  return {
    batchId: `made-up-${salt}-${from}`,
    platform: "x",
    madeAt: posts.at(-1)?.seenAt ?? lastDay,
    posts,
    shares: [],
    tallies: [],
  };
}

function madeUpPost(index: number, size: number, salt: number): CapturedPost {
  const next = random(index * 7_919 + salt * 104_729 + 1);
  const subject = subjects[skewed(next(), subjectCount, 2.2)];
  const seenAt = Math.round(firstDay + ((lastDay - firstDay) * index) / size);
  const name = subject?.name ?? "";
  const body = textOf(next, size);
  const at = Math.floor(next() * body.length);
  const text = [...body.slice(0, at), name, ...body.slice(at)].join(" ") + (next() < 0.2 ? "?" : ".");
  const start = text.indexOf(name);
  const isAddressed = next() < 0.15;
  return {
    post: {
      platform: "x",
      postId: `${2_000_000 + salt}${String(index).padStart(12, "0")}`,
      aliases: [],
      kind: isAddressed ? "reply" : "post",
      author: authorOf(skewed(next(), Math.max(size / 5, 50), 3)),
      text,
      lang: next() < 0.8 ? "en" : "es",
      postedAt: seenAt - Math.round(next() ** 4 * 30 * dayMs),
      url: `https://x.com/somebody/status/${index}`,
      sponsored: next() < 0.02,
      counts: countsOf(next),
      links: [],
      hashtags: [],
      tagged: [],
      media: [],
    },
    matches: [
      {
        subjectId: subject?.id ?? "",
        how: "named",
        isAddressed,
        terms: [name],
        spans: [{ part: "text", start, end: start + name.length, term: name }],
      },
    ],
    isOwnWriting: false,
    seenAt,
    source: "response",
  };
}

/** Few get most: from 0 up to `count`. */
function skewed(chance: number, count: number, power: number): number {
  return Math.floor(chance ** power * count);
}

function textOf(next: () => number, size: number): string[] {
  const words = Array.from(
    { length: 8 + Math.floor(next() * 24) },
    () => vocabulary[skewed(next(), vocabulary.length, 4)] ?? "",
  );
  if (next() < rareHits / size) words.push(planted.rare);
  if (next() < prefixShare) words.push(prefixed[skewed(next(), prefixed.length, 1)] ?? "");
  if (next() < commonShare) words.push(planted.common);
  if (next() < phraseShare) words.push(...planted.phrase.split(" "));
  // Both words of the phrase are about in any order too.
  if (next() < 2 * phraseShare) words.push(...planted.phrase.split(" ").toReversed());
  return words;
}

function authorOf(number: number): Account {
  const word = vocabulary[number % vocabulary.length] ?? "";
  return {
    accountId: `8${number}`,
    handle: `${word}_${number}`.slice(0, 24),
    name: `${word} ${vocabulary[(number * 31) % vocabulary.length] ?? ""}`,
    followers: Math.floor(10 ** (1 + ((number * 2_654_435_761) % 1_000) / 220)),
  };
}

function countsOf(next: () => number): Counts {
  const likes = Math.floor(10 ** (next() ** 3 * 5.5)) - 1;
  return {
    likes: printed(likes),
    replies: printed(Math.floor(likes * next() * 0.2)),
    shares: printed(Math.floor(likes * next() * 0.3)),
    quotes: Math.floor(likes * next() * 0.02),
    ...(next() < 0.9 && { views: printed(Math.floor((likes + 1) * (20 + next() * 200))) }),
  };
}

/** As a page prints it: "34K" from ten thousand on. */
function printed(value: number): Count {
  const low = Math.floor(value / 1_000) * 1_000;
  return value < 10_000 ? value : [low, low + 999];
}

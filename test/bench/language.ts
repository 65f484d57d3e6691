/**
 * Which language a recorded post is in, told without its tag: agreement with the tag, coverage and time,
 * beside answering "English" to everything. The tags are no truth: an account's setting says little of
 * one post, and the platform's own guess errs on short text.
 */

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import { cleanText, countLetters } from "@/lib/language/clean-text";
import { detectLanguage, fewestLetters } from "@/lib/language/detect-language";
import { eldDetector } from "@/lib/language/eld-detector";
import { languageHint } from "@/lib/language/language-hint";

import { loadCandidates } from "./language/candidates";
import type { Candidate } from "./language/candidates";
import { readTaggedSets } from "./language/tagged-posts";
import type { TaggedPost, TaggedSet } from "./language/tagged-posts";

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: number;
  readonly ratio?: number;
}

export const bench = {
  name: "language",
  question: "How often does the detector, not told the tag, agree with it? Baseline: English for everything.",
  run: (options: { smoke: boolean }): Promise<readonly Row[]> => run(options.smoke),
};

async function run(smoke: boolean): Promise<readonly Row[]> {
  const sets = readTaggedSets().map((set) => (smoke ? { ...set, posts: set.posts.slice(0, 50) } : set));
  if (sets.length === 0)
    return [{ what: "recordings are absent: nothing measured", value: 0, unit: "posts" }];
  const candidates = await loadCandidates();
  return [
    ...sets.flatMap(rows),
    ...candidates.flatMap((candidate) => candidateRows(candidate, sets)),
    sizeRow(),
  ];
}

function rows({ name, posts }: TaggedSet): readonly Row[] {
  const long = longPosts(posts);
  const told = long.filter((post) => answer(post) !== "und");
  const foreign = long.filter((post) => languageHint(post.tag) !== "en");
  const agreed = (of: readonly TaggedPost[]): number =>
    share(of, (post) => answer(post) === languageHint(post.tag));
  const english = share(long, (post) => languageHint(post.tag) === "en");
  const agreement = agreed(long);
  return [
    {
      what: `${name}: posts of ${fewestLetters} letters or more, of ${posts.length}`,
      value: long.length,
      unit: "posts",
    },
    { what: `${name}: coverage of those`, value: told.length / Math.max(1, long.length), unit: "share" },
    {
      what: `${name}: agreement`,
      value: agreement,
      unit: "share",
      baseline: english,
      ratio: agreement / english,
    },
    { what: `${name}: agreement where determined`, value: agreed(told), unit: "share" },
    { what: `${name}: agreement, not English (${foreign.length})`, value: agreed(foreign), unit: "share" },
  ];
}

function answer(post: TaggedPost): string {
  const detected = detectLanguage(post.text, eldDetector);
  return detected === "und" ? detected : detected.language;
}

function share(posts: readonly TaggedPost[], holds: (post: TaggedPost) => boolean): number {
  return posts.filter(holds).length / Math.max(1, posts.length);
}

/** The bare detectors on the same cleaned text, without our rules. */
function candidateRows({ name, detect }: Candidate, sets: readonly TaggedSet[]): readonly Row[] {
  const agreement = sets.map((set) => {
    const long = longPosts(set.posts);
    return {
      what: `${name}: agreement, ${set.name}`,
      value: share(long, (post) => detect(cleanText(post.text, [])) === languageHint(post.tag)),
      unit: "share",
    };
  });
  const texts = sets.flatMap((set) => longPosts(set.posts).map((post) => cleanText(post.text, [])));
  for (const text of texts) detect(text);
  const start = performance.now();
  for (const text of texts) detect(text);
  const time = (1000 * (performance.now() - start)) / Math.max(1, texts.length);
  return [...agreement, { what: `${name}: time per post`, value: time, unit: "µs" }];
}

function longPosts(posts: readonly TaggedPost[]): readonly TaggedPost[] {
  return posts.filter((post) => countLetters(cleanText(post.text, [])) >= fewestLetters);
}

function sizeRow(): Row {
  const table = new URL("../../node_modules/eld/src/ngrams/extrasmall.js", import.meta.url);
  return {
    what: "eld/extrasmall: its table, gzipped",
    value: gzipSync(readFileSync(table)).length / 1000,
    unit: "kB",
  };
}

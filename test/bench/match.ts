/** Matching: many subjects over many posts, beside one case-insensitive alternation of the same literals. */

import { compileGate } from "@/lib/match/gate";
import { compileMatcher } from "@/lib/match/matcher";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";
import { platformById } from "@/lib/platforms/registry";

import type { Bench, BenchRow } from "./support/bench";
import { row } from "./support/bench";
import { aBrand, madeUpWords } from "./support/brands";
import { careful, measure, median, once } from "./support/measure";
import { madeUpPayload, recordedPayloads } from "./support/recorded";

const TERMS = 20;

export const bench: Bench = {
  name: "match",
  question:
    "What do 50 subjects with 20 terms cost over 10,000 posts, beside one alternation of the same literals over the same texts?",
  run: async ({ smoke }) => rows(smoke),
};

function rows(smoke: boolean): BenchRow[] {
  const options = smoke ? once : { ...careful, rounds: 5, warmUps: 2 };
  const { posts, source } = postsOf(smoke ? 20 : 10_000);
  const fewSubjects = subjectsOf(smoke ? 2 : 50);
  const matcher = compileMatcher(fewSubjects);
  const alternation = new RegExp(fewSubjects.flatMap(({ terms }) => terms).join("|"), "gi");
  const texts = posts.map(({ text }) => text);
  const [matching = 0, scanning = 0] = measure(
    [() => posts.reduce((sum, post) => sum + matcher.match(post).length, 0), () => scan(texts, alternation)],
    options,
  );
  return [
    row(
      `${posts.length} posts (${source}), ${fewSubjects.length} subjects, ${TERMS} terms each`,
      "ms",
      matching,
      scanning,
    ),
    ...compileRows(fewSubjects, options.rounds),
    ...growthRows(posts, smoke),
  ];
}

function scan(texts: readonly string[], alternation: RegExp): number {
  let found = 0;
  for (const text of texts) for (const _ of text.matchAll(alternation)) found++;
  return found;
}

/** Cold is what a page pays: no round before it. */
function compileRows(subjects: readonly Subject[], rounds: number): BenchRow[] {
  const timed = (compile: () => unknown) => median(Array.from({ length: rounds }, () => timeOf(compile)));
  return [
    row(
      `compile the matcher of ${subjects.length} subjects`,
      "ms",
      timed(() => compileMatcher(subjects)),
    ),
    row(
      `compile the gate of ${subjects.length} subjects`,
      "ms",
      timed(() => compileGate(subjects)),
    ),
  ];
}

function timeOf(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** The baseline is one subject. */
function growthRows(posts: readonly Post[], smoke: boolean): BenchRow[] {
  const options = smoke ? once : { ...careful, rounds: 5, warmUps: 1 };
  const counts = smoke ? [1, 2] : [1, 10, 100, 1000];
  const matchers = counts.map((count) => compileMatcher(subjectsOf(count)));
  const times = measure(
    matchers.map((matcher) => () => posts.reduce((sum, post) => sum + matcher.match(post).length, 0)),
    options,
  );
  return counts.map((count, index) =>
    row(`the same posts, ${count} subjects`, "ms", times[index] ?? 0, times[0]),
  );
}

function subjectsOf(count: number): Subject[] {
  const words = madeUpWords(count * TERMS, 7);
  return Array.from({ length: count }, (_, index) => {
    const terms = words.slice(index * TERMS, (index + 1) * TERMS);
    // Every fourth is a phrase.
    return {
      ...aBrand(`brand ${index}`, index),
      terms: terms.map((term, at) => (at % 4 === 0 ? `${term} ${terms[at + 1] ?? ""}` : term)),
    };
  });
}

const madeUp = { text: madeUpPayload(50, (index) => madeUpWords(30, index + 1).join(" ")) };

/** Recorded posts, over again until there are enough; made-up ones where there are no recordings. */
function postsOf(count: number): { posts: Post[]; source: string } {
  const payloads = recordedPayloads(["x/graphql-2026-new", "x/graphql-2024-old"]);
  const read = (payloads.length > 0 ? payloads : [madeUp]).flatMap(({ text }) => {
    const reading = platformById("x")?.readPayload({ url: "https://x.com/i/api/graphql/a/List", text });
    return (reading?.posts ?? []).filter(({ kind, via }) => kind !== "repost" && via === undefined);
  });
  const posts = Array.from({ length: count }, (_, index) => read.slice(index % read.length)[0]);
  return {
    posts: posts.filter((post) => post !== undefined),
    source: `${payloads.length > 0 ? "recorded" : "made up: no recordings here"}, ${read.length} different`,
  };
}

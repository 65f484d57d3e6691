/**
 * How well sentiment toward a subject is told, and how fast, beside the plain library on the same posts.
 * The engine was tuned on the development parts; the reported parts were only ever read by this file.
 */

import { classify } from "@/lib/sentiment/classify";
import { english } from "@/lib/sentiment/en/pack";
import type { SentimentLabel } from "@/lib/sentiment/sentiment";

import { loadPlain, plainLabel } from "./sentiment/plain";
import type { PlainScore } from "./sentiment/plain";
import { gainInterval, score } from "./sentiment/scores";
import { readSets } from "./sentiment/sets";
import type { Label, Labelled, LabelledSet, Part } from "./sentiment/sets";

export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: number;
  readonly ratio?: number;
}

const usualThreshold = 0.05;
const parts: readonly Part[] = ["development", "reported"];
const labels: Readonly<Record<SentimentLabel, Label>> = {
  positive: 1,
  negative: -1,
  neutral: 0,
  unclassified: 0,
};

export const bench = {
  name: "sentiment",
  question:
    "How well is sentiment toward the subject told, against the plain library? Unclassified counts as neutral; the development parts were tuned on, the reported parts were not. The README says what was tried.",
  run: (options: { smoke: boolean }): Promise<readonly Row[]> => Promise.resolve(run(options.smoke)),
};

function run(smoke: boolean): readonly Row[] {
  const sets = readSets().map((set) => (smoke ? { ...set, posts: set.posts.slice(0, 200) } : set));
  if (sets.length === 0)
    return [{ what: "recordings are absent: nothing measured", value: 0, unit: "posts" }];
  const plain = loadPlain();
  const quality = sets.flatMap((set) =>
    parts.flatMap((part) => qualityRows(set, part, plain, smoke ? 50 : 1000)),
  );
  return [...quality, ...timeRows(sets, plain)];
}

function qualityRows(
  set: LabelledSet,
  part: Part,
  plain: PlainScore | undefined,
  rounds: number,
): readonly Row[] {
  const posts = set.posts.filter((post) => post.part === part);
  const truth = posts.map((post) => post.label);
  const answers = posts.map((post) => ours(post));
  const guesses = answers.map((answer) => labels[answer]);
  const name = (figure: string): string => `${set.name} (${part}, ${posts.length}): ${figure}`;
  const own = score(truth, guesses);
  const told = answers.flatMap((answer, index) => (answer === "unclassified" ? [] : [index]));
  const apart: readonly Row[] = [
    {
      what: name("coverage (not unclassified)"),
      value: told.length / Math.max(1, posts.length),
      unit: "share",
    },
    {
      what: name("accuracy of what is classified"),
      value: told.filter((index) => guesses[index] === truth[index]).length / Math.max(1, told.length),
      unit: "share",
    },
  ];
  if (!plain) return [{ what: name("macro-F1"), value: own.macroF1, unit: "F1" }, ...apart];
  const scores = posts.map((post) => plain(post.text));
  const theirs = scores.map((value) => plainLabel(value, usualThreshold));
  const base = score(truth, theirs);
  const [low, high] = gainInterval(truth, guesses, theirs, rounds);
  return [
    compared(name("accuracy"), own.accuracy, base.accuracy, "share"),
    compared(name("macro-F1, three classes"), own.macroF1, base.macroF1, "F1"),
    compared(name("F1 of positive and negative"), own.polarF1, base.polarF1, "F1"),
    { what: name("gain in macro-F1"), value: 100 * (own.macroF1 - base.macroF1), unit: "points" },
    { what: name("gain in macro-F1, 95 % from"), value: 100 * low, unit: "points" },
    { what: name("gain in macro-F1, 95 % to"), value: 100 * high, unit: "points" },
    bestThreshold(set, part, plain, own.macroF1, name("macro-F1, the library's threshold tuned too")),
    ...apart,
  ];
}

/** The harder baseline: the library at the threshold that suits the development part best. */
function bestThreshold(set: LabelledSet, part: Part, plain: PlainScore, own: number, what: string): Row {
  const scored = set.posts.map((post) => ({ ...post, score: plain(post.text) }));
  const macroAt = (threshold: number, of: Part): number => {
    const posts = scored.filter((post) => post.part === of);
    const truth = posts.map((post) => post.label);
    return score(
      truth,
      posts.map((post) => plainLabel(post.score, threshold)),
    ).macroF1;
  };
  const thresholds = Array.from({ length: 18 }, (_, step) => usualThreshold * (step + 1));
  const best = thresholds.reduce((a, b) => (macroAt(b, "development") > macroAt(a, "development") ? b : a));
  return compared(what, own, macroAt(best, part), "F1");
}

function timeRows(sets: readonly LabelledSet[], plain: PlainScore | undefined): readonly Row[] {
  const posts = sets.flatMap((set) => set.posts);
  const own = microseconds(posts, (post) => ours(post));
  if (!plain) return [{ what: "time per post", value: own, unit: "µs" }];
  return [
    compared(
      "time per post (goal: at most 3 times)",
      own,
      microseconds(posts, (post) => plain(post.text)),
      "µs",
    ),
  ];
}

function microseconds(posts: readonly Labelled[], work: (post: Labelled) => unknown): number {
  for (const post of posts.slice(0, 500)) work(post);
  const start = performance.now();
  for (const post of posts) work(post);
  return (1000 * (performance.now() - start)) / Math.max(1, posts.length);
}

function ours({ text, targets }: Labelled): SentimentLabel {
  return classify({ text, language: "en", targets }, [english]).label;
}

function compared(what: string, value: number, baseline: number, unit: string): Row {
  return { what, value, unit, baseline, ratio: baseline === 0 ? Number.NaN : value / baseline };
}

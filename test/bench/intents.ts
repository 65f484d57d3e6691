/**
 * How well the shipped rules tell intents and stages of invented posts that somebody labelled before any
 * rule existed. Printed are the development posts, which the rules' author has read. The sealed ones were
 * run once, when the rules were finished; `SEALED=1` shows the figures again.
 */

import { intents, stages, type Intent } from "@/lib/model/classification";
import type { Post } from "@/lib/model/post";
import { compileRules, type RulesRead } from "@/lib/reading/compile-rules";
import { english } from "@/lib/reading/rules/en";
import { spanish } from "@/lib/reading/rules/es";

import { languages, readPosts, type LabelledPost, type Language, type Split } from "./intents/posts";
import { row, type Bench, type BenchRow } from "./support/bench";

export const bench: Bench = {
  name: "intents",
  question:
    "Precision and recall of the shipped rules. Baseline: saying yes to every post, or always the commonest stage.",
  run: async ({ smoke }) => {
    const splits: readonly Split[] = process.env.SEALED === "1" ? ["development", "sealed"] : ["development"];
    return splits.flatMap((split) => languages.flatMap((language) => rowsOf(language, split, smoke)));
  },
};

const rules = { en: compileRules(english), es: compileRules(spanish) };

/** Names in the labels, where they are not ours. */
const labels: Partial<Record<Intent, LabelledPost["intents"][number]>> = {
  purchase: "purchase-intent",
  support: "support-request",
};

interface Judged {
  readonly post: LabelledPost;
  readonly read: RulesRead;
}

function rowsOf(language: Language, split: Split, smoke: boolean): BenchRow[] {
  const posts = readPosts(language, split);
  const judged = (smoke ? posts.slice(0, 20) : posts).map((post): Judged => ({
    post,
    read: rules[language].read(asPost(post)),
  }));
  const title = `${language}, ${split}`;
  const f1s: number[] = [];
  const rows = [
    ...intents.map(
      (intent) =>
        [
          intent,
          ({ post }: Judged) => post.intents.some((label) => label === (labels[intent] ?? intent)),
          ({ read }: Judged) => read.intents.some(({ name }) => name === intent),
        ] as const,
    ),
    ...stages.map(
      (stage) =>
        [
          `stage ${stage}`,
          ({ post }: Judged) => post.stage === stage,
          ({ read }: Judged) => read.stage?.name === stage,
        ] as const,
    ),
  ].flatMap(([name, isTrue, isSaid]) => {
    const [all, said, right] = [
      judged.filter(isTrue).length,
      judged.filter(isSaid).length,
      judged.filter((one) => isTrue(one) && isSaid(one)).length,
    ];
    const [precision, recall] = [right / Math.max(1, said), right / Math.max(1, all)];
    f1s.push(f1(precision, recall));
    return [
      row(`${title}: ${name}, precision (${right} of ${said})`, "share", precision, all / judged.length),
      row(`${title}: ${name}, recall (${right} of ${all})`, "share", recall, 1),
    ];
  });
  return [
    ...rows,
    row(`${title}: intents, macro-F1`, "share", mean(f1s.slice(0, intents.length))),
    row(`${title}: stages, macro-F1`, "share", mean(f1s.slice(intents.length))),
    stageAccuracy(title, judged),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function stageAccuracy(title: string, judged: readonly Judged[]): BenchRow {
  const right = judged.filter(({ post, read }) => (read.stage?.name ?? null) === post.stage).length;
  const none = judged.filter(({ post }) => post.stage === null).length;
  return row(`${title}: stage or none, right`, "share", right / judged.length, none / judged.length);
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function asPost({ id, text }: LabelledPost): Post {
  return {
    platform: "x",
    postId: id,
    aliases: [],
    kind: "post",
    author: {},
    text,
    sponsored: false,
    counts: {},
    links: [],
    hashtags: [],
    tagged: [],
    media: [],
  };
}

/**
 * The labelled posts that the sentiment benchmark reads, each set cut once, by a hash of the post,
 * into a part that was developed on and a part that is only reported. Third-party texts: they are read
 * where they lie and never copied.
 */

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { TextSpan } from "@/lib/sentiment/sentiment";

export type Label = -1 | 0 | 1;
export type Part = "development" | "reported";

export interface Labelled {
  readonly text: string;
  /** Empty = the label is for the whole post. */
  readonly targets: readonly TextSpan[];
  readonly label: Label;
  readonly part: Part;
}

export interface LabelledSet {
  readonly name: string;
  readonly posts: readonly Labelled[];
}

const folder = fileURLToPath(new URL("../../../../shared/samples/sentiment", import.meta.url));

/** Mean ratings of VADER's sets run from -4 to 4; nearer to 0 than this is neutral, as with its scores. */
const neutralBelow = 0.05;

/** Empty where the recordings are absent. */
export function readSets(): readonly LabelledSet[] {
  if (!existsSync(folder)) return [];
  return [
    { name: "VADER's tweets", posts: readRated("vader-tweets_GroundTruth.txt") },
    { name: "VADER's review snippets", posts: readRated("vader-amazonReviewSnippets_GroundTruth.txt") },
    {
      name: "tweets with a target",
      posts: [...readTargeted("acl14-target-train.raw"), ...readTargeted("acl14-target-test.raw")],
    },
  ];
}

/** Lines of: id, mean rating, text. */
function readRated(file: string): readonly Labelled[] {
  return readFileSync(`${folder}/${file}`, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => {
      const [id = "", mean = "", ...rest] = line.split("\t");
      return {
        text: decoded(rest.join("\t")),
        targets: [],
        label: labelOf(Number(mean)),
        part: partOf(file + id),
      };
    });
}

function labelOf(mean: number): Label {
  return mean >= neutralBelow ? 1 : mean <= -neutralBelow ? -1 : 0;
}

/** Three lines a post: the text with "$T$" for the target, the target, the label. */
function readTargeted(file: string): readonly Labelled[] {
  const lines = readFileSync(`${folder}/${file}`, "utf8").split(/\r?\n/);
  const posts: Labelled[] = [];
  for (let line = 0; line + 2 < lines.length; line += 3) {
    const [pattern = "", target = "", label = ""] = lines.slice(line, line + 3);
    posts.push({
      ...withTarget(untokenised(pattern), target.trim()),
      label: label.trim() === "1" ? 1 : label.trim() === "-1" ? -1 : 0,
      part: partOf(pattern),
    });
  }
  return posts;
}

function withTarget(pattern: string, target: string): Pick<Labelled, "text" | "targets"> {
  const [first = "", ...rest] = pattern.split("$T$");
  let text = first;
  const targets: TextSpan[] = [];
  for (const piece of rest) {
    targets.push([text.length, text.length + target.length]);
    text += target + piece;
  }
  return { text, targets };
}

/** The set was cut into tokens by a parser ("do n't", "-LRB-"); people do not write so. Both classifiers get this text. */
function untokenised(text: string): string {
  const signs: Readonly<Record<string, string>> = { "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]" };
  return text
    .replaceAll(/ n ?'t\b/g, "n't")
    .replaceAll(/ ['`’] ?(s|t|m|re|ve|ll|d)\b/g, "'$1")
    .replaceAll(/-[LR][RS]B-/g, (sign) => signs[sign] ?? sign)
    .replaceAll(/``|''/g, '"')
    .replaceAll("< 3", "<3")
    .replaceAll(/([:;=]-?) ?([()])/g, "$1$2")
    .replaceAll(/ ([.,!?;:])/g, "$1")
    .replaceAll(". .", "..");
}

function decoded(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** FNV-1a, so that the cut never changes. */
function partOf(id: string): Part {
  let hash = 2_166_136_261;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  hash ^= hash >>> 15;
  return (hash >>> 0) % 2 === 0 ? "development" : "reported";
}

/**
 * The invented posts that intents and life-cycle stage are measured on, with their labels. What each label
 * means is in definitions.md. Sealed posts are for the one run after the rules are finished; a reader has
 * to ask for them by name.
 */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import * as v from "valibot";

export const intents = [
  "question",
  "complaint",
  "praise",
  "recommendation",
  "purchase-intent",
  "support-request",
  "comparison",
  "suggestion",
  "news",
] as const;

export const stages = ["awareness", "consideration", "purchase", "ownership", "influence"] as const;

export const splits = ["development", "sealed"] as const;

export const languages = ["en", "es"] as const;

export type Language = (typeof languages)[number];
export type Split = (typeof splits)[number];

const labelledPost = v.strictObject({
  /** Language and three digits; equal digits are one situation in two languages. */
  id: v.pipe(v.string(), v.regex(/^(?:en|es)-\d{3}$/)),
  text: v.pipe(v.string(), v.nonEmpty()),
  /** False = the brand's word means something else, or the post says nothing. */
  about: v.boolean(),
  intents: v.array(v.picklist(intents)),
  /** Null = the text does not show it. */
  stage: v.nullable(v.picklist(stages)),
  split: v.picklist(splits),
});

export type LabelledPost = v.InferOutput<typeof labelledPost>;

const folder = fileURLToPath(new URL(".", import.meta.url));

/** All posts of one side of the split; throws on the first that is not well-formed. */
export function readPosts(language: Language, split: Split): readonly LabelledPost[] {
  const posts = v.parse(
    v.array(labelledPost),
    JSON.parse(readFileSync(`${folder}/${language}.json`, "utf8")),
  );
  return posts.filter((post) => post.split === split);
}

/** The fixed rule by which a post is sealed: it looks at the digits of its id and nothing else. */
export function splitOf(id: string): Split {
  const [first = 0] = createHash("sha256").update(id.slice(-3)).digest();
  return first % 2 === 0 ? "development" : "sealed";
}

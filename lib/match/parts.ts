/** The places of a post that are searched, each as one text into which a match's spans point. */

import type { Span } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";

export type PartName = Span["part"];

export interface Part {
  readonly name: PartName;
  /** Where a part is a list, its entries are lines. */
  readonly text: string;
  /** Where its author's own words begin. */
  readonly from: number;
}

/** In the order in which a reader meets them; empty ones are left out. */
export function partsOf(post: Post, quoted?: Post): Part[] {
  const { card, media, hashtags } = post;
  const parts: Part[] = [];
  const add = (name: PartName, text: string, from = 0): void => {
    if (text !== "") parts.push({ name, text, from });
  };
  add("text", post.text, post.bodyStart);
  if (quoted) add("quoted", quoted.text, quoted.bodyStart);
  if (card) add("card", lines([card.title, card.description, ...(card.choices ?? [])]));
  if (media.length > 0) add("alt", lines(media.map(({ alt }) => alt)));
  add("tags", lines(hashtags));
  add("links", lines(linksOf(post)));
  return parts;
}

/** The text that the spans of one part cut from. */
export function textOfPart(name: PartName, post: Post, quoted?: Post): string {
  return partsOf(post, quoted).find((part) => part.name === name)?.text ?? "";
}

function linksOf({ links, card }: Post): readonly (string | undefined)[] {
  return links.length === 0 && !card ? links : [...new Set([...links, card?.url, card?.domain])];
}

function lines(entries: readonly (string | undefined)[]): string {
  if (entries.length < 2) return entries[0] ?? "";
  return entries.filter((entry) => entry !== undefined && entry !== "").join("\n");
}

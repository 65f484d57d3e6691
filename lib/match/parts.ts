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
  const parts: Part[] = [
    { name: "text", text: post.text, from: post.bodyStart ?? 0 },
    { name: "quoted", text: quoted?.text ?? "", from: quoted?.bodyStart ?? 0 },
    {
      name: "card",
      text: lines([post.card?.title, post.card?.description, ...(post.card?.choices ?? [])]),
      from: 0,
    },
    { name: "alt", text: lines(post.media.map(({ alt }) => alt)), from: 0 },
    { name: "tags", text: lines(post.hashtags), from: 0 },
    { name: "links", text: lines(linksOf(post)), from: 0 },
  ];
  return parts.filter(({ text }) => text !== "");
}

/** The text that the spans of one part cut from. */
export function textOfPart(name: PartName, post: Post, quoted?: Post): string {
  return partsOf(post, quoted).find((part) => part.name === name)?.text ?? "";
}

function linksOf(post: Post): string[] {
  return [...new Set([...post.links, post.card?.url ?? "", post.card?.domain ?? ""])];
}

function lines(entries: readonly (string | undefined)[]): string {
  return entries.filter((entry) => entry !== undefined && entry !== "").join("\n");
}

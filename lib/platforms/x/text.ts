/**
 * A post's own words. `full_text` arrives with `&`, `<` and `>` escaped, the text of a long note and the
 * words of an article arrive plain: each is decoded by its source, once, so that a literal "&amp;" survives.
 */

import { asList, asText } from "@/lib/kit/read";

import type { Fields } from "./fields";
import { own, resultOf } from "./fields";

/** Longest post X takes is 25,000 characters; what is longer is no post but an attack on memory. */
const longestText = 100_000;

export interface PostText {
  readonly text: string;
  readonly bodyStart?: number | undefined;
  readonly textIsCut?: true | undefined;
}

/** `undefined` where the post has no text field at all; an empty text is one. */
export function textOf(fields: Fields): PostText | undefined {
  const found = articleText(fields) ?? noteText(fields) ?? shortText(fields);
  if (!found || found.text.length <= longestText) return found;
  return { ...found, text: found.text.slice(0, longestText), textIsCut: true };
}

/** Title and preview of an article; `undefined` for every other post. Its `full_text` is a bare link. */
function articleText(fields: Fields): PostText | undefined {
  const article = articleOf(fields);
  if (article === undefined) return undefined;
  const parts = [asText(own(article, "title")), asText(own(article, "preview_text"))];
  const text = parts.filter((part) => part !== undefined).join("\n\n");
  return text === "" ? undefined : { text, textIsCut: true };
}

export function articleOf(fields: Fields): unknown {
  return resultOf(own(fields("article"), "article_results"));
}

function noteText(fields: Fields): PostText | undefined {
  const text = asText(own(noteOf(fields), "text"));
  return text === undefined ? undefined : { text, bodyStart: bodyStartOf(text, fields) };
}

export function noteOf(fields: Fields): unknown {
  return resultOf(own(fields("note_tweet"), "note_tweet_results"));
}

function shortText(fields: Fields): PostText | undefined {
  const full = fields("full_text");
  const preview = fields("text");
  const escaped = typeof full === "string" ? full : preview;
  if (typeof escaped !== "string") return undefined;
  const text = decodeOnce(escaped);
  const isCut = escaped !== full || fields("note_tweet") !== undefined;
  return { text, bodyStart: bodyStartOf(text, fields), textIsCut: isCut || undefined };
}

/** X escapes these three and nothing else. */
function decodeOnce(escaped: string): string {
  if (!escaped.includes("&")) return escaped;
  return escaped.replaceAll(/&(?:amp|lt|gt);/g, (entity) =>
    entity === "&amp;" ? "&" : entity === "&lt;" ? "<" : ">",
  );
}

/**
 * `display_text_range` counts code points of the escaped text. Handles have no escapes and no letters
 * beyond the first plane, so before the body the two ways of counting agree; where anything else stands
 * there, nothing is claimed.
 */
function bodyStartOf(text: string, fields: Fields): number | undefined {
  const start = asList(fields("display_text_range"))[0];
  if (typeof start !== "number" || !(start > 0) || start > text.length) return undefined;
  return /^(?:@\w+\s*)+$/.test(text.slice(0, start)) ? start : undefined;
}

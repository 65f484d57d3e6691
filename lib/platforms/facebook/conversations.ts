/** Which conversations a raw answer touches, found by a scan: parsing it would cost many times as much. */

import { numbersInGlobalId } from "./ids";

/**
 * Ids stand there as they are, as public ids, or in base64 of "feedback:…", "comment:…" and "S:_I…". One
 * pattern for each: a pattern that begins with fixed letters is looked for many times faster.
 */
const plain = ["post_id", "legacy_fbid", "story_fbid", "subscription_target_id"].map(
  (name) => new RegExp(String.raw`${name}(?:\\?"\s*:\s*\\?"|=)(\d{5,25})`, "g"),
);
const published = /(pfbid[A-Za-z0-9]{10,120})/g;
const global = ["ZmVlZGJhY2s6", "Y29tbWVudDo", "UzpfS"].map(
  (start) => new RegExp(`${start}[A-Za-z0-9]{4,200}`, "g"),
);

/** Each id once. */
export function conversationIdsIn(text: string): Iterable<string> {
  const ids = new Set<string>();
  for (const pattern of [...plain, published]) for (const [, id = ""] of text.matchAll(pattern)) ids.add(id);
  const globalIds = new Set<string>();
  for (const pattern of global) for (const [id] of text.matchAll(pattern)) globalIds.add(id);
  for (const id of globalIds) for (const number of numbersInGlobalId(padded(id))) ids.add(number);
  ids.delete("");
  return ids;
}

function padded(base64: string): string {
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
}

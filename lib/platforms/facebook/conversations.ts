/** Which conversations a raw answer touches, found by a scan: parsing it would cost many times as much. */

import { skipping } from "@/lib/kit/skipping";

import { numbersInGlobalId } from "./ids";

/**
 * Ids stand there as they are, as public ids, or in base64 of "feedback:…", "comment:…" and "S:_I…". Of
 * `post_id`, `legacy_fbid` and their like the ends are looked for: few letters, once through the text.
 */
const anyId =
  /(?:t_id|fbid)(?:\\?"\s*:\s*\\?"|=)(\d{5,25})|(?:pfbid|ZmVlZGJhY2s6|Y29tbWVudDo|UzpfS)[A-Za-z0-9]{4,200}/g;

let primed: RegExp | undefined;

/** Each id once. */
export function conversationIdsIn(text: string): Iterable<string> {
  const ids = new Set<string>();
  primed ??= skipping(anyId);
  const found = new Set(Array.from(text.matchAll(primed), ([written, id = written]) => id));
  for (const id of found) {
    // A story's numbers begin with whoever wrote it.
    const said = /^[\dp]/.test(id) ? [id] : numbersInGlobalId(id).slice(id.startsWith("U") ? 1 : 0);
    for (const name of said) ids.add(name);
  }
  return ids;
}

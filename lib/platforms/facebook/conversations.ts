/** Which conversations a raw answer touches, found by a scan: parsing it would cost many times as much. */

import { skipping } from "@/lib/kit/skipping";

import { numbersInGlobalId } from "./ids";

/**
 * Ids stand there as they are, as public ids, or in base64 of "feedback:…", "comment:…" and "S:_I…". Of
 * `post_id`, `legacy_fbid` and their like the ends are looked for: few letters, once through the text.
 */
const anyId =
  /(?:t_id|fbid)(?:\\?"\s*:\s*\\?"|=)\d{5,25}|(?:pfbid|ZmVlZGJhY2s6|Y29tbWVudDo|UzpfS)[A-Za-z0-9]{4,200}/g;

const ready = skipping(anyId);

/** One that is written in several ways is said as often. */
export function* conversationIdsIn(text: string): Iterable<string> {
  // By no way that takes a copy of the pattern, which has been shown no blanks.
  for (const written of new Set(text.match(ready()))) {
    if (/^[fpt]/.test(written)) yield written.slice(written.search(/\w+$/));
    // A story's numbers begin with whoever wrote it.
    else yield* numbersInGlobalId(written).slice(written.startsWith("U") ? 1 : 0);
  }
}

/**
 * Leaves out of a response the entries of its timeline that cannot matter, so that they need not be parsed.
 * What is left reads as the whole does: an entry is left out whole, and never one that belongs to the
 * conversation of another that stays. Those are given as they stand, each to be parsed by itself: a copy of a
 * text takes a browser about as long as parsing it. Texts of any other shape than the one X sends are not cut.
 */

import { asText } from "@/lib/kit/read";
import type { Cut, Payload } from "@/lib/platforms/platform";

import { own } from "./fields";
import { variablesOf } from "./request";

const list = '"entries":[';
/** The comma between two entries: X has written their names first, and last. */
const beforeNamed = /,\{"entryId":"[^"]*","sortIndex":"/g;
const behindNamed = /"sortIndex":"\d*"\},\{/g;
const mostEntries = 1000;

/** Ids of posts that an entry holds, answers or quotes: two entries that share one belong together. */
const links =
  /(?:(?<!user)_id_str|entryId)":"[^"]*?(\d{1,20})"|quotedRefResult":\{"result":\{[^{}]*?"rest_id":"(\d{1,20})/g;
const mostLinks = 200;
/** Where so many of the first entries matter, cutting costs more than it saves. */
const tried = 6;
const tooMany = 4;

/** @param mayMatter asked of every entry */
export function cut(payload: Payload, mayMatter: (text: string) => boolean): Cut | undefined {
  const { text } = payload;
  const start = text.indexOf(list) + list.length;
  // A thread is one conversation: all of it stays.
  if (start < list.length || text.slice(0, start).includes("threaded_conversation")) return undefined;
  const entries: string[] = [];
  const mattering: boolean[] = [];
  let kept = 0;
  let from = start;
  for (const end of endsOfEntries(text, start)) {
    const entry = text.slice(from, end);
    const matters = mayMatter(entry);
    if (matters) kept += 1;
    if (entries.length === mostEntries || (entries.length < tried && kept >= tooMany)) return undefined;
    entries.push(entry);
    mattering.push(matters);
    from = end + 1;
  }
  const stays = staying(entries, mattering, asText(own(variablesOf(payload), "userId")));
  const leftOut = entries.filter((_, index) => stays?.[index] === false);
  if (leftOut.length === 0) return undefined;
  return {
    text: `${text.slice(0, start)}0,${text.slice(from)}`,
    apart: entries.filter((_, index) => stays?.[index]),
    leftOut,
  };
}

/** Positions of the commas behind the entries; the last entry has none. */
function* endsOfEntries(text: string, start: number): Generator<number> {
  const isNamedFirst = text.startsWith('{"entryId":"', start);
  for (const { 0: found, index } of text.matchAll(isNamedFirst ? beforeNamed : behindNamed)) {
    const end = index + (isNamedFirst ? 0 : found.length - ",{".length);
    if (end > start) yield end;
  }
}

/**
 * @param userId whose page it is: one entry must stay that tells the handle
 * @returns `undefined` where what stays belongs to too many
 */
function staying(
  entries: readonly string[],
  mattering: readonly boolean[],
  userId: string | undefined,
): readonly boolean[] | undefined {
  const ids = new Set<string>();
  for (const [index, entry] of entries.entries())
    if (mattering[index]) for (const id of linksOf(entry)) ids.add(id);
  if (ids.size > mostLinks) return undefined;
  const author = userId === undefined ? -1 : entries.findIndex((entry) => entry.includes(`"${userId}"`));
  // Digits are rare in a text: all ids together are looked for faster than one field's.
  const linked = ids.size > 0 ? new RegExp([...ids].join("|")) : /(?!)/;
  return mattering.map((matters, index) => matters || index === author || linked.test(entries[index] ?? ""));
}

function* linksOf(entry: string): Generator<string> {
  for (const [, id, quotedId = ""] of entry.matchAll(links)) yield id ?? quotedId;
}

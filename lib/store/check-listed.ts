/**
 * What lists and searches say of single numbers, read as a view reads it: what the tail says goes before the
 * columns and the keys. For the check, which reads some numbers at a time and never a whole store.
 */

import { blockOf, blockSize, type Block } from "@/lib/search/columns";
import type { Facts } from "@/lib/search/facts";

import type { Database } from "./database";
import { keyStretch, type SearchStateRow } from "./search-rows";

export interface Recent {
  /** "" = the mention is gone. */
  readonly key: string;
  /** Absent = the mention is gone. */
  readonly facts?: Facts | undefined;
  /** Absent = they are sealed in a segment. */
  readonly words?: string | undefined;
}

/** Numbers of mentions of which the tail speaks. */
export type Tail = ReadonlyMap<number, Recent>;

/** In a transaction, like all of these. */
export async function readTail(db: Database): Promise<Tail> {
  const tail = new Map<number, Recent>();
  for (const { changes } of await db.searchTail.orderBy("id").toArray()) {
    for (const { no, key, facts, words } of changes) {
      tail.set(no, facts ? { key, facts, words: words ?? tail.get(no)?.words } : { key: "" });
    }
  }
  return tail;
}

/** The keys of `numbers`; "" where there is no mention. */
export async function keysAt(db: Database, tail: Tail, numbers: readonly number[]): Promise<string[]> {
  const stretches = [...new Set(numbers.map((no) => Math.floor(no / keyStretch)))];
  const rows = await db.searchKeys.bulkGet(stretches);
  const keys = new Map(stretches.map((stretch, place) => [stretch, rows[place]?.keys]));
  return numbers.map(
    (no) => tail.get(no)?.key ?? keys.get(Math.floor(no / keyStretch))?.[no % keyStretch] ?? "",
  );
}

/** Whether any view would read the columns of the block in which `no` stands. */
export function isRead({ blocks }: SearchStateRow, no: number): boolean {
  return (blocks[blockOf(no)] ?? 0) > 0;
}

/** The facts of mention `no` as the columns hold them; `undefined` = no mention here. */
export function factsAt(columns: Block, no: number): Facts | undefined {
  const place = no % blockSize;
  const name = (list: Uint16Array) => columns.names[list[place] ?? 0] ?? "";
  const value = (list: ArrayLike<number>) => list[place] ?? Number.NaN;
  const subject = name(columns.subject);
  if (subject === "") return undefined;
  return {
    subject,
    platform: name(columns.platform),
    language: name(columns.language),
    at: value(columns.at),
    seen: value(columns.seen),
    flags: value(columns.flags),
    author: value(columns.author),
    snoozedUntil: value(columns.snoozedUntil),
    need: value(columns.need),
    engagement: value(columns.engagement),
    views: value(columns.views),
    reach: value(columns.reach),
    growth: value(columns.growth),
    likes: value(columns.likes),
    replies: value(columns.replies),
    shares: value(columns.shares),
    quotes: value(columns.quotes),
    bookmarks: value(columns.bookmarks),
  };
}

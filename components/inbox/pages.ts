/**
 * The part of a list that is held: pages in order, each known by the cursor it begins after. A page far from
 * what is shown is let go and read again when one comes back, so that a list may be of any length.
 */

import type { MentionView } from "@/lib/model/figures";
import type { MentionPage } from "@/lib/model/mention-list";

export const pageSize = 60;

/** Pages kept on each side of what is shown. */
const keptPages = 8;

export interface ListPages {
  /** Where each page begins: after that cursor. The first one begins at the beginning. */
  readonly cursors: readonly (string | undefined)[];
  readonly rows: ReadonlyMap<number, readonly MentionView[]>;
  /** Length of the last page, once it is known which one that is. */
  readonly lastLength?: number | undefined;
  readonly total: MentionPage["total"];
}

export const noPages: ListPages = {
  cursors: [undefined],
  rows: new Map(),
  total: { count: 0, isExact: false },
};

/** Rows that are there or still to come on a page that is known to begin. */
export function rowCount({ cursors, lastLength }: ListPages): number {
  return lastLength === undefined ? cursors.length * pageSize : (cursors.length - 1) * pageSize + lastLength;
}

/** `undefined` = not read yet, or let go. */
export function rowAt({ rows }: ListPages, place: number): MentionView | undefined {
  return rows.get(Math.floor(place / pageSize))?.[place % pageSize];
}

/** Place of a mention among the pages that are held; -1 = not among them. */
export function placeOf({ rows }: ListPages, key: string): number {
  for (const [page, mentions] of rows) {
    const place = mentions.findIndex((mention) => mention.key === key);
    if (place >= 0) return page * pageSize + place;
  }
  return -1;
}

/** The pages that rows `first` to `last` stand on, as far as it is known where they begin. */
export function pagesFor({ cursors }: ListPages, first: number, last: number): readonly [number, number] {
  const end = cursors.length - 1;
  const from = Math.min(end, Math.max(0, Math.floor(first / pageSize)));
  return [from, Math.min(end, Math.max(from, Math.floor(last / pageSize)))];
}

/** What is held after the pages from number `from` on were read. */
export function withPages(pages: ListPages, from: number, read: readonly MentionPage[]): ListPages {
  const last = from + read.length - 1;
  const ending = read.find(({ next }) => next === undefined);
  const endsAt = ending ? from + read.indexOf(ending) : undefined;
  const cursors = [...pages.cursors];
  for (const [index, { next }] of read.entries()) {
    if (next !== undefined) cursors[from + index + 1] = next;
  }
  if (endsAt !== undefined) cursors.length = endsAt + 1;
  const rows = new Map(
    [...pages.rows].filter(
      ([page]) => Math.abs(page - from) <= keptPages && (endsAt === undefined || page <= endsAt),
    ),
  );
  for (const [index, { mentions }] of read.entries()) {
    if (endsAt === undefined || from + index <= endsAt) rows.set(from + index, mentions);
  }
  // An end that was known stays one, unless what was read now goes on past it.
  const isBehindEnd = pages.lastLength !== undefined && last < pages.cursors.length - 1;
  const lastLength = ending ? ending.mentions.length : isBehindEnd ? pages.lastLength : undefined;
  return {
    cursors,
    rows,
    lastLength,
    total: read.map(({ total }) => total).reduce(knownBetter, pages.total),
  };
}

/** What was counted in the end says it; until then, so many were met. */
function knownBetter(before: MentionPage["total"], now: MentionPage["total"]): MentionPage["total"] {
  return now.isExact || (!before.isExact && now.count > before.count) ? now : before;
}

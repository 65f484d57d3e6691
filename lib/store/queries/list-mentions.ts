/** Lists of mentions: any filter, any order, page by page, as fast with a million as with a thousand. */

import { dayStart } from "@/lib/kit/day-start";
import { addDays } from "@/lib/kit/time";
import type { MentionFilter, MentionListQuestion, MentionPage } from "@/lib/model/mention-list";
import { figureNames } from "@/lib/search/facts";
import { compileFlags } from "@/lib/search/flags";
import { parseSearch, type Clause } from "@/lib/search/search-query";
import { select, type Position, type Selection } from "@/lib/search/select";
import { tagWord } from "@/lib/search/words";
import type { Database } from "@/lib/store/database";
import type { MentionRow } from "@/lib/store/mention-row";
import { searchView, type SearchView } from "@/lib/store/search-view";

import { viewsOf } from "./mention-view";

/** A larger page is cut: whoever wants all asks page by page. */
const largestPage = 1_000;

/**
 * May stand in a live query.
 *
 * @param now epoch ms: what is snoozed longer is snoozed.
 */
export async function listMentions(
  db: Database,
  { filter, order, limit, after }: MentionListQuestion,
  now = Date.now(),
): Promise<MentionPage> {
  const size = Math.min(Math.max(limit, 0), largestPage);
  const [view, timeZone] = await Promise.all([searchView(db), timeZoneOf(db, filter.subjectIds[0])]);
  const hits = await hitsOf(view, filter);
  const selection = { ...selectionOf(filter, timeZone, now), hits };
  // One more than is shown says whether there is a next page.
  const { positions, count } = select(view.blocks, selection, {
    order,
    limit: size + 1,
    after: after === undefined ? undefined : parseCursor(after),
  });
  const page = positions.slice(0, size);
  const last = page.at(-1);
  return {
    mentions: await viewsOf(db, await rowsAt(db, view, page)),
    total: { count, isExact: true },
    ...(last && positions.length > size && { next: cursorOf(last) }),
  };
}

async function hitsOf(
  view: SearchView,
  { search = "", tags = [] }: MentionFilter,
): Promise<Selection["hits"]> {
  const clauses = parseSearch(search);
  const anyOf = tags.map((tag): Clause => ({ words: [tagWord(tag)], isPrefix: false }));
  return clauses.length + anyOf.length > 0 ? view.find({ clauses, anyOf }) : undefined;
}

function selectionOf(filter: MentionFilter, timeZone: string, now: number): Omit<Selection, "hits"> {
  const { from, to, by = "posted" } = filter;
  const isRange = from !== undefined || to !== undefined;
  return {
    subjects: filter.subjectIds,
    platforms: filter.platforms,
    languages: filter.languages,
    authors: filter.authors,
    isFlagged: compileFlags({
      ...filter,
      isAside: filter.aside === "only",
      // When a post was written is not known of every one, and then it was written on no day.
      postedOnly: isRange && by === "posted",
    }),
    from: from === undefined ? 0 : dayStart(from, timeZone) / 1000,
    to: to === undefined ? Infinity : dayStart(addDays(to, 1), timeZone) / 1000,
    by: by === "posted" ? "at" : "seen",
    snoozed: filter.snoozed ?? "without",
    now: now / 1000,
    atLeast: boundsOf(filter.atLeast),
  };
}

function boundsOf(atLeast: MentionFilter["atLeast"] = {}): Selection["atLeast"] {
  return figureNames.flatMap((name) => {
    const least = name === "growth" ? undefined : atLeast[name];
    return least === undefined ? [] : [[name, least] as const];
  });
}

async function rowsAt(db: Database, view: SearchView, page: readonly Position[]): Promise<MentionRow[]> {
  const keys = await view.keysOf(page.map(({ no }) => no));
  const rows = await db.mentions.bulkGet(keys.map((key) => key ?? ""));
  // Whatever was written since then is told by the next reading of a live query.
  return page.flatMap(({ no }, place) => {
    const row = rows[place];
    return row?.no === no ? [row] : [];
  });
}

async function timeZoneOf(db: Database, subjectId = ""): Promise<string> {
  const subject = await db.subjects.get(subjectId);
  const client = await db.clients.get(subject?.clientId ?? "");
  return client?.timeZone ?? "UTC";
}

function cursorOf({ value, at, no }: Position): string {
  return [value, at, no].join(" ");
}

/** `undefined` for what is no cursor: the list begins at its beginning. */
function parseCursor(text: string): Position | undefined {
  const parts = text.split(" ").map(Number);
  const [value = Number.NaN, at = Number.NaN, no = Number.NaN] = parts;
  return [value, at, no].some(Number.isNaN) ? undefined : { value, at, no };
}

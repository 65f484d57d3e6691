/** The question of a list as the columns are asked it, whoever reads them: lib/search/select.ts. */

import { dayStart } from "@/lib/kit/day-start";
import { addDays } from "@/lib/kit/time";
import type { MentionFilter } from "@/lib/model/mention-list";
import { figureNames } from "@/lib/search/facts";
import { compileFlags } from "@/lib/search/flags";
import { parseSearch, type Clause, type Sought } from "@/lib/search/search-query";
import type { Position, Selection } from "@/lib/search/select";
import { tagWord } from "@/lib/search/words";
import type { Database } from "@/lib/store/database";

/** A larger page is cut: whoever wants all asks page by page. */
const largestPage = 1_000;

export function pageSize(limit: number): number {
  return Math.min(Math.max(limit, 0), largestPage);
}

/** All but the words. `now` in epoch ms: what is snoozed longer is snoozed. */
export async function selectionOf(
  db: Database,
  filter: MentionFilter,
  now: number,
): Promise<Omit<Selection, "hits">> {
  const { from, to, by = "posted" } = filter;
  const isRange = from !== undefined || to !== undefined;
  const timeZone = await timeZoneOf(db, filter.subjectIds[0]);
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

/** The words that have to be found, tags among them; `undefined` = none. */
export function soughtIn({ search = "", tags = [] }: MentionFilter): Sought | undefined {
  const clauses = parseSearch(search);
  const anyOf = tags.map((tag): Clause => ({ words: [tagWord(tag)], isPrefix: false }));
  return clauses.length + anyOf.length > 0 ? { clauses, anyOf } : undefined;
}

function boundsOf(atLeast: MentionFilter["atLeast"] = {}): Selection["atLeast"] {
  return figureNames.flatMap((name) => {
    const least = name === "growth" ? undefined : atLeast[name];
    return least === undefined ? [] : [[name, least] as const];
  });
}

async function timeZoneOf(db: Database, subjectId = ""): Promise<string> {
  const subject = await db.subjects.get(subjectId);
  const client = await db.clients.get(subject?.clientId ?? "");
  return client?.timeZone ?? "UTC";
}

export function cursorOf({ value, at, no }: Position): string {
  return [value, at, no].join(" ");
}

/** `undefined` for what is no cursor: the list begins at its beginning. */
export function parseCursor(text = ""): Position | undefined {
  const parts = text.split(" ").map(Number);
  const [value = Number.NaN, at = Number.NaN, no = Number.NaN] = parts;
  return [value, at, no].some(Number.isNaN) ? undefined : { value, at, no };
}

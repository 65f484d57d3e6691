/** The newest earned mentions of a range with their posts, read piece by piece: no piece holds a view's thread for long. */

import { dayStart } from "@/lib/kit/day-start";
import { addDays, type DayRange } from "@/lib/kit/time";
import { takeTurns } from "@/lib/kit/turns";
import type { Database } from "@/lib/store/database";
import type { MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";

const atOnce = 200;

/** Posts that the report, and what agrees with it, reads of a range at most. */
export const sampleSize = 2_000;

export interface Sampled {
  readonly row: MentionRow;
  readonly post: PostRow;
}

export interface Newest {
  /** The newest first. */
  readonly posts: readonly Sampled[];
  /** `true` = there were no more than were read. */
  readonly isWhole: boolean;
}

export interface NewestQuestion {
  readonly subjectId: string;
  readonly by: "seen" | "posted";
  readonly range: DayRange;
  /** IANA name of the zone in which the days of the range begin. */
  readonly timeZone: string;
  /** How many mentions are read at most, those included that are not earned. */
  readonly most: number;
}

/** @param takeTurn see lib/kit/turns.ts. */
export async function newestBetween(
  db: Database,
  { subjectId, by, range, timeZone, most }: NewestQuestion,
  takeTurn: () => Promise<void> = takeTurns(),
): Promise<Newest> {
  const start = dayStart(range.from, timeZone);
  const end = dayStart(addDays(range.to, 1), timeZone);
  const timeOf = (row: MentionRow) => (by === "seen" ? row.firstSeenAt : row.at);
  const posts: Sampled[] = [];
  const read: MentionRow[] = [];
  for (;;) {
    const last = read.at(-1);
    const upTo = last && timeOf(last);
    // What came at the same time as the last of a piece is met again at the start of the next one.
    const again = new Set(read.filter((row) => timeOf(row) === upTo).map(({ key }) => key));
    const limit = Math.min(atOnce, most - read.length) + again.size;
    const rows = await db.mentions
      .where(by === "seen" ? "[subjectId+firstSeenAt]" : "[subjectId+at]")
      .between([subjectId, start], [subjectId, upTo ?? end], true, upTo !== undefined)
      .reverse()
      .limit(limit)
      .toArray();
    const more = rows.filter(({ key }) => !again.has(key));
    read.push(...more);
    posts.push(...(await withPosts(db, more, by)));
    await takeTurn();
    if (rows.length < limit) return { posts, isWhole: true };
    if (read.length >= most) return { posts, isWhole: false };
  }
}

async function withPosts(
  db: Database,
  rows: readonly MentionRow[],
  by: NewestQuestion["by"],
): Promise<Sampled[]> {
  const posts = await db.posts.bulkGet(rows.map(({ postKey }) => postKey));
  return rows.flatMap((row, place): Sampled[] => {
    const post = posts[place];
    const isCounted = row.mediaClass === "earned" && row.aside === undefined;
    // Where the time of the post is unknown, `at` is when it was seen: no day of posting.
    return post && isCounted && (by === "seen" || post.postedAt !== undefined) ? [{ row, post }] : [];
  });
}

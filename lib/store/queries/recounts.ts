/** Posts whose counts are to be read again at a certain age, so that figures of one age can be compared. */

import type { MentionView } from "@/lib/model/figures";
import type { Database } from "@/lib/store/database";

import { viewsOf } from "./mention-view";

const hourMs = 3_600_000;

/** The ages at which engagement is compared, and how long after it a count still stands for it. */
export const recountAges = [
  { age: "24h", afterMs: 24 * hourMs, untilMs: 48 * hourMs },
  { age: "7d", afterMs: 7 * 24 * hourMs, untilMs: 9 * 24 * hourMs },
] as const;

export type RecountAge = (typeof recountAges)[number]["age"];

export interface Recount {
  readonly age: RecountAge;
  readonly mention: MentionView;
}

/** More than this nobody goes through in a round. */
const mostRead = 200;

/** Mentions that have reached an age and were not seen since, the newest first. */
export async function recountsDue(
  db: Database,
  subjectIds: readonly string[],
  now: number,
): Promise<Recount[]> {
  const found = await Promise.all(
    subjectIds.flatMap((id) =>
      recountAges.map(async ({ age, afterMs, untilMs }) => {
        const rows = await db.mentions
          .where("[subjectId+at]")
          .between([id, now - untilMs], [id, now - afterMs], true, true)
          .reverse()
          .filter(({ aside }) => aside === undefined)
          .limit(mostRead)
          .toArray();
        const views = await viewsOf(
          db,
          rows.filter(({ mediaClass }) => mediaClass !== "owned"),
        );
        return views
          .filter((mention) => isDue(mention, afterMs))
          .map((mention): Recount => ({ age, mention }));
      }),
    ),
  );
  return found.flat().toSorted((a, b) => postedAt(b.mention) - postedAt(a.mention));
}

/** A post whose time or address is unknown cannot be counted at an age. */
function isDue({ postedAt: at, lastSeenAt, url }: MentionView, afterMs: number): boolean {
  return at !== undefined && url !== undefined && lastSeenAt < at + afterMs;
}

const postedAt = (mention: MentionView): number => mention.postedAt ?? mention.firstSeenAt;

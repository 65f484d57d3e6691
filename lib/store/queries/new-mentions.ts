import { Dexie } from "dexie";

import type { Database } from "@/lib/store/database";

/** More than a badge has room for. */
const mostNews = 100;

/** How many mentions of any subject were first seen after `at`; 100 stands for "that many or more". */
export async function newMentionsSince(db: Database, at: number): Promise<number> {
  const subjects = await db.subjects.toArray();
  let count = 0;
  for (const { id, removedAt } of subjects) {
    if (removedAt !== undefined) continue;
    // Keys, and not their count: that goes through all of them, whatever the limit, and every write waits meanwhile.
    const keys = await db.mentions
      .where("[subjectId+firstSeenAt]")
      .between([id, at], [id, Dexie.maxKey], false, true)
      .limit(mostNews - count)
      .primaryKeys();
    count += keys.length;
    if (count >= mostNews) break;
  }
  return count;
}

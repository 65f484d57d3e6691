import { Dexie } from "dexie";

import type { Database } from "@/lib/store/database";

const mostNews = 999;

/** How many mentions of any subject were first seen after `at`; 999 stands for "that many or more". */
export async function newMentionsSince(db: Database, at: number): Promise<number> {
  const subjects = await db.subjects.toArray();
  const counts = await Promise.all(
    subjects
      .filter(({ removedAt }) => removedAt === undefined)
      .map(({ id }) =>
        db.mentions
          .where("[subjectId+firstSeenAt]")
          .between([id, at], [id, Dexie.maxKey], false, true)
          .limit(mostNews)
          .count(),
      ),
  );
  return Math.min(
    mostNews,
    counts.reduce((sum, count) => sum + count, 0),
  );
}

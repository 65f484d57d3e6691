/** The posts that were stored last, whatever they are about: what keywords are tried on. */

import type { Database } from "@/lib/store/database";
import { lastCharacter, postKey } from "@/lib/store/keys";
import type { PostRow } from "@/lib/store/post-row";

/**
 * Ids grow with time on the platforms that we read, so the last keys are the newest posts. Posts that were
 * only passed on are left out: they say nothing of their own.
 *
 * @param limit for each of `platforms`.
 */
export async function newestPosts(
  db: Database,
  platforms: readonly string[],
  limit: number,
): Promise<PostRow[]> {
  const found = await Promise.all(
    platforms.map((platform) =>
      db.posts
        .where("key")
        .between(postKey(platform, ""), postKey(platform, lastCharacter))
        .reverse()
        .limit(limit)
        .toArray(),
    ),
  );
  return found
    .flat()
    .filter(({ kind, text }) => kind !== "repost" && text !== "")
    .toSorted((a, b) => (b.postedAt ?? b.firstSeenAt) - (a.postedAt ?? a.firstSeenAt));
}

/** How the posts stand that a page shows: only of those it names, and no more than their state. */

import type { MarkState, PageMark } from "@/lib/model/page-mark";
import type { Database } from "@/lib/store/database";
import { mentionKey, postKey } from "@/lib/store/keys";
import type { MentionRow } from "@/lib/store/mention-row";

/** Ids that are no mention are left out; one that goes by another name is answered under the name asked for. */
export async function pageMarks(
  db: Database,
  platform: string,
  ids: readonly string[],
): Promise<readonly PageMark[]> {
  const named = ids.map((id) => postKey(platform, id));
  const aliases = await db.aliases.bulkGet(named);
  const posts = await db.posts.bulkGet(named.map((key, place) => aliases[place]?.target ?? key));
  const wanted = posts.flatMap((post, place) =>
    (post?.subjects ?? []).map((subjectId) => ({
      postId: ids[place] ?? "",
      key: mentionKey(subjectId, post?.key ?? ""),
    })),
  );
  const rows = await db.mentions.bulkGet(wanted.map(({ key }) => key));
  return wanted.flatMap(({ postId, key }, place) => {
    const row = rows[place];
    return row ? [{ postId, key, subjectId: row.subjectId, state: stateOf(row) }] : [];
  });
}

/** What waits comes before what was clipped: it is what there is to do. */
function stateOf({ aside, status, clip }: MentionRow): MarkState {
  if (aside !== undefined) return "aside";
  if (status === "waiting") return "needs";
  if (clip !== undefined) return "clipped";
  return status === "answered" ? "answered" : "kept";
}

/** To which posts of a subject somebody was seen to react, in lists that the user opened. */

import type { ReactionKind } from "@/lib/model/reaction";
import type { Database } from "@/lib/store/database";

export interface SeenReaction {
  /** Of the post. */
  readonly key: string;
  /** Absent = no list showed which one. */
  readonly kind?: ReactionKind | undefined;
  /** When they stood in its list last. */
  readonly lastAt: number;
  /** Absent = the post itself is not kept. */
  readonly text?: string | undefined;
  readonly url?: string | undefined;
}

export interface PersonReactions {
  readonly total: number;
  /** Newest first, as far as they are shown. */
  readonly newest: readonly SeenReaction[];
}

/** Whoever reacts to everything is read no further. */
const mostRead = 2_000;
const mostShown = 20;

/** @param no the account's local number. */
export async function reactionsBy(db: Database, subjectId: string, no: number): Promise<PersonReactions> {
  const all = await db.reactions.where("accountNo").equals(no).limit(mostRead).toArray();
  const about = all
    .filter(({ subjects }) => subjects.includes(subjectId))
    .toSorted((a, b) => b.lastSeenAt - a.lastSeenAt || (a.key < b.key ? -1 : 1));
  const shown = about.slice(0, mostShown);
  const posts = await db.posts.bulkGet(shown.map(({ postKey }) => postKey));
  return {
    total: about.length,
    newest: shown.map(({ postKey, kind, lastSeenAt, url }, place) => ({
      key: postKey,
      kind,
      lastAt: lastSeenAt,
      text: posts[place]?.text,
      url: posts[place]?.url ?? url,
    })),
  };
}

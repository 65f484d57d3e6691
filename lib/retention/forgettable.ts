/** What the rules of retention may delete: only what nobody ever touched and nothing hangs on. */

import type { AccountRow } from "@/lib/store/account-row";
import type { Database } from "@/lib/store/database";
import { hasAny } from "@/lib/store/has-any";
import { mentionKey } from "@/lib/store/keys";
import type { MentionRow } from "@/lib/store/mention-row";
import type { ObservationRow } from "@/lib/store/observation-row";
import type { PostRow } from "@/lib/store/post-row";
import type { RetentionRules } from "@/lib/store/settings";

import { thinPoints } from "./thin-points";

const dayMs = 24 * 60 * 60_000;

/** Epoch ms before which something of this class is old; `undefined` where it is kept for good. */
export function cutOff(rules: RetentionRules, name: "mentions" | "people" | "observations", now: number) {
  const days = rules[name];
  return days === undefined ? undefined : now - days * dayMs;
}

/** Nobody decided anything about it, it waits for nothing, and no answer of ours is known. */
export function isUnattended({ edits, status, answer }: MentionRow): boolean {
  return status === "open" && answer === undefined && Object.keys(edits ?? {}).length === 0;
}

/** Those of `posts` that were not seen since `before` and whose mentions are all unattended. */
export async function forgettablePosts(
  db: Database,
  posts: readonly PostRow[],
  before: number,
): Promise<PostRow[]> {
  const old = posts.filter((post) => post.lastSeenAt < before && !post.isOwnWriting);
  const keys = old.flatMap(({ key, subjects }) => subjects.map((id) => mentionKey(id, key)));
  const homes = old.map(({ key, conversationKey = key }) => conversationKey);
  const [mentions, conversations] = await Promise.all([
    db.mentions.bulkGet(keys),
    db.conversations.bulkGet(homes),
  ]);
  const attended = new Set(mentions.flatMap((row) => (row && !isUnattended(row) ? [row.postKey] : [])));
  return old.filter(({ key, subjects }, place) => {
    if (subjects.length > 0) return !attended.has(key);
    // A post that is no mention is kept as long as there is one beside it.
    return (conversations[place]?.mentionCount ?? 0) === 0;
  });
}

/** Those of `keys` (accounts, not seen since `before`) of which nothing is kept any more but that they reacted. */
export async function forgettableAccounts(
  db: Database,
  keys: readonly string[],
  before: number,
): Promise<AccountRow[]> {
  const found: AccountRow[] = [];
  for (const row of await db.accounts.bulkGet([...keys])) {
    if (!row || row.lastSeenAt >= before) continue;
    const [hasPosts, hasShares] = await Promise.all([
      hasAny(db.posts.where("authorNo").equals(row.no)),
      hasAny(db.shares.where("accountNo").equals(row.no)),
    ]);
    if (!hasPosts && !hasShares) found.push(row);
  }
  return found;
}

/** Those of `rows` of which points go, as they will be. */
export async function thinned(
  db: Database,
  rows: readonly ObservationRow[],
  before: number,
): Promise<ObservationRow[]> {
  const posts = await db.posts.bulkGet(rows.map(({ postKey }) => postKey));
  return rows.flatMap((row, place) => {
    const points = thinPoints(row.points, before, posts[place]?.postedAt);
    return points.length < row.points.length ? [{ ...row, points }] : [];
  });
}

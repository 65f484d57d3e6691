/**
 * Keeps who stood in the list of a post's reactions: of posts only that everybody can see, and that are kept
 * mentions or stand with an account of the user's own brand. Who was erased stays out. Nothing is counted.
 */

import type { Batch } from "@/lib/model/batch";
import { reactionLimits, type ReactionSighting } from "@/lib/model/reaction";
import type { Database } from "@/lib/store/database";
import { lastCharacter, postKey, reactionKey } from "@/lib/store/keys";
import type { PostRow } from "@/lib/store/post-row";
import type { ReactionRow } from "@/lib/store/reaction-row";
import { writeSetting } from "@/lib/store/settings";
import { rankOf } from "@/lib/store/stamp";

import { canonical, loadAliases } from "./aliases";
import { putReaction } from "./put-reaction";
import { settle } from "./settle";
import { storageError } from "./storage-error";
import { storeAccounts } from "./store-accounts";
import { hashBatch, withoutErased } from "./suppression";
import { closeWork, openWork, type Work } from "./work";
import { readWorld, speaksFor } from "./world";

/**
 * Answers when it is written.
 *
 * @param now epoch ms: nothing can have been seen later.
 * @returns whether the list is wanted; what is not is forgotten here, and need not be told again.
 * @throws AppError `storage-…` where nothing could be written.
 */
export async function keepReactions(
  db: Database,
  sighting: ReactionSighting,
  now: number,
): Promise<{ readonly isWanted: boolean }> {
  const asBatch = batchOf(sighting);
  try {
    for (;;) {
      const hashed = await hashBatch(db, asBatch);
      const done = await db.transaction("rw", db.tables, async () => {
        const batch = await withoutErased(db, asBatch, hashed);
        // Somebody was erased since: the names are hashed anew.
        if (!batch) return undefined;
        const work = openWork(db, await readWorld(db, now));
        return write(work, { ...sighting, seenAt: Math.min(sighting.seenAt, now) }, batch.shares);
      });
      if (done) return done;
    }
  } catch (error) {
    throw storageError(error);
  }
}

/** As what is kept out is told: an account that has to do with a post. */
function batchOf({ platform, postId, people, seenAt }: ReactionSighting): Batch {
  const shares = people.map(({ account }) => ({ postId, account }));
  return { batchId: "", platform, madeAt: seenAt, posts: [], shares, tallies: [] };
}

async function write(
  work: Work,
  sighting: ReactionSighting,
  allowed: Batch["shares"],
): Promise<{ readonly isWanted: boolean }> {
  const { platform, seenAt, people } = sighting;
  const named = postKey(platform, sighting.postId);
  await loadAliases(work, [named]);
  const post = canonical(work, named);
  await work.posts.load([post]);
  const subjects = subjectsOf(work, work.posts.get(post), sighting);
  if (subjects.length === 0) return { isWanted: false };
  const isAllowed = new Set(allowed.map(({ account }) => account));
  const reactors = people.filter(({ account }) => isAllowed.has(account));
  if (reactors.length === 0) return { isWanted: true };
  const stamp = [rankOf("dom"), seenAt] as const;
  const accounts = await storeAccounts(
    work,
    reactors.map(({ account }) => ({ platform, account, stamp })),
  );
  const times = { firstSeenAt: seenAt, lastSeenAt: seenAt };
  const url = work.posts.get(post) ? undefined : sighting.url;
  const rows = reactors.flatMap(({ account, kind }): ReactionRow[] => {
    const accountNo = accounts.noOf(platform, account);
    if (accountNo === undefined) return [];
    const told = { kind, kindAt: kind && seenAt, url, subjects };
    return [{ key: reactionKey(post, accountNo), postKey: post, accountNo, ...told, ...times }];
  });
  await work.reactions.load(rows.map(({ key }) => key));
  let room = reactionLimits.ofOnePost - (await countOf(work.db, post));
  for (const row of rows) {
    const isKnown = work.reactions.get(row.key) !== undefined;
    if (!isKnown) room -= 1;
    if (isKnown || room >= 0) putReaction(work, row);
  }
  // Accounts that turned out to be one have brought their posts along.
  await settle(work, work.posts.keys());
  await closeWork(work);
  if (accounts.lastNo !== work.world.lastAccountNo) {
    await writeSetting(work.db, "lastAccountNo", accounts.lastNo);
  }
  return { isWanted: room > 0 };
}

/** Whom the post concerns, as far as everybody can see it; none for every other post. */
function subjectsOf(
  { world }: Work,
  post: PostRow | undefined,
  { platform, author }: ReactionSighting,
): readonly string[] {
  const alive = [...world.subjects.values()].filter(({ removedAt }) => removedAt === undefined);
  const voices = post ? [post.author, post.owner] : [author];
  const ours = alive.filter(
    ({ kind, accounts }) =>
      kind === "own" && voices.some((voice) => voice !== undefined && speaksFor(accounts, platform, voice)),
  );
  const { visibility, subjects = [] } = post ?? { visibility: "unknown" };
  if (visibility !== undefined && (visibility !== "unknown" || ours.length === 0)) return [];
  const about = alive.filter(({ id }) => subjects.includes(id));
  return [...new Set([...about, ...ours].map(({ id }) => id))].toSorted();
}

async function countOf(db: Database, post: string): Promise<number> {
  return db.reactions.where("key").between(`${post}|`, `${post}|${lastCharacter}`).count();
}

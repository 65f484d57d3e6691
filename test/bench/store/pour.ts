/**
 * Fills a store fast: the rows that the door would write, made by the same functions, but without asking for
 * what a new store cannot hold, and with the sums kept in memory for a while.
 */

import { foldInto } from "@/lib/ingest/fold-sums";
import { followSearch } from "@/lib/ingest/follow-search";
import { draftOf } from "@/lib/ingest/mention-draft";
import { sealSearch } from "@/lib/ingest/seal-search";
import { settle } from "@/lib/ingest/settle";
import { openWork, type Work } from "@/lib/ingest/work";
import { readWorld } from "@/lib/ingest/world";
import type { CapturedPost } from "@/lib/model/batch";
import type { AccountRow } from "@/lib/store/account-row";
import type { Database } from "@/lib/store/database";
import { accountKey, mentionKey, postKey } from "@/lib/store/keys";
import type { PostRow } from "@/lib/store/post-row";
import type { SumChange } from "@/lib/store/rollup-tail-row";
import { writeSetting } from "@/lib/store/settings";

import { lastDay, madeUpBatch } from "./made-up";

const atOnce = 1_000;
/** Of so many posts the sums are kept in memory. */
const mostHeld = 50_000;

export interface Pouring {
  /** Posts from where the last call ended up to `to` of a store that will hold `size`. @returns ms of sealing. */
  pour(from: number, to: number, size: number): Promise<number>;
  /** Writes the sums. */
  end(): Promise<void>;
}

export function startPouring(db: Database): Pouring {
  let sums: SumChange[] = [];
  const writeSums = async (): Promise<void> => {
    await db.transaction("rw", db.rollups, () => foldInto(db, sums));
    sums = [];
  };
  const accounts = new Map<string, number>();
  return {
    async pour(from, to, size) {
      let sealMs = 0;
      const world = await readWorld(db, lastDay);
      for (let at = from; at < to; at += atOnce) {
        const { posts } = madeUpBatch(at, Math.min(at + atOnce, to), size);
        await db.transaction("rw", db.tables, async () => {
          await write({ ...openWork(db, world), sums }, posts, accounts);
        });
        if (sums.length >= mostHeld) await writeSums();
        const started = performance.now();
        while (await sealSearch(db));
        sealMs += performance.now() - started;
      }
      return sealMs;
    },
    async end() {
      await Promise.all([writeSums(), writeSetting(db, "lastAccountNo", accounts.size)]);
    },
  };
}

async function write(
  work: Work,
  captured: readonly CapturedPost[],
  known: Map<string, number>,
): Promise<void> {
  const keys = captured.map(({ post }) => postKey(post.platform, post.postId));
  work.posts.expectNone(keys);
  work.answers.expectNone(keys);
  work.observations.expectNone(keys);
  work.conversations.expectNone(keys);
  for (const item of captured) put(work, item, known);
  await settle(work, keys);
  const writeSearch = await followSearch(work);
  await Promise.all([
    writeSearch(),
    work.accounts.flush(),
    work.conversations.flush(),
    work.mentions.flush(),
    work.observations.flush(),
    work.posts.flush(),
  ]);
}

function put(work: Work, item: CapturedPost, known: Map<string, number>): void {
  const { via: _, author, ...post } = item.post;
  const key = postKey(post.platform, post.postId);
  const name = accountKey(post.platform, author) ?? "";
  const isNew = !known.has(name);
  const authorNo = known.get(name) ?? known.size + 1;
  known.set(name, authorNo);
  const seen = { firstSeenAt: item.seenAt, lastSeenAt: item.seenAt, stamp: [2, item.seenAt] as const };
  if (isNew) {
    work.accounts.expectNone([name]);
    work.accounts.put({
      ...author,
      ...seen,
      key: name,
      no: authorNo,
      platform: post.platform,
    } satisfies AccountRow);
  }
  const subjects = item.matches.map(({ subjectId }) => subjectId);
  const { accountId, handle, name: printed } = author;
  work.posts.put({
    ...post,
    ...seen,
    key,
    authorNo,
    subjects,
    author: { accountId, handle, name: printed },
  } satisfies PostRow);
  work.observations.put({
    postKey: key,
    points: [{ counts: post.counts, firstAt: item.seenAt, lastAt: item.seenAt, rank: 2 }],
  });
  for (const match of item.matches) {
    work.mentions.expectNone([mentionKey(match.subjectId, key)]);
    work.mentions.put(draftOf(key, item, match));
  }
}

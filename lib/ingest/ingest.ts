/**
 * The one door into the store: a parsed batch is written in one transaction over all tables. The same
 * batch twice, in any order, with older or poorer sightings, ends in the same rows.
 */

import type { Batch, Receipt } from "@/lib/model/batch";
import type { Database } from "@/lib/store/database";
import { writeSetting } from "@/lib/store/settings";
import { rankOf } from "@/lib/store/stamp";

import { countExposure } from "./count-exposure";
import { countPulse } from "./count-pulse";
import { countVisits } from "./count-visits";
import type { ParsedBatch } from "./parse-batch";
import { prefetch } from "./prefetch";
import type { MentionReader } from "./read-mention";
import { Refusals } from "./refusals";
import { settle } from "./settle";
import { spreadAnswers } from "./spread-answers";
import { storageError } from "./storage-error";
import { storeAccounts, type AccountSighting, type StoredAccounts } from "./store-accounts";
import { storePosts } from "./store-posts";
import { storeShares } from "./store-shares";
import { hashBatch, withoutErased, type HashedNames } from "./suppression";
import { viewerNumber } from "./viewer-number";
import { closeWork, openWork, type Work } from "./work";
import { readWorld } from "./world";

/** Waits for nothing but the store: a transaction would be over. */
export type Alongside = (work: Work) => Promise<void>;

/** How long a batch that was written is remembered. */
const rememberedMs = 2 * 24 * 60 * 60_000;
const dayMs = 24 * 60 * 60_000;
/** A day is compared with the two weeks before it. */
const comparedDays = 16;

/**
 * Answers when every row is written; with a database opened as `strict`, when it is on the disk.
 *
 * @param parsed what `parseBatch` made of a message.
 * @param now epoch ms: nothing can have been seen later.
 * @param reader what reads new mentions; without one they stay unread.
 * @param alongside what else is decided in the same write: when the posts are in memory, and before anything
 *   follows from them.
 * @throws AppError `storage-…` where nothing could be written.
 */
export async function ingest(
  db: Database,
  parsed: ParsedBatch,
  now: number,
  reader?: MentionReader,
  alongside?: Alongside,
): Promise<Receipt> {
  try {
    for (;;) {
      const hashed = await hashBatch(db, parsed.batch);
      const receipt = await writeOnce(db, parsed, hashed, { now, reader, alongside });
      if (receipt) return receipt;
    }
  } catch (error) {
    throw storageError(error);
  }
}

interface Circumstances {
  readonly now: number;
  readonly reader: MentionReader | undefined;
  readonly alongside: Alongside | undefined;
}

/** `undefined` where somebody was erased after the names in the batch were hashed. */
async function writeOnce(
  db: Database,
  parsed: ParsedBatch,
  hashed: HashedNames,
  { now, reader, alongside }: Circumstances,
): Promise<Receipt | undefined> {
  return db.transaction("rw", db.tables, async () => {
    const [known, world, batch] = await Promise.all([
      db.batches.get(parsed.batch.batchId),
      readWorld(db, now),
      withoutErased(db, parsed.batch, hashed),
    ]);
    if (known) return known.receipt;
    if (!batch) return undefined;
    const { platform, viewer } = batch;
    const work = openWork(db, world, await viewerNumber(db, platform, viewer), reader);
    return write(work, { ...parsed, batch }, now, alongside);
  });
}

async function write(
  work: Work,
  parsed: ParsedBatch,
  now: number,
  alongside: Alongside | undefined,
): Promise<Receipt> {
  const batch = notLaterThan(parsed.batch, now);
  const refused = new Refusals(parsed.refused);
  await prefetch(work, batch);
  const { accounts, posts, decided } = await store(work, batch, refused, alongside);
  const updated = decided.filter((key) => work.mentions.before(key) && isNews(work, key)).length;
  const receipt = { batchId: batch.batchId, added: posts.added, updated, refused: refused.toRecord() };
  await Promise.all([
    closeWork(work),
    countVisits(work.db, batch, posts.added),
    remember(work, receipt, now),
    writeCounters(work, posts.added, accounts),
  ]);
  return receipt;
}

/** In memory: everything that follows from a batch. */
async function store(work: Work, batch: Batch, refused: Refusals, alongside: Alongside | undefined) {
  const accounts = await storeAccounts(work, sightingsIn(batch));
  const posts = await storePosts(work, batch.posts, accounts, refused);
  await storeShares(work, batch.platform, batch.shares, accounts, batch.madeAt);
  await alongside?.(work);
  // Posts that an account joined to another brought in are in memory too: their authors changed.
  const touched = new Set([...posts.keys, ...work.posts.keys()]);
  const answered = await spreadAnswers(work, touched);
  await Promise.all([countExposure(work, batch, refused.total), countPulse(work, batch, refused.total)]);
  const decided = await settle(work, [...touched, ...answered]);
  return { accounts, posts, decided };
}

/** A clock that was moved, or a page that lies: nothing was seen in the future. */
function notLaterThan(batch: Batch, now: number): Batch {
  return {
    ...batch,
    madeAt: Math.min(batch.madeAt, now),
    posts: batch.posts.map((item) => (item.seenAt > now ? { ...item, seenAt: now } : item)),
  };
}

function sightingsIn({ platform, posts, shares, madeAt }: Batch): AccountSighting[] {
  return [
    ...posts.map(({ post, source, seenAt }) => ({
      platform,
      account: post.author,
      stamp: [rankOf(source), seenAt] as const,
    })),
    ...shares.map(({ account }) => ({
      platform,
      account,
      stamp: [rankOf("response"), madeAt] as const,
    })),
  ];
}

/** The mention itself or the counts of its post changed: having been seen again is no news. */
function isNews(work: Work, key: string): boolean {
  const mention = work.mentions.get(key);
  const [before, after] = [
    mention && work.posts.before(mention.postKey),
    mention && work.posts.get(mention.postKey),
  ];
  return work.mentions.isChanged(key) || before?.text !== after?.text;
}

async function remember({ db, world }: Work, receipt: Receipt, now: number): Promise<void> {
  await db.batches.put({ batchId: receipt.batchId, at: now, receipt });
  if (!world.isNewDay) return;
  await Promise.all([
    db.batches
      .where("at")
      .below(now - rememberedMs)
      .delete(),
    db.pulses
      .where("at")
      .below(now - comparedDays * dayMs)
      .delete(),
  ]);
}

async function writeCounters({ db, world }: Work, added: number, { lastNo }: StoredAccounts): Promise<void> {
  if (lastNo !== world.lastAccountNo) await writeSetting(db, "lastAccountNo", lastNo);
  if (added > 0) await writeSetting(db, "keptOn", { day: world.today, count: world.keptToday + added });
}

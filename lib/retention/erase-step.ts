/**
 * Erases accounts everywhere: first the note that keeps them from coming back, then their posts with all that
 * hangs on them, their shares and reactions, their names in the posts of others, at last the accounts themselves. Each piece
 * finds what is left by looking for it, so that one done twice does no harm. The argument of the job is
 * `{ accounts }`: keys ("x:77"), or other names ("x:@maria_pours").
 */

import { dropAddresses } from "@/lib/ingest/address-lists";
import { canonical, loadAliases } from "@/lib/ingest/aliases";
import { foldSums } from "@/lib/ingest/fold-sums";
import { dropExported } from "@/lib/ingest/note-exported";
import { removePosts } from "@/lib/ingest/remove-posts";
import { settle } from "@/lib/ingest/settle";
import { isAccountErased, withoutPeople } from "@/lib/ingest/suppression";
import { closeWork, openWork } from "@/lib/ingest/work";
import { readWorld } from "@/lib/ingest/world";
import { compact } from "@/lib/kit/compact";
import { asCount, asList, asText, at } from "@/lib/kit/read";
import type { AccountRow } from "@/lib/store/account-row";
import type { Database } from "@/lib/store/database";
import { counted, type JobContext, type JobProgress } from "@/lib/store/job-row";
import { accountKey, handleKey, postKey } from "@/lib/store/keys";

import { purgeWords } from "./purge-words";
import { prepareSuppression, suppress } from "./suppress";

/** Posts that one transaction takes out. */
const postsAtOnce = 100;
/** Rows that one transaction looks through for names. */
const rowsAtOnce = 1_000;

/** What the names led to. Found once and kept in the job's cursor, which goes when the job ends. */
interface Erasure {
  /** All that are known, also earlier handles. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly nos: readonly number[];
}

export async function eraseStep(context: JobContext): Promise<void> {
  const { db, progress } = context;
  const { phase, after, erasure } = cursorOf(progress.cursor);
  if (phase === "words") {
    await purgeWords(context);
    return;
  }
  if (phase !== "note") {
    await context.commit(() => pieces[phase](context, erasure, after));
    return;
  }
  const wanted = asList(at(context.argument, "accounts")).flatMap((key) => asText(key) ?? []);
  const found = await lookUp(db, wanted);
  const hashed = await prepareSuppression(db, found.names);
  const total = await countWork(db, found);
  await context.commit(async () => {
    await suppress(db, hashed, context.now, true);
    return { ...progress, cursor: { phase: "posts", after: "", ...found }, total };
  });
}

const phases = ["note", "posts", "shares", "reactions", "others", "names", "words"] as const;
type Phase = (typeof phases)[number];

interface Cursor {
  readonly phase: Phase;
  readonly after: string;
  readonly erasure: Erasure;
}

function cursorOf(cursor: unknown): Cursor {
  const texts = (name: string) => asList(at(cursor, name)).flatMap((text) => asText(text) ?? []);
  return {
    phase: phases.find((known) => known === at(cursor, "phase")) ?? "note",
    after: asText(at(cursor, "after")) ?? "",
    erasure: {
      names: texts("names"),
      keys: texts("keys"),
      nos: asList(at(cursor, "nos")).flatMap((no) => asCount(no) ?? []),
    },
  };
}

type Piece = (context: JobContext, erasure: Erasure, after: string) => Promise<JobProgress>;

const pieces: Readonly<Record<Exclude<Phase, "note" | "words">, Piece>> = {
  posts: erasePosts,
  shares: eraseShares,
  reactions: eraseReactions,
  others: eraseInOthers,
  names: eraseNames,
};

async function lookUp(db: Database, wanted: readonly string[]): Promise<Erasure> {
  const names = new Set([...wanted, ...(await Promise.all(wanted.map((name) => resolved(db, name))))]);
  // Twice, because a row names its handle, and the handle may have a row of its own.
  for (let round = 0; round < 2; round += 1) {
    const aliases = await db.aliases.filter(({ target }) => names.has(target)).toArray();
    for (const { alias } of aliases) names.add(alias);
    for (const row of await rowsOf(db, names)) for (const name of namesOfRow(row)) names.add(name);
  }
  const rows = await rowsOf(db, names);
  return { names: [...names], keys: rows.map(({ key }) => key), nos: rows.map(({ no }) => no) };
}

async function rowsOf(db: Database, names: ReadonlySet<string>): Promise<AccountRow[]> {
  return (await db.accounts.bulkGet([...names])).flatMap((row) => row ?? []);
}

async function resolved(db: Database, name: string): Promise<string> {
  const work = openWork(db, await readWorld(db, 0));
  await loadAliases(work, [name]);
  return canonical(work, name);
}

function namesOfRow({ key, platform, handle, accountId, otherIds = [] }: AccountRow): string[] {
  const ids = [accountId, ...otherIds].flatMap((id) => accountKey(platform, { accountId: id }) ?? []);
  return [key, ...ids, ...(handle === undefined ? [] : [handleKey(platform, handle)])];
}

/** What there is to look through: to show how far it is, no more. */
async function countWork(db: Database, { nos }: Erasure): Promise<number> {
  const own = await db.posts.where("authorNo").anyOf(nos).count();
  return own + (await db.posts.count());
}

async function erasePosts({ db, progress, now }: JobContext, erasure: Erasure): Promise<JobProgress> {
  const keys = await db.posts.where("authorNo").anyOf(erasure.nos).limit(postsAtOnce).primaryKeys();
  if (keys.length === 0) return { ...progress, cursor: { ...erasure, phase: "shares", after: "" } };
  const work = openWork(db, await readWorld(db, now));
  const { posts, mentions } = await removePosts(work, keys);
  await dropExported(
    db,
    mentions.map(({ key }) => key),
  );
  const gone = new Set(keys);
  await dropAddresses(db, (siteId, name) => gone.has(postKey(siteId, name)), now);
  await settle(work, []);
  await closeWork(work);
  return counted(
    { ...progress, done: progress.done + posts.length },
    { posts: posts.length, mentions: mentions.length },
  );
}

async function eraseShares({ db, progress }: JobContext, erasure: Erasure): Promise<JobProgress> {
  const shares = await db.shares.where("accountNo").anyOf(erasure.nos).limit(rowsAtOnce).primaryKeys();
  if (shares.length === 0) return { ...progress, cursor: { ...erasure, phase: "reactions", after: "" } };
  await db.shares.bulkDelete(shares);
  return counted(progress, { shares: shares.length });
}

async function eraseReactions({ db, progress }: JobContext, erasure: Erasure): Promise<JobProgress> {
  const keys = await db.reactions.where("accountNo").anyOf(erasure.nos).limit(rowsAtOnce).primaryKeys();
  if (keys.length === 0) return { ...progress, cursor: { ...erasure, phase: "others", after: "" } };
  await db.reactions.bulkDelete(keys);
  return counted(progress, { reactions: keys.length });
}

/** Replies to them, tags of them: the post stays its author's, their name in our fields goes. */
async function eraseInOthers(
  { db, progress, now }: JobContext,
  erasure: Erasure,
  after: string,
): Promise<JobProgress> {
  const names = new Set(erasure.names);
  const rows = await db.posts.where("key").above(after).limit(rowsAtOnce).toArray();
  const changed = rows.flatMap((row) => {
    const stripped = withoutPeople(row, (account) => isAccountErased(names, row.platform, account));
    return stripped === row ? [] : [compact(stripped)];
  });
  const work = openWork(db, await readWorld(db, now));
  await work.posts.load(changed.map(({ key }) => key));
  for (const row of changed) work.posts.put(row);
  await settle(
    work,
    changed.map(({ key }) => key),
  );
  await closeWork(work);
  const last = rows.at(-1);
  const next = last ? { phase: "others", after: last.key } : { phase: "names", after: "" };
  const cursor = { ...erasure, ...next };
  return counted({ ...progress, cursor, done: progress.done + rows.length }, { references: changed.length });
}

async function eraseNames({ db, progress, now }: JobContext, erasure: Erasure): Promise<JobProgress> {
  const names = new Set(erasure.names);
  const aliases = await db.aliases
    .filter(({ alias, target }) => names.has(alias) || names.has(target))
    .primaryKeys();
  await db.aliases.bulkDelete(aliases);
  const isErased = (siteId: string, name: string) =>
    names.has(handleKey(siteId, name)) || names.has(`${siteId}:${name}`);
  await dropAddresses(db, isErased, now);
  await db.accounts.bulkDelete([...erasure.keys]);
  // What their mentions added and add no longer waits there under their numbers.
  await foldSums(db);
  return counted({ ...progress, cursor: { phase: "words" } }, { accounts: erasure.keys.length });
}

/**
 * Carries out the rules of retention, table by table, piece by piece. Deleted mentions live on in sums that
 * name nobody, and in a keyed hash that keeps them from being counted again when their post is seen again.
 */

import { installationId } from "@/lib/ingest/installation";
import { removePosts } from "@/lib/ingest/remove-posts";
import { settle } from "@/lib/ingest/settle";
import { closeWork, openWork } from "@/lib/ingest/work";
import { readWorld } from "@/lib/ingest/world";
import { asText, at } from "@/lib/kit/read";
import type { Database } from "@/lib/store/database";
import { counted, type JobContext, type JobProgress } from "@/lib/store/job-row";
import { postKey } from "@/lib/store/keys";
import type { PostRow } from "@/lib/store/post-row";
import { readSetting, writeSetting, type RetentionRules } from "@/lib/store/settings";

import { archiveMentions } from "./archive-mentions";
import { cutOff, forgettableAccounts, forgettablePosts, thinned } from "./forgettable";
import { purgeWords } from "./purge-words";
import { prepareSuppression, suppress } from "./suppress";

/** Rows that one piece looks at. */
const atOnce = 300;

const phases = ["mentions", "people", "names", "observations", "end", "words"] as const;
type Phase = (typeof phases)[number];

export async function retentionStep(context: JobContext): Promise<void> {
  const { db, progress } = context;
  const rules = (await readSetting(db, "retention")) ?? {};
  const phase = phases.find((known) => known === at(progress.cursor, "phase")) ?? "mentions";
  const after = asText(at(progress.cursor, "after")) ?? "";
  const total =
    progress.total ??
    (await db.posts.count()) + (await db.accounts.count()) + (await db.observations.count());
  await pieces[phase]({ ...context, progress: { ...progress, total } }, rules, after);
}

type Piece = (context: JobContext, rules: RetentionRules, after: string) => Promise<void>;

const pieces: Readonly<Record<Phase, Piece>> = {
  mentions: forgetMentions,
  people: forgetPeople,
  names: forgetNames,
  observations: thinObservations,
  end: async ({ db, progress, now, commit }, rules) =>
    commit(async () => {
      await writeSetting(db, "retention", { ...rules, ranAt: now });
      return next(progress, "words");
    }),
  words: purgeWords,
};

async function forgetMentions(context: JobContext, rules: RetentionRules, after: string): Promise<void> {
  const { db, progress, now, commit } = context;
  const before = cutOff(rules, "mentions", now);
  if (before === undefined) return commit(async () => next(progress, "people"));
  const rows = await db.posts.where("key").above(after).limit(atOnce).toArray();
  const last = rows.at(-1);
  if (!last) return commit(async () => next(progress, "people"));
  const wanted = await forgettablePosts(db, rows, before);
  const hashed = await prepareSuppression(db, wanted.flatMap(namesOf));
  return commit(async () => {
    const counts = await deletePosts(
      db,
      wanted.map(({ key }) => key),
      before,
      now,
    );
    await suppress(db, hashed, now);
    return onward(counted(progress, counts), "mentions", last.key, rows.length);
  });
}

async function deletePosts(db: Database, keys: readonly string[], before: number, now: number) {
  // Once more: meanwhile somebody may have looked at one of them, or decided about it.
  const current = (await db.posts.bulkGet([...keys])).flatMap((row) => row ?? []);
  const still = (await forgettablePosts(db, current, before)).map(({ key }) => key);
  const work = openWork(db, await readWorld(db, now));
  const { posts, mentions } = await removePosts(work, still);
  await settle(work, []);
  await archiveMentions(work, mentions, await installationId(db));
  await closeWork(work);
  return { posts: posts.length, mentions: mentions.length };
}

function namesOf({ platform, postId, aliases }: PostRow): string[] {
  return [postId, ...aliases].map((id) => postKey(platform, id));
}

async function forgetPeople(context: JobContext, rules: RetentionRules, after: string): Promise<void> {
  const { db, progress, now, commit } = context;
  const before = cutOff(rules, "people", now);
  if (before === undefined) return commit(async () => next(progress, "observations"));
  return commit(async () => {
    const keys = await db.accounts.where("key").above(after).limit(atOnce).primaryKeys();
    const last = keys.at(-1);
    if (last === undefined) return next(progress, "names");
    const gone = await forgettableAccounts(db, keys, before);
    await db.accounts.bulkDelete(gone.map(({ key }) => key));
    await db.reactions
      .where("accountNo")
      .anyOf(gone.map(({ no }) => no))
      .delete();
    return onward(counted(progress, { people: gone.length }), "people", last, keys.length);
  });
}

/** Other names of accounts that are gone. Posts keep theirs: they say that two ids are one post. */
async function forgetNames({ db, progress, commit }: JobContext, _: RetentionRules, after: string) {
  return commit(async () => {
    const rows = await db.aliases.where("alias").above(after).limit(atOnce).toArray();
    const last = rows.at(-1);
    if (!last) return next(progress, "observations");
    const handles = rows.filter(({ alias }) => alias.includes(":@"));
    const targets = await db.accounts.bulkGet(handles.map(({ target }) => target));
    const orphans = handles.filter((_row, place) => targets[place] === undefined);
    await db.aliases.bulkDelete(orphans.map(({ alias }) => alias));
    return onward(counted(progress, { names: orphans.length }), "names", last.alias, 0);
  });
}

async function thinObservations(context: JobContext, rules: RetentionRules, after: string): Promise<void> {
  const { db, progress, now, commit } = context;
  const before = cutOff(rules, "observations", now);
  if (before === undefined) return commit(async () => next(progress, "end"));
  return commit(async () => {
    const rows = await db.observations.where("postKey").above(after).limit(atOnce).toArray();
    const last = rows.at(-1);
    if (!last) return next(progress, "end");
    const changed = await thinned(db, rows, before);
    await db.observations.bulkPut(changed);
    return onward(
      counted(progress, { observations: changed.length }),
      "observations",
      last.postKey,
      rows.length,
    );
  });
}

function next(progress: JobProgress, phase: Phase): JobProgress {
  return { ...progress, cursor: { phase, after: "" } };
}

function onward(progress: JobProgress, phase: Phase, after: string, done: number): JobProgress {
  return { ...progress, cursor: { phase, after }, done: progress.done + done };
}

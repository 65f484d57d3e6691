/**
 * Deletes everything about a client that was archived before: its mentions with what was decided about them,
 * posts that concern nobody else, its sums, rounds, views, column sets and reports. What stays are empty
 * tombstones, so that merging another store does not bring it back. The argument of the job is `{ clientId }`.
 * Each piece finds what is left by looking for it, so that one done twice does no harm; stopped half-way, the
 * client can still be brought back with what is left, or deleted again.
 */

import { foldSums } from "@/lib/ingest/fold-sums";
import { installationId } from "@/lib/ingest/installation";
import { dropExported } from "@/lib/ingest/note-exported";
import { removePosts } from "@/lib/ingest/remove-posts";
import { settle } from "@/lib/ingest/settle";
import { closeWork, openWork } from "@/lib/ingest/work";
import { readWorld } from "@/lib/ingest/world";
import { compact } from "@/lib/kit/compact";
import { asText, at } from "@/lib/kit/read";
import type { ClientRow } from "@/lib/store/client-row";
import type { Database } from "@/lib/store/database";
import { counted, type JobContext, type JobProgress } from "@/lib/store/job-row";
import { lastCharacter } from "@/lib/store/keys";
import type { MentionRow } from "@/lib/store/mention-row";
import { readSetting, writeSetting } from "@/lib/store/settings";
import type { SubjectRow } from "@/lib/store/subject-row";

import { purgeWords } from "./purge-words";

/** Mentions, or posts, that one transaction looks at. */
const atOnce = 200;

const phases = ["mentions", "posts", "rest", "words"] as const;
type Phase = (typeof phases)[number];

export async function forgetClientStep(context: JobContext): Promise<void> {
  const { db, progress, commit } = context;
  const phase = phases.find((known) => known === at(progress.cursor, "phase")) ?? "mentions";
  const client = await db.clients.get(asText(at(context.argument, "clientId")) ?? "");
  // One that is not archived is nobody's to delete.
  if (!client || client.removedAt === undefined) {
    await commit(async () => ({ ...progress, isDone: true }));
    return;
  }
  if (phase === "words") {
    await purgeWords(context);
    return;
  }
  const subjects = await db.subjects.where("clientId").equals(client.id).toArray();
  const total = progress.total ?? (await db.posts.count());
  await commit(() => pieces[phase]({ ...context, progress: { ...progress, total } }, client, subjects));
}

type Piece = (
  context: JobContext,
  client: ClientRow,
  subjects: readonly SubjectRow[],
) => Promise<JobProgress>;

const pieces: Readonly<Record<Exclude<Phase, "words">, Piece>> = {
  mentions: forgetMentions,
  posts: forgetPosts,
  rest: forgetRest,
};

async function forgetMentions(
  { db, progress, now }: JobContext,
  _client: ClientRow,
  subjects: readonly SubjectRow[],
): Promise<JobProgress> {
  const rows = await someMentions(db, subjects);
  if (rows.length === 0) return next(progress, "posts");
  const keys = rows.map(({ key }) => key);
  const work = openWork(db, await readWorld(db, now));
  await Promise.all([work.mentions.load(keys), work.posts.load(rows.map(({ postKey }) => postKey))]);
  for (const { key, postKey, subjectId } of rows) {
    const post = work.posts.get(postKey);
    work.mentions.remove(key);
    if (post) work.posts.put({ ...post, subjects: post.subjects.filter((id) => id !== subjectId) });
  }
  await db.pictures.bulkDelete(keys);
  await dropExported(db, keys);
  await settle(work, []);
  await closeWork(work);
  return counted(progress, { mentions: rows.length });
}

async function someMentions(db: Database, subjects: readonly SubjectRow[]): Promise<MentionRow[]> {
  for (const { id } of subjects) {
    const range = db.mentions.where("key").between(`${id}|`, `${id}|${lastCharacter}`);
    const rows = await range.limit(atOnce).toArray();
    if (rows.length > 0) return rows;
  }
  return [];
}

/** Posts that are a mention for nobody, in a conversation without one: nothing is left that they are beside. */
async function forgetPosts({ db, progress, now }: JobContext): Promise<JobProgress> {
  const after = asText(at(progress.cursor, "after")) ?? "";
  const rows = await db.posts.where("key").above(after).limit(atOnce).toArray();
  const last = rows.at(-1);
  if (!last) return next(progress, "rest");
  const alone = rows.filter(({ subjects }) => subjects.length === 0);
  const homes = await db.conversations.bulkGet(
    alone.map(({ key, conversationKey = key }) => conversationKey),
  );
  const work = openWork(db, await readWorld(db, now));
  const { posts } = await removePosts(
    work,
    alone.filter((_, place) => (homes[place]?.mentionCount ?? 0) === 0).map(({ key }) => key),
  );
  await settle(work, []);
  await closeWork(work);
  const done = progress.done + rows.length;
  return counted({ ...progress, done, cursor: { phase: "posts", after: last.key } }, { posts: posts.length });
}

/** The small tables at once, and sums of mentions that were deleted long ago. */
async function forgetRest(
  { db, progress, now }: JobContext,
  client: ClientRow,
  subjects: readonly SubjectRow[],
): Promise<JobProgress> {
  // What waits would be folded into the rows that go here.
  await foldSums(db);
  for (const { id } of subjects) {
    const [low, high] = [`${id}|`, `${id}|${lastCharacter}`];
    await db.rollups.where("key").between(low, high).delete();
    await db.archive.where("rollupKey").between(low, high).delete();
  }
  await db.rounds.where("clientId").equals(client.id).delete();
  await db.exported.where("key").between(`${client.id}|`, `${client.id}|${lastCharacter}`).delete();
  await forgetSettings(db, client.id, new Set(subjects.map(({ id }) => id)));
  const edit = { updatedAt: now, updatedBy: await installationId(db) };
  await db.subjects.bulkPut(subjects.map((row) => emptied(row, edit)));
  await db.clients.put({ ...client, name: "", forgottenAt: now, ...edit });
  return next(progress, "words");
}

async function forgetSettings(
  db: Database,
  clientId: string,
  subjectIds: ReadonlySet<string>,
): Promise<void> {
  const names = ["savedViews", "clientSheets", "columnSets", "exportChoices", "clipFields"] as const;
  for (const name of names) await withoutClient(db, name, clientId);
  const log = await readSetting(db, "definitionLog");
  const left = log?.filter((entry) => !subjectIds.has(entry.subjectId ?? ""));
  if (left) await writeSetting(db, "definitionLog", left);
}

async function withoutClient(
  db: Database,
  name: "savedViews" | "clientSheets" | "columnSets" | "exportChoices" | "clipFields",
  clientId: string,
): Promise<void> {
  const value = (await db.settings.get(name))?.value;
  if (!Array.isArray(value)) return;
  const rows: readonly unknown[] = value;
  await db.settings.put({ name, value: rows.filter((row) => at(row, "clientId") !== clientId) });
}

/** The tombstone without a word of what it was about. */
function emptied(
  { id, clientId, kind, removedAt }: SubjectRow,
  edit: { readonly updatedAt: number; readonly updatedBy: string },
): SubjectRow {
  const nothing = { terms: [], handles: [], hashtags: [], domains: [], exclusions: [], accounts: [] };
  return compact({
    id,
    clientId,
    kind,
    name: "",
    exactAccents: false,
    ...nothing,
    removedAt: removedAt ?? edit.updatedAt,
    ...edit,
  });
}

function next(progress: JobProgress, phase: Phase): JobProgress {
  return { ...progress, cursor: { phase, after: "" } };
}

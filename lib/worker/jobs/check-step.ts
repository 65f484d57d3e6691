/**
 * Checks the store, piece by piece: what is listed and found against the mentions, what was decided about each
 * of them, and the sums against the rows they are made from. What differs is repaired and counted, so that it
 * can be said.
 */

import { foldSums } from "@/lib/ingest/fold-sums";
import { resumeSearch, startRebuilding } from "@/lib/ingest/rebuild-search";
import { settle } from "@/lib/ingest/settle";
import { closeWork, openWork } from "@/lib/ingest/work";
import { readWorld } from "@/lib/ingest/world";
import { asCount, asText, at } from "@/lib/kit/read";
import { checkSubject, repairRollups, subjectsWithRows } from "@/lib/store/check-rollups";
import { checkSearch, type SearchCheck } from "@/lib/store/check-search";
import { counted, type JobContext, type JobStep } from "@/lib/store/job-row";
import { writeSetting } from "@/lib/store/settings";

const postsAtOnce = 300;
const mentionsAtOnce = 2_000;
/** No store of one browser comes near: what is higher was spoiled. */
const mostNumbers = 2 ** 28;

const firstOfPosts = { phase: "posts", after: "" };

const pieces = {
  whole: checkListed,
  mentions: checkListed,
  numbers: checkListed,
  spoiled: beginAnew,
  anew: makeAnew,
  posts: checkMentions,
  sums: checkSums,
  end: noteEnd,
} as const satisfies Readonly<Record<string, JobStep>>;

/**
 * In the order of `pieces`. What is listed comes first: whatever is put right later is written there, too, and
 * must not stumble over it.
 */
export async function checkStep(context: JobContext): Promise<void> {
  const phase = at(context.progress.cursor, "phase");
  const known = Object.entries(pieces).find(([name]) => name === phase);
  await (known?.[1] ?? checkListed)(context);
}

async function checkListed({ db, progress, commit }: JobContext): Promise<void> {
  const total = progress.total ?? (await db.mentions.count()) + (await db.posts.count());
  await commit(async () => {
    const { wrong, compared, next } = await checkSearch(db, searchCursor(progress.cursor));
    const onward = counted({ ...progress, total, done: progress.done + compared }, { misplaced: wrong });
    // Somebody may have been making it anew and was broken off.
    const isUnfinished = (await db.searchState.get("state"))?.rebuilding !== undefined;
    if (wrong === 0 && !isUnfinished) return { ...onward, cursor: next ?? firstOfPosts };
    return counted({ ...onward, cursor: { phase: wrong > 0 ? "spoiled" : "anew" } }, { anew: 1 });
  });
}

/** The state may have forgotten which numbers were given: none of them must be given again. */
async function beginAnew({ db, progress, commit }: JobContext): Promise<void> {
  const after = asText(at(progress.cursor, "after")) ?? "";
  const highest = asCount(at(progress.cursor, "highest")) ?? 0;
  await commit(async () => {
    const rows = await db.mentions.where("key").above(after).limit(mentionsAtOnce).toArray();
    const last = rows.at(-1);
    if (last) {
      const given = rows.flatMap(({ no }) => (no !== undefined && no < mostNumbers ? [no] : []));
      const cursor = { phase: "spoiled", after: last.key, highest: Math.max(highest, ...given) };
      return { ...progress, cursor };
    }
    await startRebuilding(db, highest + 1);
    return { ...progress, cursor: { phase: "anew" } };
  });
}

function searchCursor(cursor: unknown): SearchCheck {
  const phases = ["whole", "mentions", "numbers"] as const;
  const phase = phases.find((known) => known === at(cursor, "phase")) ?? "whole";
  return { phase, after: asText(at(cursor, "after")), no: asCount(at(cursor, "no")) };
}

async function makeAnew({ db, progress, commit }: JobContext): Promise<void> {
  // In transactions of its own, which may be repeated: what is done is not done again.
  const hasMore = await resumeSearch(db);
  await commit(async () => ({ ...progress, cursor: hasMore ? { phase: "anew" } : firstOfPosts }));
}

async function checkMentions({ db, progress, now, commit }: JobContext): Promise<void> {
  const after = asText(at(progress.cursor, "after")) ?? "";
  await commit(async () => {
    const keys = await db.posts.where("key").above(after).limit(postsAtOnce).primaryKeys();
    const last = keys.at(-1);
    if (last === undefined) return { ...progress, cursor: { phase: "sums", after: "" } };
    const work = openWork(db, await readWorld(db, now));
    const decided = await settle(work, keys);
    const corrected = decided.filter((key) => work.mentions.isChanged(key)).length;
    await closeWork(work);
    const done = progress.done + keys.length;
    return counted({ ...progress, done, cursor: { phase: "posts", after: last } }, { corrected });
  });
}

async function checkSums({ db, progress, commit }: JobContext): Promise<void> {
  const after = asText(at(progress.cursor, "after")) ?? "";
  await commit(async () => {
    const id = (await subjectsWithRows(db)).find((one) => one > after);
    if (id === undefined) return { ...progress, cursor: { phase: "end" } };
    await foldSums(db);
    const found = await checkSubject(db, id);
    await repairRollups(db, found);
    return counted({ ...progress, cursor: { phase: "sums", after: id } }, { repaired: found.length });
  });
}

async function noteEnd({ db, progress, now, commit }: JobContext): Promise<void> {
  await commit(async () => {
    const { repaired = 0, anew = 0 } = progress.counts;
    await writeSetting(db, "lastCheck", { at: now, repaired, isSearchAnew: anew > 0 });
    return { ...progress, isDone: true };
  });
}

/**
 * Checks the store, one subject at a time: the sums against the rows they are made from. What differs is
 * repaired at once and counted, so that it can be said.
 */

import { settle } from "@/lib/ingest/settle";
import { closeWork, openWork } from "@/lib/ingest/work";
import { readWorld } from "@/lib/ingest/world";
import { asText, at } from "@/lib/kit/read";
import { checkSubject, repairRollups, subjectsWithRows } from "@/lib/store/check-rollups";
import { counted, type JobContext } from "@/lib/store/job-row";
import { writeSetting } from "@/lib/store/settings";

const postsAtOnce = 300;

/** First what was decided about each mention, then what they add up to. */
export async function checkStep(context: JobContext): Promise<void> {
  if (at(context.progress.cursor, "phase") === "sums") await checkSums(context);
  else await checkMentions(context);
}

async function checkMentions({ db, progress, now, commit }: JobContext): Promise<void> {
  const after = asText(at(progress.cursor, "after")) ?? "";
  const total = progress.total ?? (await db.posts.count());
  await commit(async () => {
    const keys = await db.posts.where("key").above(after).limit(postsAtOnce).primaryKeys();
    const last = keys.at(-1);
    if (last === undefined) return { ...progress, total, cursor: { phase: "sums", after: "" } };
    const work = openWork(db, await readWorld(db, now));
    const decided = await settle(work, keys);
    const corrected = decided.filter((key) => work.mentions.isChanged(key)).length;
    await closeWork(work);
    const done = progress.done + keys.length;
    return counted({ ...progress, total, done, cursor: { phase: "posts", after: last } }, { corrected });
  });
}

async function checkSums({ db, progress, now, commit }: JobContext): Promise<void> {
  const after = asText(at(progress.cursor, "after")) ?? "";
  await commit(async () => {
    const id = (await subjectsWithRows(db)).find((one) => one > after);
    if (id === undefined) {
      await writeSetting(db, "lastCheck", { at: now, repaired: progress.counts.repaired ?? 0 });
      return { ...progress, isDone: true };
    }
    const found = await checkSubject(db, id);
    await repairRollups(db, found);
    return counted({ ...progress, cursor: { phase: "sums", after: id } }, { repaired: found.length });
  });
}

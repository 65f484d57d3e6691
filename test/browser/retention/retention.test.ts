import { expect, test } from "vitest";

import { editMentions } from "@/lib/ingest/edit-mentions";
import { forecastRetention, nextRetentionAt } from "@/lib/retention/forecast";
import { retentionStep } from "@/lib/retention/retention-step";
import type { Database } from "@/lib/store/database";
import { summaryOf } from "@/lib/store/queries";
import { readSetting, writeSetting } from "@/lib/store/settings";
import { backUp, restore } from "@/test/support/backup";
import { aBatch, aCaptured, anAccount, dayMs, now } from "@/test/support/build";
import { runJob } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

const rules = { mentions: 365, people: 365, observations: 90 } as const;
const later = now + 400 * dayMs;

/** Ten people, each with a post; one of them is noted, one asks us something, one was seen again lately. */
async function aYearLater(): Promise<Database> {
  const db = await openStore();
  const captured = Array.from({ length: 10 }, (_, place) =>
    aCaptured({
      post: {
        postId: String(place),
        author: anAccount({ accountId: `7${place}`, handle: `visitor_${place}` }),
        text: place === 1 ? "Acme Kettles, is it quiet?" : "Acme Kettles is quiet.",
      },
    }),
  );
  await deliver(db, aBatch({ posts: captured }));
  await editMentions(db, [{ key: "acme|x:0", change: { note: "Call them" } }], now);
  await deliver(
    db,
    aBatch({ posts: captured.slice(2, 3).map((item) => ({ ...item, seenAt: later - dayMs })) }),
    later,
  );
  await writeSetting(db, "retention", rules);
  return db;
}

const year = { subjectId: "acme", from: "2026-11-01", to: "2026-11-30" };

test("what nobody attended to goes, what it counted stays, and the forecast said so", async () => {
  const db = await aYearLater();
  const before = await summaryOf(db, year);
  const attended = (await db.mentions.toArray()).filter(
    ({ status, edits }) => status !== "open" || edits,
  ).length;
  const gone = 10 - attended - 1;
  expect(await forecastRetention(db, rules, now + 300 * dayMs)).toMatchObject({ mentions: 0, people: 0 });
  expect(await forecastRetention(db, rules, later)).toMatchObject({ mentions: gone });
  const job = await runJob(db, "retention", retentionStep, {}, later);
  expect(job).toMatchObject({ state: "done", counts: { mentions: gone, people: gone } });
  expect(await db.mentions.count()).toBe(10 - gone);
  expect(await db.accounts.count()).toBe(10 - gone);
  expect(await db.mentions.get("acme|x:0")).toBeDefined();
  expect(await db.mentions.get("acme|x:2")).toBeDefined();

  expect(await summaryOf(db, year)).toEqual(before);
  expect(await checkRollups(db)).toEqual([]);
  expect(JSON.stringify(await db.archive.toArray())).not.toMatch(/visitor|x:|quiet/);
  expect((await readSetting(db, "retention"))?.ranAt).toBe(later);
  await dropStore(db);
});

test("a deleted mention that is seen again, or comes with a backup, is not counted a second time", async () => {
  const db = await aYearLater();
  const file = await backUp(db);
  await runJob(db, "retention", retentionStep, {}, later);
  const after = await summaryOf(db, year);
  const posts = await db.posts.count();
  await deliver(db, aBatch({ posts: [aCaptured({ seenAt: later, post: { postId: "5" } })] }), later);
  await restore(db, file, { at: later });
  expect(await db.posts.count()).toBe(posts);
  expect(await summaryOf(db, year)).toEqual(after);

  // And the other way round: the archived sums come along, and what they hold goes in the store they come to.
  const other = await openStore();
  await restore(other, file);
  await restore(other, await backUp(db), { at: later });
  expect(await other.posts.count()).toBe(posts);
  expect(await summaryOf(other, year)).toEqual(after);
  expect(await checkRollups(other)).toEqual([]);
  await dropStore(db);
  await dropStore(other);
});

test("without rules nothing is due, and a clock that was set back does not put it off", () => {
  expect(nextRetentionAt({}, now)).toBeUndefined();
  expect(nextRetentionAt({ mentions: 30, ranAt: now }, now)).toBe(now + dayMs);
  expect(nextRetentionAt({ mentions: 30, ranAt: now + 900 * dayMs }, now)).toBe(now);
});

/** A database of its own for each test, in the real IndexedDB, with the demo brand in it. */

import { ingest } from "@/lib/ingest/ingest";
import { parseBatch } from "@/lib/ingest/parse-batch";
import { saveSubject } from "@/lib/ingest/save-subject";
import type { Receipt } from "@/lib/model/batch";
import type { Subject } from "@/lib/model/subject";
import { voicesIn } from "@/lib/rollup/voices";
import { voicesHeard } from "@/lib/rollup/with-heard";
import { Database } from "@/lib/store/database";

import { aCompetitor, aSubject, now as demoTime } from "./build";
import { allSums } from "./sums";

export async function openStore(
  subjects: readonly Subject[] = [aSubject(), aCompetitor()],
  timeZone = "UTC",
): Promise<Database> {
  const db = new Database(`test-${crypto.randomUUID()}`);
  await db.clients.put({ id: "house", name: "", timeZone, updatedAt: 0, updatedBy: "test" });
  for (const subject of subjects) await saveSubject(db, subject, 1);
  return db;
}

/** Closes it and takes it away; the pause lets transactions end that nobody waits for. */
export async function dropStore(db: Database): Promise<void> {
  db.close();
  await new Promise((done) => {
    setTimeout(done);
  });
  await db.delete();
}

/** Leaves the clients and subjects, takes away everything that was captured. */
export async function emptyStore(db: Database): Promise<void> {
  const kept = new Set(["clients", "subjects"]);
  await Promise.all(db.tables.filter(({ name }) => !kept.has(name)).map((table) => table.clear()));
}

/** As the worker does it: from the message to the receipt. */
export async function deliver(db: Database, batch: unknown, at: number = demoTime): Promise<Receipt> {
  const message: unknown = JSON.parse(JSON.stringify(batch));
  return ingest(db, parseBatch(message), at);
}

/**
 * Every row of the tables that hold what was captured, comparable between stores: local numbers are
 * replaced by the account they stand for, and what only says when something was written is left out.
 */
export async function contentsOf(db: Database): Promise<Record<string, unknown>> {
  const accounts = await db.accounts.toArray();
  const names = new Map(accounts.map(({ no, key }) => [no, key]));
  const named = (no: number | undefined) => (no === undefined ? undefined : names.get(no));
  const nameVoice = (voice: number) => `${named(Math.floor(voice / 4))}/${voice % 4}`;
  const mentions = await db.mentions.toArray();
  const posts = await db.posts.toArray();
  const shares = await db.shares.toArray();
  return {
    accounts: accounts.map((row) => ({ ...row, no: 0 })),
    aliases: await db.aliases.toArray(),
    answers: await db.answers.toArray(),
    checked: await db.checked.toArray(),
    conversations: await db.conversations.toArray(),
    exposure: await db.exposure.toArray(),
    looked: await db.looked.toArray(),
    mentions: mentions.map((row) => {
      const { voice, ...added } = row.added;
      const heard = voice === undefined ? undefined : nameVoice(voice);
      return { ...row, no: 0, added: { ...added, voice: heard } };
    }),
    observations: await db.observations.toArray(),
    posts: posts.map((row) => ({ ...row, authorNo: named(row.authorNo) })),
    // The same said in more batches is the same.
    pulses: (await db.pulses.toArray()).map((row) => ({ ...row, batches: 0 })),
    reactions: (await db.reactions.toArray())
      .map((row) => ({ ...row, key: "", accountNo: named(row.accountNo) }))
      .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    // What waits in the tail included: two stores have folded at other times.
    rollups: (await allSums(db)).map(({ voices, heard, ...sums }) => ({
      ...sums,
      heard: voicesHeard(heard).map(nameVoice).toSorted(),
      voices: Array.from(voicesIn(voices), ([voice, count]) => [nameVoice(voice), count]).toSorted(
        ([a], [b]) => String(a).localeCompare(String(b)),
      ),
    })),
    shares: shares
      .map((row) => ({ ...row, key: "", accountNo: named(row.accountNo) }))
      .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
  };
}

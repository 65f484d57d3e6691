/**
 * A write that is cut off, or finds the disk full, at each of its steps: all of it is there or nothing, what
 * stands there adds up, and the same asked once more ends as if nothing had been.
 */

import { expect, test } from "vitest";

import { editMentions } from "@/lib/ingest/edit-mentions";
import { foldSums } from "@/lib/ingest/fold-sums";
import { sealSearch } from "@/lib/ingest/seal-search";
import { Database } from "@/lib/store/database";
import { aBatch, aCaptured, anAccount, aShare, aTally, hourMs, now } from "@/test/support/build";
import { wrongInSearch } from "@/test/support/check-store";
import { openFaulty } from "@/test/support/power-cut";
import { contentsOf, deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

const posts = Array.from({ length: 6 }, (_, no) => {
  const author = anAccount({ accountId: `7${no % 4}`, handle: `visitor_${no % 4}` });
  return aCaptured({ post: { postId: String(100 + no), author, text: `Acme Kettles, cup ${no}` } });
});
const first = aBatch({ posts: posts.slice(0, 4), tallies: [aTally()] });
/** Two that are known, seen later with more; two that are new, an answer among them; a share. */
const second = aBatch({
  madeAt: now + hourMs,
  posts: posts.slice(2).map(({ post, ...rest }) => ({
    ...rest,
    seenAt: now + hourMs,
    post: { ...post, counts: { likes: 9, replies: 2 }, ...(post.postId === "105" && { parentId: "100" }) },
  })),
  shares: [aShare({ postId: "101" })],
  tallies: [aTally()],
});

interface Write {
  readonly name: string;
  readonly write: (db: Database) => Promise<unknown>;
}

const writes: readonly Write[] = [
  { name: "a batch", write: (db) => deliver(db, second, now + hourMs) },
  {
    name: "decisions",
    write: (db) =>
      editMentions(
        db,
        ["100", "101"].map((id) => ({ key: `acme|x:${id}`, change: { tags: ["lid"], note: "call them" } })),
        now,
      ),
  },
  {
    name: "a batch, and folding its sums",
    write: async (db) => {
      await deliver(db, second, now + hourMs);
      await foldSums(db);
    },
  },
  {
    name: "sealing and joining",
    write: async (db) => {
      while (await sealSearch(db, { longestTail: 1, isThorough: true }));
    },
  },
];

async function aStore(): Promise<string> {
  const db = await openStore();
  await deliver(db, first);
  // A segment, and a dead number in it.
  while (await sealSearch(db, { longestTail: 1 }));
  await editMentions(db, [{ key: "acme|x:103", change: { note: "later" } }], now);
  db.close();
  return db.name;
}

/** Without the numbers by which lists know mentions, and without when decisions were taken. */
async function outcome(db: Database): Promise<unknown> {
  const local = new Set(["no", "id", "updatedBy"]);
  return JSON.parse(
    JSON.stringify(await contentsOf(db), (key, value: unknown) => (local.has(key) ? undefined : value)),
  );
}

test.each(writes)("$name", { timeout: 180_000 }, async ({ write }) => {
  const untouched = new Database(await aStore());
  const before = await outcome(untouched);
  await dropStore(untouched);
  const whole = await openFaulty(await aStore(), "kill", Infinity);
  await write(whole.db);
  // Before anything else is done with it.
  const total = whole.writes();
  const expected = await outcome(whole.db);
  await dropStore(whole.db);
  expect(total).toBeGreaterThan(2);

  for (const fault of ["kill", "full"] as const) {
    for (let at = 1; at <= total; at += 1) {
      const name = await aStore();
      const cut = await openFaulty(name, fault, at);
      await expect(write(cut.db), `${fault} at ${at} of ${total}`).rejects.toThrow(/closed|full|Quota/);
      cut.db.close();
      const db = new Database(name);
      expect([before, expected]).toContainEqual(await outcome(db));
      expect([await checkRollups(db), await wrongInSearch(db)]).toEqual([[], 0]);
      await write(db);
      expect(await outcome(db)).toEqual(expected);
      expect([await checkRollups(db), await wrongInSearch(db)]).toEqual([[], 0]);
      await dropStore(db);
    }
  }
});

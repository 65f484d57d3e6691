/** "New since the last export": what a file has had, whatever happens to clock, order, filter and store meanwhile. */

import { expect, test } from "vitest";

import { exportList, type ExportOrder } from "@/components/export/export-list";
import { notedSet } from "@/components/export/noted-set";
import { readySets, type ColumnSet } from "@/lib/export/column-set";
import { editMentions } from "@/lib/ingest/edit-mentions";
import { forgetExported, noteExported } from "@/lib/ingest/note-exported";
import type { CapturedPost } from "@/lib/model/batch";
import { eraseStep } from "@/lib/retention/erase-step";
import type { Database } from "@/lib/store/database";
import { readExported } from "@/lib/store/exported-row";
import { backUp, restore } from "@/test/support/backup";
import { aBatch, aCaptured, anAccount, dayMs, hourMs, now } from "@/test/support/build";
import { runJob } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";

function setOf(id: string): ColumnSet {
  const set = readySets.find((one) => one.id === id);
  if (!set) throw new Error(`no set ${id}`);
  return set;
}

const idle = () => undefined;

/** One export through to the note, as the dialog makes it. @returns the posts that were in it. */
async function exported(
  db: Database,
  { filter, isCutOff = false, ...order }: Given = {},
): Promise<readonly string[]> {
  const posts: string[] = [];
  const whole: ExportOrder = {
    db,
    clientId: "house",
    question: { order: "newest", filter: { subjectIds: ["acme"], publicOnly: true, ...filter } },
    format: "ndjson",
    set: setOf("whole"),
    scope: "new",
    csv: {},
    write: async (part) => {
      posts.push(...idsIn(new TextDecoder().decode(part)));
    },
    onProgress: idle,
    signal: new AbortController().signal,
    ...order,
  };
  const { notes, written } = await exportList(whole);
  expect(posts.length).toBe(written);
  if (isCutOff) return posts.toSorted();
  const { clientId, format, set } = whole;
  for (const marks of notes) await noteExported(db, { clientId, setId: notedSet(format, set), marks });
  return posts.toSorted();
}

interface Given extends Partial<Omit<ExportOrder, "question">> {
  readonly filter?: Partial<ExportOrder["question"]["filter"]>;
  /** The file was not completed. */
  readonly isCutOff?: boolean;
}

/** In whichever format. */
function idsIn(text: string): string[] {
  return [...text.replaceAll("\\", "").matchAll(/acme\|x:(\d+)/g)].flatMap(([, id]) => id ?? []);
}

const csv = { format: "csv" } as const;

function mention(postId: string, post: Partial<CapturedPost["post"]> = {}): CapturedPost {
  const author = anAccount({ accountId: `9${postId}`, handle: `tea_${postId}` });
  return aCaptured({
    post: { postId, author, url: `https://x.com/tea_${postId}/status/${postId}`, ...post },
  });
}

interface Case {
  readonly name: string;
  /** What happens after posts 1 and 2 were exported. */
  readonly since: (db: Database) => Promise<unknown>;
  readonly order?: Given;
  readonly posts: readonly string[];
}

const later = now + hourMs;
const noteOn = (db: Database, note: string) =>
  editMentions(db, [{ key: "acme|x:1", change: { note } }], later);

const cases: readonly Case[] = [
  { name: "nothing is new when nothing happened", since: async () => undefined, posts: [] },
  {
    name: "what came since is new",
    since: (db) => deliver(db, aBatch({ posts: [mention("3")], madeAt: later }), later),
    posts: ["3"],
  },
  {
    name: "a batch that was made before the export and arrives after it is new",
    since: (db) => deliver(db, aBatch({ posts: [mention("3")], madeAt: now - dayMs }), later),
    posts: ["3"],
  },
  {
    name: "a post that is years old is new when it was found since",
    since: (db) => deliver(db, aBatch({ posts: [mention("3", { postedAt: now - 900 * dayMs })] }), later),
    posts: ["3"],
  },
  {
    name: "a clock that went back a year hides nothing",
    since: (db) => {
      const at = now - 365 * dayMs;
      return deliver(db, aBatch({ posts: [{ ...mention("3"), seenAt: at }], madeAt: at }), at);
    },
    posts: ["3"],
  },
  {
    name: "a post that is seen again is not new",
    since: (db) => deliver(db, aBatch({ posts: [{ ...mention("1"), seenAt: later }], madeAt: later }), later),
    posts: [],
  },
  {
    name: "nor has it changed by that",
    since: (db) => deliver(db, aBatch({ posts: [{ ...mention("1"), seenAt: later }], madeAt: later }), later),
    order: { scope: "changed" },
    posts: [],
  },
  {
    name: "later counts are a change to whoever asks for changes",
    since: (db) =>
      deliver(
        db,
        aBatch({ posts: [{ ...mention("1", { counts: { likes: 50 } }), seenAt: later }], madeAt: later }),
        later,
      ),
    order: { scope: "changed" },
    posts: ["1"],
  },
  { name: "an edit makes nothing new", since: (db) => noteOn(db, "Call her"), posts: [] },
  {
    name: "an edit is a change to whoever asks for changes",
    since: (db) => noteOn(db, "Call her"),
    order: { scope: "changed" },
    posts: ["1"],
  },
  {
    name: "new and changed come together",
    since: async (db) => {
      await noteOn(db, "Call her");
      await deliver(db, aBatch({ posts: [mention("3")] }), later);
    },
    order: { scope: "changed" },
    posts: ["1", "3"],
  },
  {
    name: "a change that was exported is no change any more",
    since: async (db) => {
      await noteOn(db, "Call her");
      await exported(db, { scope: "changed" });
    },
    order: { scope: "changed" },
    posts: [],
  },
  {
    name: "a change that was exported with everything is none either",
    since: async (db) => {
      await noteOn(db, "Call her");
      await exported(db, { scope: "all" });
    },
    order: { scope: "changed" },
    posts: [],
  },
  {
    name: "everything is everything, again and again",
    since: async () => undefined,
    order: { scope: "all" },
    posts: ["1", "2"],
  },
  {
    name: "a file that was not completed has had nothing",
    since: async (db) => {
      await deliver(db, aBatch({ posts: [mention("3")] }), later);
      await exported(db, { isCutOff: true });
    },
    posts: ["3"],
  },
  {
    name: "what the filter left out is new without it",
    since: async (db) => {
      await deliver(db, aBatch({ posts: [mention("3"), mention("4", { lang: "es" })] }), later);
      await exported(db, { filter: { search: "tea_4" } });
    },
    posts: ["3"],
  },
  {
    name: "what was left out because not everybody may see it is new when it is let in",
    since: async (db) => {
      await deliver(db, aBatch({ posts: [mention("3", { visibility: "members" })] }), later);
      expect(await exported(db)).toEqual([]);
    },
    order: { filter: { publicOnly: false } },
    posts: ["3"],
  },
  {
    name: "tables have their own account beside the exact form",
    since: async () => undefined,
    order: csv,
    posts: ["1", "2"],
  },
  {
    name: "another set of columns has its own account",
    since: async (db) => exported(db, csv),
    order: { ...csv, set: setOf("airtable") },
    posts: ["1", "2"],
  },
  {
    name: "another format of the same columns has the same account",
    since: async (db) => exported(db, { format: "markdown" }),
    order: csv,
    posts: [],
  },
  {
    name: "another client has its own account",
    since: async () => undefined,
    order: { clientId: "second" },
    posts: ["1", "2"],
  },
  {
    name: "a column more is a change of every row",
    since: async (db) =>
      exported(db, {
        ...csv,
        set: { ...setOf("airtable"), columns: setOf("airtable").columns.slice(0, -1) },
      }),
    order: { ...csv, set: setOf("airtable"), scope: "changed" },
    posts: ["1", "2"],
  },
  {
    name: "when the account is forgotten everything is new",
    since: (db) => forgetExported(db, "house", "exact"),
    posts: ["1", "2"],
  },
];

test.each(cases)("$name", async ({ since, order, posts }) => {
  const db = await openStore();
  await deliver(db, aBatch({ posts: [mention("1"), mention("2")] }), now);
  expect(await exported(db)).toEqual(["1", "2"]);
  await since(db);
  expect(await exported(db, order)).toEqual(posts);
  await dropStore(db);
});

test("a restored backup knows what was exported, and two stores in one know what either exported", async () => {
  const [one, other] = [await openStore(), await openStore()];
  await deliver(one, aBatch({ posts: [mention("1"), mention("2")] }), now);
  await deliver(other, aBatch({ posts: [mention("2"), mention("3")] }), now);
  expect(await exported(one)).toEqual(["1", "2"]);
  expect(await exported(other, { filter: { search: "tea_3" } })).toEqual(["3"]);
  await deliver(one, aBatch({ posts: [mention("4")] }), later);
  const files = [await backUp(one), await backUp(other)] as const;
  await restore(other, files[0]);
  await restore(one, files[1]);
  for (const db of [one, other]) {
    expect(await exported(db, { isCutOff: true })).toEqual(["4"]);
    await dropStore(db);
  }
});

test("what is erased leaves no mark of its export", async () => {
  const db = await openStore();
  await deliver(db, aBatch({ posts: [mention("1"), mention("2")] }), now);
  await exported(db);
  const sizeOf = async () => (await readExported(db, "house", "exact")).size;
  expect(await sizeOf()).toBe(2);
  await runJob(db, "erase", eraseStep, { accounts: ["x:@tea_1"] }, now);
  expect(await sizeOf()).toBe(1);
  await dropStore(db);
});

test("an export that is stopped says so, and reads no further", async () => {
  const db = await openStore();
  await deliver(db, aBatch({ posts: [mention("1"), mention("2")] }), now);
  const stop = new AbortController();
  const stopped = exported(db, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  await dropStore(db);
});

/** What a page may ask about its posts, and ask to be done with them: its own, one step at a time, and nothing it did not show. */

import { afterEach, expect, test } from "vitest";

import { editMentions } from "@/lib/ingest/edit-mentions";
import { asText, at } from "@/lib/kit/read";
import type { MentionChange } from "@/lib/model/mention-change";
import type { MarkState, PageEdit } from "@/lib/model/page-mark";
import type { Database } from "@/lib/store/database";
import { createMarkHandlers } from "@/lib/worker/page-marks";
import { aBatch, aCaptured, now } from "@/test/support/build";
import { deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

let db: Database;
afterEach(() => dropStore(db));

const key = "acme|x:1001";
const onX = "https://x.com/home";
const question = aCaptured({ post: { text: "Acme Kettles, does it fit?" } });

async function open() {
  db = await openStore();
  await deliver(db, aBatch({ posts: [question] }));
  const [edited, opened]: [number[], string[]] = [[], []];
  const handlers = createMarkHandlers(db, {
    onEdited: () => void edited.push(edited.length),
    openDashboard: async (address) => void opened.push(address),
  });
  const marks = async (...ids: string[]) => (await handlers["marks.of"]({ platform: "x", ids }, onX)).marks;
  const step = (edit: PageEdit) => handlers["marks.edit"]({ key, edit }, onX);
  return { handlers, marks, step, edited, opened };
}

test.each<{ change: MentionChange; state: MarkState }>([
  { change: {}, state: "needs" },
  { change: { status: "answered" }, state: "answered" },
  { change: { status: "done" }, state: "kept" },
  { change: { clip: { at: now, fields: {} } }, state: "needs" },
  { change: { status: "answered", clip: { at: now, fields: {} } }, state: "clipped" },
  { change: { isAbout: false }, state: "aside" },
])("$change is shown as $state", async ({ change, state }) => {
  const { marks } = await open();
  await editMentions(db, [{ key, change }], now);
  expect(await marks("1001", "404")).toEqual([{ postId: "1001", key, subjectId: "acme", state }]);
});

const row = () => db.mentions.get(key);

/** Without what only says that something was decided, and by which number the search knows it now. */
async function decided() {
  const kept = await row();
  if (!kept) throw new Error("no mention");
  const { edits: _edits, no: _no, ...rest } = kept;
  return rest;
}

test.each<{ edit: PageEdit; shows: object }>([
  { edit: { name: "clip", value: true }, shows: { clip: { fields: {} } } },
  { edit: { name: "add-tag", value: "vip" }, shows: { tags: ["lid", "vip"] } },
  { edit: { name: "remove-tag", value: "lid" }, shows: {} },
  { edit: { name: "add-note", value: "on Monday" }, shows: { note: "call back\non Monday" } },
  { edit: { name: "remove-note", value: "call back" }, shows: {} },
  { edit: { name: "sentiment", value: "negative" }, shows: { sentiment: "negative" } },
  { edit: { name: "about", value: false }, shows: { aside: "user" } },
])("$edit.name does its step, and its undo restores the mention", async ({ edit, shows }) => {
  const { step, edited } = await open();
  await editMentions(db, [{ key, change: { tags: ["lid"], note: "call back" } }], now);
  const before = await decided();
  const { undo } = await step(edit);
  expect(await row()).toMatchObject(shows);
  expect(await decided()).not.toEqual(before);
  if (undo === null) throw new Error("nothing to undo");
  await step(undo);
  expect(await decided()).toEqual(before);
  expect(edited).toHaveLength(2);
  expect(await checkRollups(db)).toEqual([]);
});

test.each<PageEdit>([
  { name: "add-tag", value: "LID" },
  { name: "remove-tag", value: "unknown" },
  { name: "remove-note", value: "back" },
])("what is so already, or is not there, changes nothing: $name", async (edit) => {
  const { step, edited } = await open();
  await editMentions(db, [{ key, change: { tags: ["lid"], note: "call back" } }], now);
  expect(await step(edit)).toEqual({ undo: null });
  expect(edited).toEqual([]);
});

test("clipped twice, it keeps what was put down the first time", async () => {
  const { step } = await open();
  const clip = { at: now, fields: { outlet: "Kitchen News" } };
  await editMentions(db, [{ key, change: { clip } }], now);
  expect(await step({ name: "clip", value: true })).toEqual({ undo: null });
  expect(await row()).toMatchObject({ clip });
});

test("a page of another site learns and changes nothing", async () => {
  const { handlers } = await open();
  const elsewhere = ["https://www.facebook.com/", "https://x.com.evil.example/", "https://evil.example/", ""];
  for (const url of elsewhere) {
    const edit = { name: "clip", value: true };
    await expect(handlers["marks.of"]({ platform: "x", ids: ["1001"] }, url)).rejects.toThrow("own site");
    await expect(handlers["marks.edit"]({ key, edit }, url)).rejects.toThrow("own site");
    await expect(handlers["marks.row"]({ key }, url)).rejects.toThrow("own site");
    await expect(handlers["marks.person"]({ key }, url)).rejects.toThrow("own site");
  }
  const web = { key: "acme|web:1", edit: { name: "clip", value: true } };
  await expect(handlers["marks.edit"](web, onX)).rejects.toThrow("own site");
  expect(at(await row(), "clip")).toBeUndefined();
});

test.each<{ what: string; argument: unknown }>([
  { what: "too many at once", argument: { platform: "x", ids: Array.from({ length: 101 }, String) } },
  { what: "no ids", argument: { platform: "x" } },
  { what: "an id that is none", argument: { platform: "x", ids: [{}] } },
  { what: "nothing", argument: undefined },
])("$what is refused", async ({ argument }) => {
  const { handlers } = await open();
  await expect(handlers["marks.of"](argument, onX)).rejects.toThrow("wrong");
});

test.each<unknown>([
  { name: "status", value: "done" },
  { name: "owner", value: "me" },
  { name: "add-tag", value: "" },
  { name: "add-tag", value: "x".repeat(61) },
  { name: "sentiment", value: "furious" },
  { name: "clip", value: { at: 1, fields: { outlet: "x" } } },
])("%o is no step that a page can ask for", async (edit) => {
  const { handlers } = await open();
  await expect(handlers["marks.edit"]({ key, edit }, onX)).rejects.toThrow("wrong");
});

test("the row of a mention holds what the page showed, and nothing that the user wrote", async () => {
  const { handlers } = await open();
  const secret = { tags: ["secret-tag"], note: "secret note", owner: "secret owner" };
  await editMentions(
    db,
    [{ key, change: { ...secret, clip: { at: now, fields: { outlet: "secret outlet" } } } }],
    now,
  );
  const { html, text } = await handlers["marks.row"]({ key }, onX);
  expect(text.split("\t")).toContain(question.post.text);
  expect(html).toContain("<td>");
  expect(`${html}${text}`).not.toContain("secret");
  await expect(handlers["marks.row"]({ key: "acme|x:404" }, onX)).rejects.toThrow("no such mention");
});

test("the author is opened by number, which the page does not learn", async () => {
  const { handlers, opened } = await open();
  expect(await handlers["marks.person"]({ key }, onX)).toEqual({ opened: true });
  const post = await db.posts.get("x:1001");
  expect(opened).toEqual([`#/people?subject=acme&person=${asText(String(at(post, "authorNo")))}`]);
  expect(await handlers["marks.person"]({ key: "acme|x:404" }, onX)).toEqual({ opened: false });
});

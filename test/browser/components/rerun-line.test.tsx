/** The run of changed keywords over everything stored: what is said of it, aloud too, and what can be done. */

import axe from "axe-core";
import { afterEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";

import { RerunLine } from "@/components/brands/rerun-line";
import { triedPost } from "@/components/brands/tried-posts";
import { previewOf } from "@/components/brands/try-keywords";
import { editMentions } from "@/lib/ingest/edit-mentions";
import { createRerunStep } from "@/lib/ingest/rerun-step";
import { parseQuery } from "@/lib/query/parse-query";
import { createReader } from "@/lib/reading/reader";
import { createRecogniser } from "@/lib/reading/recognise";
import type { Database } from "@/lib/store/database";
import type { JobRow } from "@/lib/store/job-row";
import { postsToTry } from "@/lib/store/queries/posts-to-try";
import { writeSetting } from "@/lib/store/settings";
import { aBatch, aCaptured, aMatch, brandAccount, now } from "@/test/support/build";
import { runStep } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";

import { openWorld } from "./dashboard-world";
import { seen, show } from "./show";

let db: Database;

afterEach(async () => {
  show(undefined);
  await dropStore(db);
});

const ended: JobRow = {
  id: "1",
  kind: "rerun",
  argument: null,
  state: "done",
  startedAt: now,
  updatedAt: now,
  endedAt: now,
  done: 900,
  total: 900,
  counts: { added: 4, returned: 0, fellOut: 1, same: 12, stillAside: 2, changed: 5 },
};
const actions = {
  cancel: vi.fn<(id: string) => void>(),
  again: vi.fn<() => void>(),
  showAside: vi.fn<() => void>(),
};
const within = { timeout: 30_000 };
const said = (root: Element) => (seen(root, "rerun-said")?.textContent ?? "").trim();

test.each<{ change: Partial<JobRow>; text: string; buttons: readonly string[] }>([
  {
    change: {},
    text: "Everything stored was matched again. 3 mentions more than before: 4 newly found, 0 brought back, 1 kept aside; 12 as they were.",
    buttons: ["Show what is kept aside"],
  },
  {
    change: { counts: { added: 0, returned: 0, fellOut: 0, same: 12 } },
    text: "Everything stored was matched again. The same mentions as before, 12 in all.",
    buttons: [],
  },
  {
    change: { counts: { added: 1, returned: 1, fellOut: 2, same: 0 } },
    text: "Everything stored was matched again. As many mentions as before, but others: 1 newly found, 1 brought back, 2 kept aside; 0 as they were.",
    buttons: ["Show what is kept aside"],
  },
  {
    change: { state: "cancelled", done: 400, counts: { added: 0, returned: 0, fellOut: 2, same: 3 } },
    text: "Matching again was stopped after 400 of 900 posts. 2 mentions fewer than before: 0 newly found, 0 brought back, 2 kept aside; 3 as they were. The other posts stand as they did before.",
    buttons: ["Match everything again", "Show what is kept aside"],
  },
  {
    change: { state: "failed", done: 0, total: undefined, counts: {}, error: "storage-full" },
    text: "Matching again stopped with an error. The same mentions as before, 0 in all. The other posts stand as they did before.",
    buttons: ["Match everything again"],
  },
  {
    change: { state: "running", done: 400, endedAt: undefined },
    text: "Everything stored is being matched again.",
    buttons: ["Stop"],
  },
])("$change.state: $text", async ({ change, text, buttons }) => {
  db = await openStore();
  await db.jobs.put({ ...ended, ...change });
  const root = show(<RerunLine db={db} {...actions} />);
  await expect.poll(() => said(root), within).toBe(text);
  expect([...root.querySelectorAll("button")].map(({ textContent }) => textContent)).toEqual(buttons);
  expect((await axe.run(root)).violations).toEqual([]);
});

test("the place that is read aloud is there before there is anything to say, and stays the same one", async () => {
  db = await openStore();
  const root = show(<RerunLine db={db} {...actions} />);
  const place = seen(root, "rerun-said");
  expect(place?.tagName).toBe("OUTPUT");
  expect(said(root)).toBe("");
  await writeSetting(db, "rerunDueAt", now);
  await expect.poll(() => said(root), within).toBe("Matching again waits until other work is done.");
  await db.settings.delete("rerunDueAt");
  await db.jobs.put({ ...ended, state: "running" });
  await expect.poll(() => said(root), within).toBe("Everything stored is being matched again.");
  await db.jobs.put(ended);
  await expect.poll(() => said(root), within).toContain("3 mentions more than before");
  expect(seen(root, "rerun-said")).toBe(place);
});

test("a run that was stopped can be begun again, and a running one stopped", async () => {
  db = await openStore();
  await db.jobs.put({ ...ended, state: "cancelled" });
  const root = show(<RerunLine db={db} {...actions} />);
  await expect.poll(() => seen(root, "rerun-again"), within).toBeDefined();
  await userEvent.click(page.getByTestId("rerun-again"));
  expect(actions.again).toHaveBeenCalledOnce();
  await db.jobs.put({ ...ended, state: "running" });
  await expect.poll(() => seen(root, "job-cancel"), within).toBeDefined();
  await userEvent.click(page.getByTestId("job-cancel"));
  expect(actions.cancel).toHaveBeenCalledWith("1");
});

const saidToUs = aCaptured({
  post: { postId: "7001", text: "is it quiet?", replyTo: brandAccount },
  matches: [aMatch({ how: "addressed", isAddressed: true, terms: [], spans: [] })],
});

test.each(["Acme AND leaks", "kettle* NOT love", "terrible OR Globex", "nowhere"])(
  "%s: what the preview says of all posts is what the run comes to",
  async (text) => {
    db = await openWorld();
    await deliver(db, aBatch({ posts: [saidToUs] }));
    await editMentions(db, [{ key: "acme|x:1000", change: { isAbout: true } }], now);
    await editMentions(db, [{ key: "acme|x:1001", change: { isAbout: false } }], now);
    const stored = await db.subjects.get("acme");
    const { query } = parseQuery(text);
    if (!stored || !query) throw new Error("No such subject or query");
    const subject = { ...stored, query: text };
    const { posts } = await postsToTry(db, "acme", ["x", "facebook", "web"], 10_000);
    const { groups } = previewOf(posts.map(triedPost), { subject, query, timeZone: "UTC" });
    const others = (await db.subjects.toArray()).filter(({ id }) => id !== "acme");
    const matcher = createRecogniser([subject], () => "UTC");
    // Only this subject is looked at: what stands of the others is not counted.
    await db.mentions
      .where("key")
      .startsWithAnyOf(others.map(({ id }) => `${id}|`))
      .delete();
    const reader = createReader({ rules: [], packs: [], detector: () => undefined });
    const step = createRerunStep(async () => ({ matcher, reader }));
    const before = await db.mentions.filter(({ aside }) => aside === undefined).count();
    const progress = await runStep(db, step, now);
    const { added = 0, returned = 0, fellOut = 0, same = 0 } = progress.counts;
    expect({ more: added + returned, fewer: fellOut, same }).toEqual({
      more: groups.gained.length,
      fewer: groups.lost.length,
      same: groups.kept.length,
    });
    expect(await db.mentions.filter(({ aside }) => aside === undefined).count()).toBe(
      before + groups.gained.length - groups.lost.length,
    );
  },
);

import { afterEach, beforeEach, expect, test } from "vitest";

import { volumeChart } from "@/components/report/report-charts";
import { saveSheet } from "@/lib/ingest/client-sheets";
import { saveSubject } from "@/lib/ingest/save-subject";
import type { CapturedPost } from "@/lib/model/batch";
import { retentionStep } from "@/lib/retention/retention-step";
import type { Database } from "@/lib/store/database";
import { glanceOf, measuresOf, reportOf, reportSample, spikeCause } from "@/lib/store/queries";
import { voiceShares } from "@/lib/store/queries/report-measures";
import { readSetting, writeSetting } from "@/lib/store/settings";
import {
  aBatch,
  aCaptured,
  aCompetitor,
  aMatch,
  aSubject,
  anAccount,
  brandAccount,
  dayMs,
  hourMs,
  now,
} from "@/test/support/build";
import { dashboardEnglish } from "@/test/support/dashboard-english";
import { runJob } from "@/test/support/jobs";
import { deliver, dropStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

let db: Database;

beforeEach(async () => {
  db = await openStore();
});

afterEach(async () => {
  await dropStore(db);
});

const week = { from: "2026-11-16", to: "2026-11-22" };
const weekBefore = { from: "2026-11-09", to: "2026-11-15" };
const question = { subjectId: "acme", ...week, by: "seen", compareWith: weekBefore } as const;
const author = (id: string) => anAccount({ accountId: id, handle: `h${id}`, name: `Name ${id}` });
const globex = aMatch({ subjectId: "globex", terms: ["Globex"], spans: [] });

/** `daysAgo` decides when it was seen; it was posted an hour before. */
function seen(postId: string, daysAgo: number, parts: Parameters<typeof aCaptured>[0] = {}): CapturedPost {
  const seenAt = now - daysAgo * dayMs;
  return aCaptured({ seenAt, ...parts, post: { postId, postedAt: seenAt - hourMs, ...parts.post } });
}

async function keep(posts: readonly CapturedPost[]): Promise<void> {
  for (const post of posts) await deliver(db, aBatch({ posts: [post], madeAt: post.seenAt }), post.seenAt);
}

/** Posts checked on each day, as if they had been counted. */
async function check(days: readonly string[], posts: number): Promise<void> {
  await db.checked.bulkPut(days.map((day) => ({ key: `UTC|${day}`, posts })));
}

test("the share of voice in feeds stands apart from that in searches; what is neither counts in none", async () => {
  const named = { matches: [aMatch({ subjectId: "acme" })], post: { author: author("a") } };
  const rival = { matches: [globex], post: { author: author("b") } };
  await keep([
    seen("1", 1, { ...named, place: "home" }),
    // Seen again in a search: where it was first seen counts.
    seen("1", 0, { ...named, place: "search" }),
    seen("2", 1, { ...named, place: "group" }),
    seen("3", 1, { ...named, place: "search" }),
    seen("4", 1, { ...rival, place: "list" }),
    seen("5", 1, { ...rival, place: "notifications" }),
    seen("6", 1, { ...rival, place: "other" }),
    seen("7", 1, rival),
  ]);
  const report = await reportOf(db, question);
  expect(
    report?.voice.map(({ named: all, namedInFeed, namedInSearch }) => [all, namedInFeed, namedInSearch]),
  ).toEqual([
    [3, 2, 1],
    [4, 1, 0],
  ]);
  const { shareInFeeds, shareInSearches } = (report && measuresOf(report, undefined)) ?? {};
  expect(shareInFeeds).toMatchObject({ numerator: { low: 2 }, denominator: { low: 3 }, why: "too-few" });
  expect(shareInSearches).toMatchObject({ numerator: { low: 1 }, denominator: { low: 1 }, why: "too-few" });
  expect(await checkRollups(db)).toEqual([]);
});

test("a change of keywords recomputes nothing by itself, and draws a mark on its day", async () => {
  await keep([seen("1", 2)]);
  const editedAt = now - 2 * dayMs;
  await saveSubject(db, { ...aSubject(), terms: ["Acme", "Acme Kettles"] }, editedAt);
  await saveSubject(db, { ...aSubject(), name: "Acme Ltd", terms: ["Acme", "Acme Kettles"] }, now);
  await saveSubject(db, { ...aCompetitor(), terms: ["Globex Home"] }, now);
  await saveSubject(db, { ...aSubject(), id: "new", name: "New" }, now);
  const report = await reportOf(db, question);
  expect(report?.redefined).toEqual([{ day: "2026-11-20", part: "keywords" }]);
  const marks = report && volumeChart(report, { words: dashboardEnglish, locale: "en", by: "seen" }).marks;
  expect(marks).toMatchObject([
    { place: 4, kind: "change", label: expect.stringContaining("keywords changed") },
  ]);
  // Also with days by posting: a definition changes for every one of them.
  expect(
    report && volumeChart(report, { words: dashboardEnglish, locale: "en", by: "posted" }).marks,
  ).toHaveLength(1);
});

test("classes stand apart, sums know what they rest on, and rates divide the same posts", async () => {
  await keep([
    seen("1", 0, { post: { author: author("a"), counts: { likes: 3, replies: 1, views: 100 } } }),
    // Its views are unknown: its engagement is no part of the rate by views.
    seen("2", 1, { post: { author: author("b"), counts: { likes: 40 } } }),
    seen("3", 1, { post: { author: author("c"), sponsored: true, counts: { likes: 7 } } }),
    seen("4", 2, { post: { author: brandAccount, counts: { likes: 2 } } }),
  ]);
  const report = await reportOf(db, question);
  expect(report?.classes.earned).toMatchObject({
    mentions: 2,
    people: 2,
    engagement: { low: 44, high: 44, known: 2 },
    viewedEngagement: { low: 4, high: 4, known: 1 },
    views: { low: 100, high: 100, known: 1 },
  });
  expect(report?.classes.paid.mentions).toBe(1);
  expect(report?.classes.owned.mentions).toBe(1);
  expect(report?.platforms.map(({ platform, mentions }) => ({ platform, mentions }))).toEqual([
    { platform: "x", mentions: 2 },
  ]);
});

test("every day of the range is there, with its exposure, and a day on which nobody looked is unknown", async () => {
  await keep([seen("1", 0), seen("2", 3)]);
  await check(["2026-11-22", "2026-11-19", "2026-11-10"], 50);
  const report = await reportOf(db, question);
  expect(report?.days.map(({ day, checked, classes }) => [day, checked, classes.earned])).toEqual([
    ["2026-11-16", undefined, 0],
    ["2026-11-17", undefined, 0],
    ["2026-11-18", undefined, 0],
    ["2026-11-19", 50, 1],
    ["2026-11-20", undefined, 0],
    ["2026-11-21", undefined, 0],
    ["2026-11-22", 50, 1],
  ]);
  expect(report?.exposure).toMatchObject({ checked: 100, daysCounted: 2, days: 7 });
  expect(report?.daysBefore).toHaveLength(7);
});

test("the time before counts only where something was read in it", async () => {
  await keep([seen("1", 0)]);
  expect((await reportOf(db, question))?.earnedBefore).toBeUndefined();
  await keep([seen("2", 8)]);
  await db.exposure.put({
    key: "UTC|2026-11-14|x|0|home|",
    timeZone: "UTC",
    day: "2026-11-14",
    platform: "x",
    viewer: 0,
    place: "home",
    shown: 12,
    payloads: 1,
    unreadable: 0,
    passed: 0,
    slots: 12,
    posts: 12,
    dropped: {},
    givenUp: 0,
    lastAt: now,
  });
  expect((await reportOf(db, question))?.earnedBefore?.mentions).toBe(1);
  const { compareWith: _, ...alone } = question;
  expect((await reportOf(db, alone))?.earnedBefore).toBeUndefined();
});

test("share of voice is of those who are named, and the shares of all sum to 1", async () => {
  await keep([
    ...["1", "2", "3"].map((id) => seen(id, 0)),
    ...["4", "5", "6", "7", "8", "9", "10"].map((id) => seen(id, 1, { matches: [globex] })),
    seen("11", 0, { matches: [aMatch({ how: "addressed", isAddressed: true, terms: [], spans: [] })] }),
  ]);
  const report = await reportOf(db, question);
  expect(report?.voice.map(({ name, named }) => [name, named])).toEqual([
    ["Acme Kettles", 3],
    ["Globex", 7],
  ]);
  const shares = report ? voiceShares(report).map(({ share }) => share.value?.low) : [];
  expect(shares).toEqual([0.3, 0.7]);
});

test("people are new who had not been heard of the brand before, whatever else this browser knows of them", async () => {
  await db.clients.put({ id: "other", name: "Other", timeZone: "UTC", updatedAt: 0, updatedBy: "test" });
  await saveSubject(db, aSubject({ id: "teatime", clientId: "other", name: "Teatime" }), 1);
  const teatime = aMatch({ subjectId: "teatime", terms: ["Teatime"], spans: [] });
  await keep([
    seen("1", 1, { post: { author: author("a") } }),
    seen("2", 1, { post: { author: author("b") } }),
    seen("3", 0, { post: { author: author("c") } }),
    seen("4", 0, { post: { author: author("d") } }),
    seen("5", 0, { post: { author: author("e") } }),
    // Heard of the brand before: on the day before the range, and months ago.
    seen("6", 7, { post: { author: author("a") } }),
    seen("7", 200, { post: { author: author("b") } }),
    // Heard of somebody else: by another client, and by this one.
    seen("8", 40, { matches: [teatime], post: { author: author("c") } }),
    seen("9", 40, { matches: [globex], post: { author: author("d") } }),
  ]);
  const figures = { newPeople: 3, classes: { earned: { people: 5 } } };
  expect(await reportOf(db, question)).toMatchObject(figures);
  expect(await reportOf(db, { ...question, by: "posted" })).toMatchObject(figures);
  expect(await glanceOf(db, "acme", week)).toMatchObject({
    newPeople: 3,
    course: [0, 0, 0, 0, 0, 2, 3].map((count) => count || undefined),
  });
});

test("people who were heard before are not new, though their posts are forgotten", async () => {
  await keep([
    seen("1", 60, { post: { author: author("a") } }),
    seen("2", 0, { post: { author: author("a") } }),
    seen("3", 0, { post: { author: author("b") } }),
  ]);
  await writeSetting(db, "retention", { mentions: 30 });
  const job = await runJob(db, "retention", retentionStep, {}, now);
  expect(job).toMatchObject({ state: "done", counts: { mentions: 1 } });
  expect(await reportOf(db, question)).toMatchObject({ newPeople: 1 });
});

test("of the posts themselves: words, tags, links, languages, hours, voices", async () => {
  await keep([
    seen("1", 0, {
      post: {
        author: author("a"),
        text: "Acme Kettles: the spout drips. #TeaTime",
        hashtags: ["TeaTime"],
        links: ["https://www.tea.example/a", "https://acme-kettles.example/x"],
        lang: "en",
        counts: { likes: 5, views: 10 },
      },
    }),
    seen("2", 1, {
      post: {
        author: author("a"),
        text: "spout drips again, Acme Kettles",
        hashtags: ["teatime"],
        lang: "en",
        counts: { likes: 1 },
      },
    }),
    seen("3", 8, { post: { author: author("b"), text: "Acme Kettles are quiet" } }),
    seen("4", 0, { post: { author: author("c"), text: "Acme Kettles in our group", visibility: "members" } }),
  ]);
  const sample = await reportSample(db, question);
  expect(sample).toMatchObject({
    posts: 3,
    isWhole: true,
    postsBefore: 1,
    notPublic: 1,
    hashtags: [{ name: expect.stringMatching(/^teatime$/i), posts: 2 }],
    domains: [{ name: "tea.example", posts: 1 }],
    timed: 3,
  });
  // The second post shows no views; the last one is that of the builder.
  expect(sample?.engagementPerView.toSorted((a, b) => a.top - b.top)).toEqual([
    { top: 5, bottom: 10 },
    { top: 8, bottom: 400 },
  ]);
  expect(sample?.terms[0]).toMatchObject({ term: "spout drips", posts: 2, of: 3, before: 0, ofBefore: 1 });
  // Names of who wrote what is not public are no top voices.
  expect(sample?.voices.map(({ handle, mentions }) => [handle, mentions])).toEqual([["ha", 2]]);
  // Seen at 10:00 UTC, posted an hour before, on Sunday and Saturday.
  expect(sample?.week[6]?.[9]).toBe(2);
  expect(sample?.week[5]?.[9]).toBe(1);
});

test("by the day of posting, a post without a time is of no day", async () => {
  await keep([seen("1", 0), seen("2", 0, { post: { postedAt: undefined } })]);
  const posted = await reportSample(db, { ...question, by: "posted" });
  expect(posted?.posts).toBe(1);
  expect((await reportSample(db, question))?.posts).toBe(2);
});

test("what a loud day has in common is found", async () => {
  const thread = { rootId: "1", parentId: "1", kind: "reply" } as const;
  await keep([
    seen("1", 1, { post: { author: author("a"), text: "Acme Kettles leak at the spout" } }),
    seen("2", 1, { post: { ...thread, author: author("b"), text: "my Acme Kettles leak too" } }),
    seen("3", 1, { post: { ...thread, author: author("c"), text: "mine is fine, Acme Kettles" } }),
    seen("4", 0, { post: { author: author("d") } }),
  ]);
  const cause = await spikeCause(db, "acme", "2026-11-21");
  expect(cause).toMatchObject({
    read: 3,
    conversation: { key: "x:1", posts: 3 },
    term: { name: "leak", posts: 2 },
  });
  expect(cause?.author).toBeUndefined();
});

test("a name of several parts does not explain its own loud day", async () => {
  await db.subjects.update("acme", { name: "Acme-Kettles", terms: ["Acme-Kettles"] });
  await keep([
    seen("1", 1, { post: { author: author("a"), text: "Acme-Kettles leak" } }),
    seen("2", 1, { post: { author: author("b"), text: "my Acme-Kettles leak too" } }),
    seen("3", 1, { post: { author: author("c"), text: "mine is fine, Acme-Kettles" } }),
  ]);
  const cause = await spikeCause(db, "acme", "2026-11-21");
  expect(cause?.term).toEqual({ name: "leak", posts: 2 });
});

test("a subject that is gone has no report", async () => {
  expect(await reportOf(db, { ...question, subjectId: "nobody" })).toBeUndefined();
  expect(await reportSample(db, { ...question, subjectId: "nobody" })).toBeUndefined();
  expect(await glanceOf(db, "nobody", week)).toBeUndefined();
});

test("measures of an empty report are unknown with a reason, never zero divided by zero", async () => {
  const report = await reportOf(db, question);
  const measures = report ? measuresOf(report, await reportSample(db, question)) : undefined;
  expect(measures?.mentions.value).toEqual({ low: 0, high: 0 });
  const unknown = Object.values(measures ?? {}).filter(({ value }) => value === undefined);
  expect(unknown.length).toBeGreaterThan(15);
  expect(unknown.filter(({ why }) => why === undefined)).toEqual([]);
});

test("what was chosen for a client's sheet is kept, one a client", async () => {
  const sheet = {
    clientId: "house",
    title: "October",
    comment: "",
    figures: ["mentions"],
    posts: 3,
    paper: "a4",
    hasNotPublic: false,
    hasNames: false,
  } as const;
  await saveSheet(db, sheet, now);
  await saveSheet(db, { ...sheet, title: "November" }, now + 1);
  await saveSheet(db, { ...sheet, clientId: "other" }, now);
  const kept = await readSetting(db, "clientSheets");
  expect(kept?.map(({ clientId, title }) => [clientId, title])).toEqual([
    ["house", "November"],
    ["other", "October"],
  ]);
});

/** `npm run inspect`, as a user runs it: the real command in a process of its own. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { aComment, aProfile, aStory, groupStream, page, permalink } from "@/test/support/facebook-payloads";
import { aPerson, aTweet, followers, homeTimeline, tweetDetail } from "@/test/support/x-payloads";

// Nothing here is about time: a busy machine must not make it fail.
vi.setConfig({ testTimeout: 60_000 });

const acme = aPerson({ handle: "acmekettles", name: "Acme Kettles" });
const launch = aTweet({
  author: acme,
  text: "Tea & <3 for the Whisper",
  at: Date.UTC(2026, 10, 20, 9),
  views: undefined,
});
const question = aTweet({
  author: aPerson({ handle: "mira", name: "Mira" }),
  text: "does it whistle?",
  at: Date.UTC(2026, 10, 20, 9, 5),
  replyTo: launch,
  likes: 3,
});
const repost = aTweet({
  author: aPerson({ handle: "bo" }),
  at: Date.UTC(2026, 10, 20, 9, 9),
  reposted: launch,
});

const group = aProfile({ name: "Kettle People", type: "Group" });
const stories = ["one", "two", "three"].map((text, index) =>
  aStory({ text: `${text} Acme`, to: group, audience: "members", shares: index }),
);
const refund = aStory({ text: "The new hinge", thread: [aComment({ text: "where's my refund?" })] });

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mentionary-inspect-"));
  const files = {
    "thread.json": JSON.stringify(tweetDetail(launch, [[question, { gone: "tombstone", id: "1" }]]), null, 2),
    "two.ndjson": `${JSON.stringify(homeTimeline([launch]))}\n\nno json\n${JSON.stringify(homeTimeline([repost]))}\n`,
    "people.json": JSON.stringify(followers([acme, "unavailable"])),
    "facebook.ndjson": groupStream(group, stories),
    "facebook-bare.ndjson": groupStream(group, stories).replace("for (;;);", ""),
    "facebook.json": JSON.stringify([permalink(refund)]),
    "facebook.html": page([{ query: "CometSinglePostQuery", results: [permalink(refund)] }], "Acme Kettles"),
    "empty.json": "",
    "number.json": "7",
    "page.html": "<!doctype html><html lang='en'><body><main>nothing</main></body></html>",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});

afterAll(() => rmSync(folder, { recursive: true }));

function inspect(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "./test/tools/alias.mjs", "test/tools/inspect.ts", ...args],
    { encoding: "utf8", env: { ...process.env, FROM_FOLDER: folder } },
  );
  const rows = stdout.split("\n").filter((line) => line !== "");
  return { status, rows, last: stderr.trimEnd().split("\n").at(-1) ?? "", stderr };
}

const json = (line: string | undefined): unknown => JSON.parse(line ?? "null");

describe("posts", () => {
  test("a line each, fields in order, what is unknown left out", () => {
    const { status, rows, last } = inspect("thread.json");
    expect(status).toBe(0);
    expect(rows[0]).toBe(
      JSON.stringify({
        platform: "x",
        postId: launch.id,
        kind: "post",
        authorId: acme.id,
        authorHandle: "acmekettles",
        authorName: "Acme Kettles",
        text: "Tea & <3 for the Whisper",
        lang: "en",
        postedAt: "2026-11-20T09:00:00.000Z",
        url: `https://x.com/acmekettles/status/${launch.id}`,
        rootId: launch.id,
        sponsored: false,
        counts: { likes: 0, replies: 0, shares: 0, quotes: 0, bookmarks: 0 },
        mentions: [],
      }),
    );
    expect(json(rows[1])).toMatchObject({ kind: "reply", parentId: launch.id, rootId: launch.id });
    expect(last).toBe('{"slots":3,"posts":2,"nested":0,"dropped":{"tombstone":1}}');
  });

  test("a document a line; a bad line is said and costs only itself", () => {
    const { status, rows, last, stderr } = inspect("two.ndjson");
    expect(status).toBe(0);
    expect(rows.map((row) => json(row))).toMatchObject([
      { kind: "post" },
      { kind: "repost", text: "", counts: {} },
      { kind: "post", via: "repost" },
    ]);
    expect(stderr).toContain("1 line");
    expect(json(last)).toEqual({ slots: 2, posts: 2, nested: 1, dropped: {} });
  });

  test("brands are matched by the production matcher, each under its name", () => {
    const brands = ["--brand", "Acme=acme,@acmekettles,#acme", "--brand", "Whisper=the whisper"];
    const { rows } = inspect("thread.json", ...brands);
    expect(json(rows[0])).toMatchObject({
      mentions: [{ brand: "Whisper", how: "named", terms: ["the whisper"] }],
    });
    expect(json(rows[1])).toMatchObject({ mentions: [{ brand: "Acme", how: "addressed" }] });
  });

  test.each(["facebook.ndjson", "facebook-bare.ndjson"])("%s: lines that are parts of one answer", (file) => {
    const { status, rows, last } = inspect(file, "--brand", "Acme");
    expect(status).toBe(0);
    expect(rows.map((row) => json(row))).toMatchObject(
      stories.map(({ id, shares }) => ({ platform: "facebook", postId: id, counts: { shares } })),
    );
    expect(json(last)).toEqual({ slots: 3, posts: 3, nested: 0, dropped: {} });
  });

  test.each(["facebook.json", "facebook.html"])("%s: a post and the comment under it", (file) => {
    const { rows, last } = inspect(file);
    expect(rows.map((row) => json(row))).toMatchObject([
      { kind: "post", postId: refund.id },
      { kind: "comment", text: "where's my refund?", rootId: refund.id },
    ]);
    expect(json(last)).toEqual({ slots: 2, posts: 2, nested: 0, dropped: {} });
  });

  test("a saved page is read by the reader of pages", () => {
    const { status, rows, last } = inspect("page.html");
    expect({ status, rows }).toEqual({ status: 0, rows: [] });
    expect(json(last)).toEqual({ slots: 0, posts: 0, nested: 0, dropped: {} });
  });
});

test("people, a line each", () => {
  const { rows, last } = inspect("people.json", "--people");
  expect(rows).toEqual([
    JSON.stringify({
      platform: "x",
      accountId: acme.id,
      handle: "acmekettles",
      name: "Acme Kettles",
      followers: acme.followers,
      verified: false,
      url: "https://x.com/acmekettles",
    }),
  ]);
  expect(json(last)).toEqual({ slots: 2, posts: 1, nested: 0, dropped: { unavailable: 1 } });
});

test("the shape shows keys and types, and no value", () => {
  const { status, rows } = inspect("thread.json", "--shape");
  expect(status).toBe(0);
  expect(rows.map((row) => row.trim())).toContain("full_text: string");
  expect(rows.join("\n")).not.toMatch(/whistle|acmekettles|Mira/);
});

test.each([
  { args: [], status: 2, why: "no file" },
  { args: ["thread.json", "people.json"], status: 2, why: "two files" },
  { args: ["thread.json", "--plaform", "x"], status: 2, why: "an unknown option" },
  { args: ["thread.json", "--platform", "myspace"], status: 2, why: "an unknown platform" },
  { args: ["thread.json", "--brand", "=acme"], status: 2, why: "a brand without a name" },
  { args: ["thread.json", "--url", "x.com"], status: 2, why: "an address that is none" },
  { args: ["missing.json"], status: 1, why: "no such file" },
  { args: ["empty.json"], status: 1, why: "an empty file" },
  { args: ["number.json"], status: 1, why: "JSON that no platform sends" },
])("$why ends with $status and one thing to read", ({ args, status }) => {
  const ended = inspect(...args);
  expect({ status: ended.status, rows: ended.rows }).toEqual({ status, rows: [] });
  expect(ended.stderr).toMatch(/\S/);
  expect(ended.stderr).not.toMatch(/^\s+at /m);
});

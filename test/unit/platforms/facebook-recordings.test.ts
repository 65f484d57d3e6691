/** The Facebook reader on recorded pages, against a count and a reading written apart from it. */

import { describe, expect, test } from "vitest";

import type { Post } from "@/lib/model/post";
import { platform } from "@/lib/platforms/facebook/index";
import { islandsIn } from "@/lib/platforms/facebook/islands";
import { readPage, scriptsIn } from "@/lib/platforms/facebook/saved-page";
import { files, printOf, recorded, recordings, samples, slotsIn } from "@/test/support/facebook-recordings";
import { readPayload } from "@/test/support/read-payload";

function read(file: string) {
  const reading = readPayload(platform, { url: "", text: recorded(file), language: "en" });
  const dropped = Object.values(reading?.dropped ?? {}).reduce((sum, times) => sum + times, 0);
  return { slots: reading?.slots ?? 0, posts: reading?.posts ?? [], nested: reading?.nested ?? 0, dropped };
}

/** A post as the table describes it. */
function rowOf({ kind, postId, author, text, postedAt = 0, counts, reactions = {}, parentId }: Post) {
  return {
    kind,
    id: printOf(postId),
    author: printOf(author.accountId ?? ""),
    length: text.length,
    text: printOf(text),
    at: postedAt / 1000,
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== undefined)),
    reactions,
    ...(parentId !== undefined && { parent: printOf(parentId) }),
  };
}

describe.skipIf(!samples)("on recorded pages of Facebook", () => {
  test.each(files)("$file: every slot is a row, and no other", ({ file, rows }) => {
    const { slots, posts, nested, dropped } = read(file);
    expect({ slots, posts: posts.length, nested, dropped }).toEqual({
      slots: rows.length,
      posts: rows.length,
      nested: 0,
      dropped: 0,
    });
  });

  test.each(files)("$file: kinds, ids, texts, times and counts are the recording's", ({ file, rows }) => {
    expect(read(file).posts.map(rowOf)).toEqual(rows);
  });

  test.each(files)("$file: the slots are those that a walker apart finds", ({ file, rows }) => {
    const text = recorded(file);
    const answers = file.endsWith(".json")
      ? [text]
      : scriptsIn(text).flatMap((script) => islandsIn(script).islands.map(({ box }) => JSON.stringify(box)));
    expect(answers.reduce((sum, answer) => sum + slotsIn(answer), 0)).toBe(rows.length);
  });

  test.each(recordings)("$name: scripts that are no JSON are counted", ({ name, unreadableScripts }) => {
    expect(readPage(recorded(`${name}.html`)).unreadable).toBe(unreadableScripts);
  });

  test("all that was recorded logged out is public", () => {
    const posts = files.flatMap(({ file }) => read(file).posts).filter(({ kind }) => kind !== "comment");
    expect(posts.map(({ visibility }) => visibility)).toEqual(posts.map(() => undefined));
  });

  test("a Page that acts as a profile is one account, whichever of its numbers is named", () => {
    const posts = [...read("profile-page_arabic.html").posts, ...read("profile-page_meedan.html").posts];
    expect(posts).toHaveLength(3);
    for (const { author, owner } of posts) {
      expect(author.otherIds).toHaveLength(1);
      expect(author.handle).toBeDefined();
      expect(owner).toBeUndefined();
    }
  });

  test("hashtags behind emoji are whole: ranges count code points", () => {
    for (const { text, hashtags } of read("profile-page_arabic.html").posts) {
      expect(hashtags.length).toBeGreaterThan(1);
      for (const hashtag of hashtags) expect(text).toContain(`#${hashtag}`);
    }
  });

  test("links of comments lead where they lead, not through Facebook", () => {
    const links = read("post-with-comments-2025.html").posts.flatMap((post) => post.links);
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((link) => /facebook\.com|fbclid/.test(link))).toEqual([]);
  });

  test("comments name the post's owner as the one they reply to", () => {
    const [post, ...comments] = read("post-with-comments-2025.html").posts;
    expect(comments).toHaveLength(10);
    for (const { replyTo, rootId } of comments) {
      expect(replyTo?.accountId).toBe(post?.author.accountId);
      expect(rootId).toBe(post?.postId);
    }
  });

  test("comments on a page of 2020 stand under the Page that owns the post", () => {
    const comments = read("garcon-v1-real-page-test.html").posts;
    const owners = new Set(comments.map(({ replyTo }) => replyTo?.accountId));
    expect(comments).toHaveLength(7);
    expect(owners.size).toBe(1);
    expect(comments.map(({ visibility }) => visibility)).toEqual(comments.map(() => undefined));
  });

  test("a page cut anywhere gives an account of what is left of it", () => {
    const html = recorded("post-with-comments-2025.html");
    const places = Array.from({ length: 40 }, (_, step) => Math.floor((html.length * step) / 40));
    for (const place of places) {
      const readings = readPage(html.slice(0, place)).readings;
      for (const { slots, posts, nested, dropped } of readings) {
        const lost = Object.values(dropped).reduce((sum, times) => sum + times, 0);
        expect(posts.length - nested + lost).toBe(slots);
      }
    }
  });

  test("islands that the gate rules out are not parsed", () => {
    const html = recorded("post-with-comments-2025.html");
    const { readings, passed, unreadable } = readPage(html, { mayMatter: () => false });
    expect({ readings, unreadable }).toEqual({ readings: [], unreadable: 0 });
    expect(passed).toBeGreaterThan(0);
  });
});

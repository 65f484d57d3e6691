/** Facebook's markup, in any language: what stands there is read, and what cannot be told stays unknown. */

import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";

import type { Post } from "@/lib/model/post";
import { page } from "@/lib/platforms/facebook/page/index";
import { readSavedPage } from "@/lib/platforms/facebook/saved-page";
import { anAuthor, commentMarkup, pageMarkup, postMarkup } from "@/test/support/facebook-markup";
import type { WrittenPost } from "@/test/support/facebook-markup";
import { recorded, samples } from "@/test/support/facebook-recordings";
import { hasSamples, sample } from "@/test/support/samples";

function read(items: readonly string[], lang = "en") {
  const { document } = parseHTML(pageMarkup(lang, items));
  return page.readPage(document, { language: lang, place: { kind: "other" } });
}

function one(post: WrittenPost, lang = "en"): Post | undefined {
  return read([postMarkup(post)], lang).posts[0];
}

test("a post: who, where, what, how much", () => {
  expect(one({ text: "Acme, again.", reactions: "1.2K", buttons: ["782 comments", "114 shares"] })).toEqual({
    platform: "facebook",
    postId: "pfbid0Exampleexampleexample1",
    aliases: [],
    kind: "post",
    author: {
      accountId: undefined,
      handle: "robin.example",
      name: "Robin Example",
      url: "https://www.facebook.com/robin.example",
      verified: undefined,
      otherIds: undefined,
    },
    text: "Acme, again.",
    textIsCut: undefined,
    links: [],
    hashtags: [],
    tagged: [],
    media: [],
    url: "https://www.facebook.com/robin.example/posts/pfbid0Exampleexampleexample1",
    rootId: "pfbid0Exampleexampleexample1",
    sponsored: false,
    counts: { likes: [1150, 1299], replies: 782, shares: 114 },
    venue: undefined,
    visibility: "unknown",
  });
});

describe("counts", () => {
  test.each<[string, WrittenPost, string, Post["counts"]]>([
    [
      "in Arabic digits",
      { reactions: "٣٦٩", buttons: ["٧٨٢ تعليقًا", "١١٤ مشاركة"] },
      "ar",
      { likes: 369, replies: 782, shares: 114 },
    ],
    [
      "shortened in Spanish",
      { reactions: "12 mil", buttons: ["1,2 mil comentarios", "3 veces compartido"] },
      "es",
      { likes: [11_500, 12_999], replies: [1150, 1299], shares: 3 },
    ],
    [
      "shortened in Japanese",
      { reactions: "1.2万", buttons: ["コメント56件", "シェア7件"] },
      "ja",
      { likes: [11_500, 12_999], replies: 56, shares: 7 },
    ],
    [
      "in the buttons",
      { inButtons: { like: "5", comment: "2", share: "1" } },
      "en",
      { likes: 5, replies: 2, shares: 1 },
    ],
    ["one button alone may be either", { reactions: "4", buttons: ["7 comments"] }, "en", { likes: 4 }],
    [
      "beside a film the second may be its views",
      { reactions: "4", buttons: ["7 comments", "9 views"], hasVideo: true },
      "en",
      { likes: 4 },
    ],
    ["none at all", {}, "en", {}],
    ["a button without a number", { inButtons: { like: "Like" } }, "en", {}],
    ["of a language nobody knows", { reactions: "1,2 zork", buttons: [] }, "x-zork", {}],
  ])("%s", (_, written, lang, counts) => {
    const shown = Object.entries(one(written, lang)?.counts ?? {}).filter(([, count]) => count !== undefined);
    expect(Object.fromEntries(shown)).toEqual(counts);
  });
});

describe("text", () => {
  test.each([
    ["a line each", '</div><div dir="auto">two', "one\ntwo"],
    ["a blank line between paragraphs", '</div></div><div><div dir="auto">two', "one\n\ntwo"],
    ["emoji by what they are", '<img alt="☕"> two', "one☕ two"],
    ["hidden decoys are no words", '<span aria-hidden="true">zzz</span>', "one"],
  ])("%s", (_, html, text) => {
    expect(one({ text: `one${html}` })?.text).toBe(text);
  });

  test.each(["See more", "عرض المزيد", "もっと見る"])("cut by %s: marked, without the button", (seeMore) => {
    expect(one({ text: "Acme and…", isCut: true, seeMore })).toMatchObject({
      text: "Acme and…",
      textIsCut: true,
    });
  });

  test("links lead where they lead; one shown without its middle is marked as cut", () => {
    const href = "https://l.facebook.com/l.php?u=https%3A%2F%2Facme-kettles.example%2Fa%2Flong%2Fway&h=AT0";
    const link = (shown: string) => `see <a href="${href}">${shown}</a> <a href="/hashtag/tea">#Tea</a>`;
    expect(one({ text: link("https://acme-kettles.example/.../way") })).toMatchObject({
      links: ["https://acme-kettles.example/a/long/way"],
      hashtags: ["Tea"],
      textIsCut: true,
    });
    expect(one({ text: link("https://acme-kettles.example/a/long/way") })?.textIsCut).toBeUndefined();
  });
});

describe("who and where", () => {
  const group = {
    name: "Kettle People",
    href: "https://www.facebook.com/groups/kettlepeople/?__cft__[0]=AZ",
  };
  const href = "https://www.facebook.com/groups/kettlepeople/posts/5550000000001/?__cft__[0]=AZ";

  test("a member of a group, by the number in their link", () => {
    const author = { name: "Lena", href: "/groups/kettlepeople/user/100000000000009/?__cft__[0]=AZ" };
    expect(one({ group, author, href, text: "x" })).toMatchObject({
      postId: "5550000000001",
      author: { accountId: "100000000000009", name: "Lena" },
      venue: { kind: "group", handle: "kettlepeople", name: "Kettle People" },
      visibility: "unknown",
    });
  });

  test("somebody without a name leaves nothing but the word", () => {
    const author = { name: "Anonymous member", href: "/groups/kettlepeople/?anonymous=987650000000001" };
    const post = one({ group: { ...group, name: "" }, author, href, text: "x" });
    expect(JSON.stringify(post?.author)).not.toMatch(/98765/);
  });

  test("paid for, by where the label leads; everybody may see that", () => {
    expect(one({ isAd: true, text: "x" })).toMatchObject({ sponsored: true, visibility: undefined });
  });

  test("a post that passes another on says its own words, or none", () => {
    const attached = {
      author: { name: "Globex", href: "/globexhome" },
      href: "https://www.facebook.com/globexhome/posts/6660000000001",
      text: "Globex!",
    };
    expect(one({ text: "look", attached })).toMatchObject({ text: "look", author: { name: anAuthor.name } });
    expect(one({ attached })).toMatchObject({ text: "", postId: "pfbid0Exampleexampleexample1" });
  });

  test("a result of a search, which has no role of its own", () => {
    expect(one({ hasRole: false, text: "found" })?.text).toBe("found");
  });
});

describe("what is no post, or not to be told", () => {
  test("a time that hides its address: no id, no post, and no alarm", () => {
    expect(read([postMarkup({ href: "#", text: "x" })])).toMatchObject({
      slots: 1,
      posts: [],
      dropped: { stub: 1 },
    });
  });

  test("a place that is kept for what did not come yet is none", () => {
    const empty =
      '<div role="article"><div role="progressbar" data-visualcompletion="loading-state"></div></div>';
    expect(read([empty, "<div><span>People you may know</span></div>"]).slots).toBe(0);
  });
});

describe("comments", () => {
  const ids = { postId: "5550000000001", id: "7770000000001" };
  const comment = commentMarkup({ ...ids, text: "where's my refund?", reactions: "7 reactions; see who" });
  const reply = commentMarkup({
    postId: ids.postId,
    parentId: ids.id,
    id: "7770000000002",
    text: "on its way",
    label: "رد",
  });

  test("a post and what stands under it are told apart", () => {
    const { slots, posts } = read([
      postMarkup({ text: "The new hinge", reactions: "9", comments: [comment, reply] }),
    ]);
    expect(slots).toBe(3);
    expect(posts).toMatchObject([
      { kind: "post", text: "The new hinge", counts: { likes: 9 } },
      {
        kind: "comment",
        postId: ids.id,
        text: "where's my refund?",
        rootId: ids.postId,
        parentId: ids.postId,
        author: { handle: "sam.example" },
        counts: { likes: 7 },
        visibility: "unknown",
      },
      { kind: "comment", postId: "7770000000002", parentId: ids.id, rootId: ids.postId },
    ]);
  });

  test("the badge beside the name is no count", () => {
    expect(read([commentMarkup({ ...ids, text: "x" })]).posts[0]?.counts.likes).toBeUndefined();
  });
});

test.each([
  ["100000000000007", { accountId: "100000000000007" }],
  ["0", undefined],
])("logged in as %s", (user, viewer) => {
  const html = `<script type="application/json" id="__eqmc">{"u":"\\/ajax\\/qm\\/?__a=1&__user=${user}&__comet_req=15"}</script>`;
  expect(page.viewerOf(parseHTML(pageMarkup("en", [html])).document)).toEqual(viewer);
});

describe.skipIf(!samples)("on recorded pages the markup says what the answers in them say", () => {
  test.each([
    { file: "post-with-comments-2025.html", posts: 11 },
    { file: "profile-page_arabic.html", posts: 2 },
    { file: "profile-page_meedan.html", posts: 1 },
  ])("$file", ({ file, posts }) => {
    const html = recorded(file);
    const { document } = parseHTML(html);
    const reading = page.readPage(document, { language: "en", place: { kind: "other" } });
    const said = readSavedPage(html, "en")?.posts ?? [];
    expect([reading.slots, reading.posts.length, reading.dropped]).toEqual([posts, posts, {}]);
    for (const shown of reading.posts) {
      const full = said.find((post) => [post.postId, ...post.aliases].includes(shown.postId));
      expect(full).toBeDefined();
      expect(shown.author.handle).toBe(full?.author.handle);
      expect(full?.text.startsWith(beginningOf(shown))).toBe(true);
      const counts = Object.entries(shown.counts).filter(([, count]) => count !== undefined);
      expect(full?.counts).toMatchObject(Object.fromEntries(counts));
      const isComment = shown.kind === "comment";
      expect(isComment && [shown.rootId, shown.parentId]).toEqual(
        isComment && [full?.rootId, full?.parentId],
      );
    }
  });
});

/** Up to where it is cut: at the end, or in the middle of the first long address. */
function beginningOf({ text, textIsCut }: Post): string {
  return textIsCut ? (text.split(/\.\.\.|…/)[0] ?? "").trimEnd() : text;
}

function spotOf(markup: string) {
  const { document } = parseHTML(pageMarkup("ar", [markup]));
  const article = document.querySelector('[role="article"]');
  const spot = article && page.markSpot?.(article);
  return { kind: spot?.kind, holds: spot?.parent.querySelector("a")?.getAttribute("href") };
}

test("a mark stands behind the time of a post, where neither face nor button is; in the margin of a comment", () => {
  expect(spotOf(postMarkup({ text: "Acme" }))).toEqual({
    kind: "line",
    holds: "https://www.facebook.com/robin.example/posts/pfbid0Exampleexampleexample1?__cft__[0]=AZ",
  });
  expect(spotOf(postMarkup({ text: "Acme", href: "#" })).kind).toBe("corner");
  expect(spotOf(commentMarkup({ postId: "5000000001", id: "6000000001", text: "yes" })).kind).toBe("gutter");
});

test.skipIf(!hasSamples)(
  "on the recorded pages every post has its line, and the line ends with who can see it",
  () => {
    for (const file of ["post-with-comments-2025", "profile-page_arabic"]) {
      const { document } = parseHTML(sample(`facebook/${file}.html`));
      const posts = [...document.querySelectorAll(page.articles)].filter(
        (item) => page.markSpot?.(item).kind === "line",
      );
      expect(posts.length).toBeGreaterThan(0);
      for (const post of posts) {
        const line = page.markSpot?.(post).parent;
        expect(line?.querySelectorAll("a")).toHaveLength(1);
        expect(line?.lastElementChild?.querySelector("svg > title")).not.toBeNull();
      }
    }
  },
);

import { readFileSync, readdirSync } from "node:fs";

import * as fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test, vi } from "vitest";

import type { Count, Counts } from "@/lib/model/counts";
import { page } from "@/lib/platforms/x/page";

import {
  articleMarkup,
  cellMarkup,
  pageMarkup,
  plainRow,
  rowMarkup,
} from "../../browser/platforms/x-page-markup";
import type { Written } from "../../browser/platforms/x-page-markup";

const folder = "lib/platforms/x/fixtures-page";
const home = { kind: "home" } as const;

function read(cells: readonly string[], language = "en", around = "") {
  const { document } = parseHTML(pageMarkup(language, cells, around));
  return page.readPage(document, { language, place: home });
}

function cell(inner: string): string {
  return `<div data-testid="cellInnerDiv">${inner}</div>`;
}

function readOne(post: Partial<Written>, language = "en") {
  const { document } = parseHTML(
    cellMarkup({ id: "2085440000000000001", handle: "ida", text: "Hello", ...post }),
  );
  return page.readPage(document, { language, place: home }).posts[0];
}

describe("saved pages with invented people", () => {
  test.each(readdirSync(folder))("%s", (name) => {
    const { document } = parseHTML(readFileSync(`${folder}/${name}/page.html`, "utf8"));
    const reading = page.readPage(document, {
      language: document.documentElement.lang,
      place: { kind: "other" },
    });
    const expected: unknown = JSON.parse(readFileSync(`${folder}/${name}/expected.json`, "utf8"));
    expect(JSON.parse(JSON.stringify({ ...reading, quoted: [...reading.quoted] }))).toEqual(expected);
  });
});

test("every slot is a row or a drop, with its reason", () => {
  const post = cellMarkup({ id: "2085440000000000001", handle: "ida", text: "Hi" });
  const reading = read([
    post,
    cell("<article><div>This Post is unavailable.</div></article>"),
    cell('<article data-testid="tweet"></article>'),
    // An ad without time, pictures or figures leads nowhere.
    cellMarkup({ id: "1", handle: "globexhome", text: "Buy", isAd: true }),
    // The id is there, the author is not: the markup has changed.
    post.replaceAll("User-Name", "Renamed").replaceAll('href="/ida"', ""),
    cell('<div role="progressbar"></div>'),
  ]);
  expect(reading.posts).toHaveLength(1);
  expect(reading.dropped).toEqual({ tombstone: 1, empty: 1, stub: 1, unreadable: 1 });
  expect(reading.slots).toBe(5);
});

test("a page whose every test id was renamed is all drift, not silence", () => {
  const renamed = pageMarkup("en", [
    cellMarkup({ id: "2085440000000000001", handle: "ida", text: "Hi" }),
  ]).replaceAll("data-testid", "data-other");
  const { document } = parseHTML(renamed);
  expect(page.readPage(document, { language: "en", place: home })).toMatchObject({
    slots: 1,
    dropped: { unreadable: 1 },
  });
});

test.each([
  { where: "a message", around: '<div data-testid="DMDrawer">%</div>' },
  { where: "a chat", around: '<div data-testid="dm-conversation-panel">%</div>' },
  { where: "a notification", around: '<article data-testid="notification">%</article>' },
])("a post shown within $where is none of ours", ({ around }) => {
  const post = articleMarkup({ id: "2085440000000000001", handle: "ida", text: "Acme Kettles" });
  expect(read([], "en", around.replace("%", post))).toMatchObject({ slots: 0, posts: [], dropped: {} });
});

test("decoration is no post: trends and people to follow name the brand in vain", () => {
  expect(read([]).slots).toBe(0);
});

describe("who and what", () => {
  test.each<{ why: string; post: Partial<Written>; gives: object }>([
    {
      why: "a name may hold somebody else's handle",
      post: { name: "@acmekettles support" },
      gives: { author: { handle: "ida", name: "@acmekettles support" } },
    },
    {
      why: "a post that quotes keeps its own id and time",
      post: { quote: { id: "2085440000000000000", handle: "bo", name: "Bo", text: "Older" } },
      gives: { postId: "2085440000000000001", quotedId: "2085440000000000000", kind: "quote" },
    },
    {
      why: "a link to another post in the text is not the post's own",
      post: { text: '<a href="/bo/status/2085440000000000009">x.com/bo/status/20…</a>', isFocal: true },
      gives: { postId: "2085440000000000001" },
    },
    {
      why: "an ad is told by where it stands",
      post: { isAd: true, row: plainRow({ likes: 1 }) },
      gives: { sponsored: true },
    },
    { why: "a padlock is a post for friends", post: { isProtected: true }, gives: { visibility: "friends" } },
    {
      why: "a description is the author's when X marks it",
      post: { attached: photo("Kettle", true) },
      gives: { media: [{ kind: "image", alt: "Kettle" }] },
    },
    {
      why: "else X wrote it",
      post: { attached: photo("Image", false) },
      gives: { media: [{ kind: "image" }] },
    },
    {
      why: "the line of a reply names whom it answers",
      post: { replyingTo: ["bo", "acmekettles"] },
      gives: { kind: "reply", replyTo: { handle: "bo" } },
    },
    {
      why: "a handle in the text is no such line",
      post: { text: '<a href="/bo">@bo</a> hi' },
      gives: { kind: "post", tagged: [{ handle: "bo" }] },
    },
    {
      why: "entities are decoded once",
      post: { text: "AT&amp;amp;T &lt;3" },
      gives: { text: "AT&amp;T <3" },
    },
  ])("$why", ({ post, gives }) => {
    expect(readOne(post)).toMatchObject(gives);
  });

  test("who passed it on, when the line links to them", () => {
    const reading = read([
      cellMarkup({
        id: "2085440000000000001",
        handle: "ida",
        text: "Hi",
        repostedBy: { handle: "bo", name: "Bo" },
      }),
      cellMarkup({ id: "2085440000000000002", handle: "ida", text: "Ho", isPinned: true }),
      cellMarkup({
        id: "2085440000000000003",
        handle: "ida",
        text: "Hu",
        community: { id: "15", name: "Tea" },
      }),
    ]);
    expect(reading.shares).toEqual([
      { postId: "2085440000000000001", account: { handle: "bo", name: "Bo", url: "https://x.com/bo" } },
    ]);
    expect(reading.posts[2]?.venue).toEqual({ kind: "community", id: "15", name: "Tea" });
  });

  test("a quoted post without an id is for the matcher only, never a row", () => {
    const reading = read([
      cellMarkup({
        id: "2085440000000000001",
        handle: "ida",
        text: "Oh",
        quote: { handle: "bo", name: "Bo", text: "Acme" },
      }),
    ]);
    expect(reading.posts.map(({ postId }) => postId)).toEqual(["2085440000000000001"]);
    expect(reading.quoted.get("2085440000000000001")).toMatchObject({
      postId: "",
      text: "Acme",
      author: { handle: "bo" },
    });
  });

  test("the viewer, by number and handle", () => {
    const state =
      '<script>window.__INITIAL_STATE__={"entities":{"a":{"user_id":"1"}},"session":{"actions":{"create":true},"user_id":"42","upsells":[]}};</script>';
    const { document } = parseHTML(pageMarkup("en", [], state));
    expect(page.viewerOf(document)).toEqual({ handle: "acmekettles", accountId: "42" });
    expect(page.viewerOf(parseHTML("<html><body></body></html>").document)).toBeUndefined();
  });
});

describe("counts", () => {
  const none = ["", ""] as const;
  const silent = { label: "", reply: none, retweet: none, like: none, bookmark: none };
  test.each<{ why: string; row: Parameters<typeof rowMarkup>[0]; counts: Counts; language?: string }>([
    { why: "a row that says nothing is unknown, not 0", row: silent, counts: {} },
    {
      why: "a label that leaves out zeros tells of bookmarks that there are none",
      row: {
        ...silent,
        label: "3 likes, 9 views",
        reply: ["0 Replies. Reply", ""],
        retweet: ["0 reposts", ""],
        like: ["3 Likes", "3"],
        views: ["9 views", "9"],
      },
      counts: { replies: 0, shares: 0, likes: 3, bookmarks: 0, views: 9 },
    },
    {
      why: "or how many there are, by what is left over",
      row: {
        ...silent,
        label: "3 likes, 5 bookmarks, 9 views",
        reply: ["0 Replies", ""],
        retweet: ["0 reposts", ""],
        like: ["3 Likes", "3"],
        views: ["9 views", "9"],
      },
      counts: { replies: 0, shares: 0, likes: 3, bookmarks: 5, views: 9 },
    },
    {
      why: "two ways to read it are none",
      row: {
        ...silent,
        label: "3 likes, 7 somethings",
        reply: ["0 Replies", ""],
        retweet: ["0 reposts", ""],
        like: ["3 Likes", "3"],
      },
      counts: { replies: 0, shares: 0, likes: 3 },
    },
    {
      why: "a part without digits makes no zero certain",
      row: {
        ...silent,
        label: "3 likes, a bookmark, 9 views",
        reply: ["0 Replies", ""],
        retweet: ["0 reposts", ""],
        like: ["3 Likes", "3"],
        views: ["9 views", "9"],
      },
      counts: { replies: 0, shares: 0, likes: 3, views: 9 },
    },
    {
      why: "unless it is that the viewer liked it",
      row: {
        ...silent,
        label: "3 likes, Liked, 9 views",
        reply: ["0 Replies", ""],
        retweet: ["0 reposts", ""],
        like: ["3 Likes. Liked", "3"],
        views: ["9 views", "9"],
        isLiked: true,
      },
      counts: { replies: 0, shares: 0, likes: 3, bookmarks: 0, views: 9 },
    },
    {
      why: "what is shown stands where no label says it",
      row: { ...silent, reply: ["Reply", "34K"], retweet: ["Repost", "1.2M"], like: ["Like", "12"] },
      counts: { replies: [34_000, 34_999], shares: [1_200_000, 1_299_999], likes: 12 },
    },
    {
      why: "the label is more exact than what is shown",
      row: { ...silent, like: ["2325 Likes. Like", "2.3K"] },
      counts: { likes: 2325 },
    },
    {
      why: "two that contradict each other are none",
      row: { ...silent, like: ["99 Likes. Like", "2.3K"] },
      counts: {},
    },
    {
      why: "a label may count in a unit that we cannot read",
      row: { ...silent, like: ["34 tuh. Likes", "34 tuh."] },
      counts: {},
    },
    {
      why: "a link to the figures without a number: views were not counted then",
      row: {
        ...silent,
        label: "5 likes, 75 bookmarks",
        reply: ["0 Replies", ""],
        retweet: ["0 reposts", ""],
        like: ["5 Likes", "5"],
        views: ["View post analytics", ""],
      },
      counts: { replies: 0, shares: 0, likes: 5, bookmarks: 75 },
    },
    {
      why: "views that we cannot read are not absent: what is left over may be theirs",
      row: {
        ...silent,
        label: "3 likes, 34 tuh. views",
        reply: ["0 Replies", ""],
        retweet: ["0 reposts", ""],
        like: ["3 Likes", "3"],
        views: ["34 tuh. views", "34 tuh."],
      },
      counts: { replies: 0, shares: 0, likes: 3 },
    },
    {
      why: "Turkish thousands are no billions",
      language: "tr",
      row: { ...silent, like: ["Beğen", "1,2 B"] },
      counts: { likes: [1200, 1299] },
    },
  ])("$why", ({ row, counts, language = "en" }) => {
    expect(readOne({ row: rowMarkup(row) }, language)?.counts).toEqual(counts);
  });

  test("a home timeline asks nothing of the browser's tables, whose first answer takes a frame or two", () => {
    const asked = vi.spyOn(Intl, "NumberFormat");
    const row = rowMarkup({
      label: "3 likes, 5 bookmarks, 12345 views",
      reply: ["0 Replies. Reply", ""],
      retweet: ["0 reposts. Repost", ""],
      like: ["3 Likes. Like", "3"],
      bookmark: ["Bookmark", ""],
      views: ["12345 views. View post analytics", "12K"],
    });
    expect(readOne({ row }, "sv")?.counts).toEqual({
      replies: 0,
      shares: 0,
      likes: 3,
      bookmarks: 5,
      views: 12_345,
    });
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  test("whatever the page says, leaves out or shortens, no count is false", { timeout: 30_000 }, () => {
    const amount = fc.oneof(fc.constant(0), fc.nat(30), fc.nat(3_000_000));
    const how = fc.constantFrom("exact", "shown", "silent");
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 5, maxLength: 5 }),
        fc.array(how, { minLength: 5, maxLength: 5 }),
        fc.constantFrom("en", "es", "ja", "ar", "de", "hi"),
        // "one": how languages say it that have a word for one thing of a kind.
        fc.constantFrom("digits", "one", "absent"),
        fc.boolean(),
        (truth, ways, language, labels, isLiked) => {
          const counts = readOne(
            { row: rowMarkup(rowOf(truth, ways, language, labels, isLiked)) },
            language,
          )?.counts;
          for (const [place, name] of (
            ["replies", "shares", "likes", "bookmarks", "views"] as const
          ).entries()) {
            expect(holds(counts?.[name], truth[place] ?? -1), `${name} of ${truth.join()}`).toBe(true);
            const isCertain =
              ways[place] === "exact" && place !== 3 && (truth[place] !== 1 || labels === "digits");
            expect(
              !isCertain || counts?.[name] === truth[place],
              `${name} of ${truth.join()} is certain`,
            ).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("hostile markup", () => {
  test("neither throws nor loses its neighbours, whatever is cut out of it", { timeout: 30_000 }, () => {
    const good = cellMarkup({
      id: "2085440000000000009",
      handle: "bo",
      text: "Fine",
      row: plainRow({ likes: 1 }),
    });
    const whole = cellMarkup({
      id: "2085440000000000001",
      handle: "ida",
      text: 'Hi <img alt="🍵"> <a href="/bo">@bo</a>',
      repostedBy: { handle: "bo", name: "Bo" },
      quote: { id: "2085440000000000000", handle: "bo", name: "Bo", text: "Older" },
      attached: photo("Kettle", true),
      row: plainRow({ likes: 3, views: 9 }),
    });
    const tokens = whole.match(/<[^>]+>|[^<]+/g) ?? [];
    const change = fc.constantFrom(
      "",
      "<div>",
      "</div>",
      "</article>",
      '<a href="/x/status/99999999999999999999">',
      "\u0000",
      '<article data-testid="tweet">',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(tokens.length - 1), change), { maxLength: 12 }), (edits) => {
        const edited = [...tokens];
        for (const [place, text] of edits) edited[place] = text;
        const reading = read([good, edited.join("")]);
        const drops = Object.values(reading.dropped).reduce((sum, count) => sum + count, 0);
        expect(reading.posts.length - reading.nested + drops).toBe(reading.slots);
        expect(reading.posts[0]).toMatchObject({ postId: "2085440000000000009", text: "Fine" });
        for (const { postId } of reading.posts) expect(postId).toMatch(/^\d{1,20}$/);
      }),
      { numRuns: 100 },
    );
  });

  test("a text nested a thousand deep and endless is read to a limit", () => {
    const deep = `${"<span>".repeat(1000)}deep${"</span>".repeat(1000)}${"x".repeat(200_000)}`;
    expect(readOne({ text: deep })?.text).toHaveLength(100_000);
  });
});

function photo(alt: string, isMarked: boolean): string {
  return `<a href="/ida/status/2085440000000000001/photo/1"><div><div aria-label="${alt}" data-testid="tweetPhoto"><img alt="${alt}" src="k.jpg"></div>${isMarked ? "<button><span>ALT</span></button>" : ""}</div></a>`;
}

function rowOf(
  truth: readonly number[],
  ways: readonly string[],
  language: string,
  labels: string,
  isLiked: boolean,
): Parameters<typeof rowMarkup>[0] {
  const short = new Intl.NumberFormat(language, { notation: "compact", roundingMode: "trunc" });
  const worded = (count: number) => (labels === "one" && count === 1 ? "single" : `${count}`);
  const button = (place: number): readonly [string, string] => {
    const count = truth[place] ?? 0;
    const shown = count === 0 ? "" : short.format(count);
    if (ways[place] === "silent") return ["Thing", ""];
    // The button for bookmarks has no number in a timeline.
    if (place === 3) return ["Bookmark", ""];
    return ways[place] === "exact" ? [`${worded(count)} things`, shown] : ["Thing", shown];
  };
  const parts = truth.flatMap((count, place) => [
    ...(count > 0 ? [`${worded(count)} things`] : []),
    ...(place === 2 && isLiked ? ["Liked"] : []),
  ]);
  return {
    label: labels === "absent" ? "" : parts.join(", "),
    reply: button(0),
    retweet: button(1),
    like: button(2),
    bookmark: button(3),
    views: ways[4] === "silent" ? undefined : button(4),
    isLiked,
  };
}

function holds(count: Count | undefined, truth: number): boolean {
  if (count === undefined) return true;
  return typeof count === "number" ? count === truth : count[0] <= truth && truth <= count[1];
}

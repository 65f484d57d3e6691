/** Facebook through the whole way, from www.facebook.com to the popup. */

import { asList, asText, at } from "@/lib/kit/read";
import { openPopup, popupWhen, shownPopup } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { extensionPage, rowsOf } from "@/test/support/app/store";
import { dialogMarkup } from "@/test/support/facebook-dialog";
import { postMarkup } from "@/test/support/facebook-markup";
import {
  aComment,
  aProfile,
  aStory,
  commentCreated,
  endpoint,
  groupStream,
  homeFeed,
  moreComments,
  page as facebookPage,
  permalink,
  requestBody,
  searchResults,
  type Story,
} from "@/test/support/facebook-payloads";
import { expect, test } from "@/test/support/journey";
import { hasSamples, sample } from "@/test/support/samples";
import { pause, until } from "@/test/support/waiting";
import { openStage, stageSite } from "@/test/support/web/stage";
import type { Staged } from "@/test/support/web/stage";

const home = "https://www.facebook.com/";
const acme = aProfile({
  name: "Acme Kettles",
  type: "Page",
  handle: "acmekettles",
  id: "100000000000010",
  pageId: "200000000000010",
});
const group = aProfile({ name: "Kettle People", type: "Group", id: "300000000000001" });
const brand = aSubject({
  name: "Acme Kettles",
  accounts: [{ platform: "facebook", handle: "acmekettles" }],
});
const only = { isXOn: false, facebook: { home: true, groups: [`${home}groups/${group.id}`] } } as const;

const keysOf = (stories: readonly { readonly id: string }[]) =>
  stories.map(({ id }) => `${brand.id}|facebook:${id}`);

function staged(name: string, operation: string, answer: unknown, more: Partial<Staged> = {}): Staged {
  return {
    name,
    url: endpoint,
    via: "xhr",
    method: "POST",
    requestBody: requestBody(operation, { cursor: name }),
    answer: typeof answer === "string" ? answer : JSON.stringify(answer),
    ...more,
  };
}

function naming(words: string, more: Partial<Story> = {}): Story {
  return aStory({ text: `Acme Kettles ${words}`, author: aProfile({ name: `Somebody ${words}` }), ...more });
}

test("a comment that names nobody, under our own post, in the page's first bytes", async ({
  driver,
  web,
}) => {
  const refund = aComment({ text: "where's my refund?", reactions: { like: 7 } });
  const launch = aStory({
    author: acme,
    text: "The new hinge is here.",
    reactions: { like: 120, love: 33 },
    comments: 41,
    thread: [refund],
  });
  const quiet = aStory({ text: "Good tea", thread: [aComment({ text: "and cake" })] });
  const html = facebookPage(
    [
      { query: "CometSinglePostQuery", results: [permalink(launch)] },
      { query: "CometModernHomeFeedQuery", results: [homeFeed([quiet])] },
    ],
    "Acme Kettles",
  );
  const path = "/acmekettles/posts/1";
  const more = moreComments(launch, [aComment({ text: "me too, since May" })]);
  // Written from here, by somebody whom the brand's accounts do not name.
  const answer = commentCreated(launch, aComment({ text: "It is on its way." }), refund);
  const requests = [
    staged("more", "CommentsListQuery", more),
    staged("answer", "useCometUFICreateCommentMutation", answer),
  ];
  web.place("www.facebook.com", stageSite(requests, "", { [path]: html }));
  await prepare(driver, [brand], only);

  const stage = await openStage(driver, `https://www.facebook.com${path}`);
  const popup = await openPopup(driver);
  const first = await popupWhen(popup, "the first comment", ({ mentions }) => mentions === 1);
  expect(first.newest).toMatchObject([{ text: "where's my refund?", likes: 7 }]);
  expect(first.waiting).toBe(1);

  await stage.load("more");
  const both = await popupWhen(popup, "both comments", ({ mentions }) => mentions === 2);
  expect(both.waiting).toBe(2);
  const texts = (await rowsOf(await extensionPage(driver), "posts")).map((row) => asText(at(row, "text")));
  expect(new Set(texts)).toEqual(new Set([launch.text, "me too, since May", "where's my refund?"]));
  expect(texts).toHaveLength(3);

  await stage.load("answer");
  const answered = await popupWhen(popup, "one is answered", ({ waiting }) => waiting === 1);
  expect(answered.mentions).toBe(2);
});

test("a page that does not come to its end is read all the same", async ({ driver, web }) => {
  const feed = homeFeed([naming("for a start"), aStory({ text: "Good tea" })]);
  const html = facebookPage([{ query: "CometModernHomeFeedQuery", results: [feed] }], "Home");
  const headers = { "content-type": "text/html; charset=utf-8" };
  const endless = { headers, body: "", pieces: [html, ...Array.from({ length: 400 }, () => "<hr>")] };
  const stage = stageSite([]);
  web.place("www.facebook.com", (request) => (request.url.pathname === "/slow" ? endless : stage(request)));
  await prepare(driver, [brand], only);

  const { page } = await openStage(driver, "https://www.facebook.com/");
  await page.evaluate(() => location.assign("/slow"));
  const popup = await popupWhen(await openPopup(driver), "the mention", ({ mentions }) => mentions === 1);
  expect(popup.newest).toMatchObject([{ text: expect.stringContaining("for a start") }]);
  expect(await page.evaluate(() => [location.pathname, document.readyState])).toEqual(["/slow", "loading"]);
  expect(await driver.complaints()).toEqual([]);
});

test("a group's feed that comes in pieces, cut within its lines, is each post once and whole", async ({
  driver,
  web,
}) => {
  const stories = ["one", "two", "three"].map((words, index) =>
    naming(words, { to: group, audience: "members", reactions: { like: index + 1 }, shares: index + 4 }),
  );
  const answer = groupStream(group, stories);
  const third = Math.floor(answer.length / 3);
  const pieces = [answer.slice(0, third), answer.slice(third, 2 * third), answer.slice(2 * third)];
  const operation = "GroupsCometFeedRegularStoriesPaginationQuery";
  web.place(
    "www.facebook.com",
    stageSite([
      staged("first", operation, answer, { pieces }),
      staged("again", operation, answer, { pieces }),
    ]),
  );
  await prepare(driver, [brand], only);

  const stage = await openStage(driver, `${home}groups/${group.id}`);
  await stage.load("first");
  const popup = await openPopup(driver);
  const shown = await popupWhen(popup, "three mentions", ({ mentions }) => mentions === 3);
  expect(shown.newest.map(({ key, likes, shares }) => `${key} ${likes} ${shares}`).toSorted()).toEqual(
    keysOf(stories)
      .map((key, index) => `${key} ${index + 1} ${index + 4}`)
      .toSorted(),
  );
  await stage.load("again");
  await pause(1_000);
  expect((await shownPopup(popup)).mentions).toBe(3);
  const rows = await rowsOf(await extensionPage(driver), "posts");
  expect(rows.map((row) => [at(row, "visibility"), at(row, "venue", "id")])).toEqual(
    stories.map(() => ["members", group.id]),
  );
  expect(await stage.troubles()).toEqual([]);
});

test("from the feed to a group to a search without a reload: what was chosen counts, the rest does not", async ({
  driver,
  web,
}) => {
  const elsewhere = aProfile({ name: "Other People", type: "Group", id: "300000000000002" });
  const inFeed = naming("in the feed", { reactions: { like: 5 } });
  const forFriends = naming("among friends", { audience: "friends" });
  const inGroup = naming("in the group", { to: group, audience: "members" });
  const inOther = naming("in another group", { to: elsewhere, audience: "members" });
  const found = naming("found");
  web.place(
    "www.facebook.com",
    stageSite([
      staged("feed", "CometNewsFeedPaginationQuery", homeFeed([inFeed, forFriends])),
      staged("group", "GroupsCometFeedQuery", homeFeed([inGroup])),
      staged("other", "GroupsCometFeedQuery2", homeFeed([inOther])),
      staged("search", "SearchCometResultsPaginatedResultsQuery", searchResults([found])),
    ]),
  );
  await prepare(driver, [brand], only);

  const stage = await openStage(driver, home);
  const goTo = (path: string) =>
    stage.page.evaluate((address: string) => history.pushState(null, "", address), path);
  await stage.load("feed");
  await goTo(`/groups/${group.id}`);
  await stage.load("group");
  await goTo(`/groups/${elsewhere.id}`);
  await stage.load("other");
  await goTo("/search/top?q=kettle");
  await stage.load("search");
  const popup = await popupWhen(await openPopup(driver), "three mentions", ({ mentions }) => mentions === 3);
  expect(popup.newest.map(({ key }) => key).toSorted()).toEqual(keysOf([inFeed, inGroup, found]).toSorted());
  const store = await extensionPage(driver);
  for (const table of ["posts", "mentions", "accounts"])
    expect(JSON.stringify(await rowsOf(store, table))).not.toMatch(/among friends|another group/);
});

test("the worker is stopped in the middle of a stream, and nothing is lost", async ({ driver, web }) => {
  const stories = ["one", "two", "three", "four"].map((words) =>
    naming(words, { to: group, audience: "members" }),
  );
  const answer = groupStream(group, stories);
  const half = Math.floor(answer.length / 2);
  const pieces = [answer.slice(0, half), ...Array.from({ length: 10 }, () => ""), answer.slice(half)];
  web.place(
    "www.facebook.com",
    stageSite([
      staged("before", "CometNewsFeedPaginationQuery", homeFeed([naming("before")])),
      staged("stream", "GroupsCometFeedRegularStoriesPaginationQuery", answer, { pieces }),
    ]),
  );
  await prepare(driver, [brand], only);
  const stage = await openStage(driver, home);
  await stage.load("before");
  const popup = await openPopup(driver);
  await popupWhen(popup, "one mention", ({ mentions }) => mentions === 1);
  const loading = stage.load("stream");
  await pause(500);
  await driver.stopBackground();
  await loading;
  await popupWhen(popup, "all mentions", ({ mentions }) => mentions === 5);
});

test("messages and notifications leave no trace at all", async ({ driver, web }) => {
  const secret = naming("between the two of us");
  const inMessage = JSON.stringify(permalink(secret)).replace(
    '{"data":{',
    '{"data":{"message":{"__typename":"UserMessage","text":"Acme Kettles!"},',
  );
  web.place(
    "www.facebook.com",
    stageSite([
      staged("chat", "MWChatThreadQuery", permalink(secret)),
      staged("unnamed", "SomethingNewQuery", inMessage),
      staged("bell", "CometNotificationsDropdownQuery", homeFeed([secret])),
      staged("feed", "CometNewsFeedPaginationQuery", homeFeed([naming("in public")])),
    ]),
  );
  await prepare(driver, [brand], only);
  const stage = await openStage(driver, home);
  for (const name of ["chat", "unnamed", "bell", "feed"]) await stage.load(name);
  await popupWhen(await openPopup(driver), "one mention", ({ mentions }) => mentions === 1);
  const store = await extensionPage(driver);
  const tables = ["posts", "mentions", "accounts", "observations", "conversations", "aliases", "shares"];
  for (const table of tables) expect(JSON.stringify(await rowsOf(store, table))).not.toMatch(/between/);
  await until(30_000, "The feed was counted", async () => (await rowsOf(store, "exposure")).length > 0);
  const payloads = (await rowsOf(store, "exposure")).map((row) => at(row, "payloads"));
  expect(payloads.reduce((sum: number, each) => sum + Number(each), 0)).toBe(1);
});

/** What the page does when its faces are pressed: it draws the list that lies ready. */
const opensList = `document.addEventListener("click", ({ target }) => {
  if (target.closest('[role="toolbar"]') === null && target.closest('[role="toolbar"] ~ span') === null) return;
  document.querySelector('[role="dialog"]')?.remove();
  document.body.prepend(document.querySelector("template").content.cloneNode(true));
});`;

test("who stood in a list of reactions that the user opened is on their own page, of a public mention alone", async ({
  driver,
  web,
}) => {
  const [inPublic, forFriends] = [naming("in public"), naming("among friends", { audience: "friends" })];
  const nobodys = aStory({ text: "Good tea" });
  const shown = [inPublic, forFriends, nobodys].map(({ id, text }) =>
    postMarkup({ text, href: `${home}somebody/posts/${id}`, reactions: "2" }),
  );
  const list = dialogMarkup({
    rows: [
      { name: "Ines Infuser", href: "/ines.infuser?__tn__=R", kind: "love" },
      { name: "Otto Oolong", href: "/profile.php?id=100000000000077", kind: "none" },
    ],
    // The page forbids styles of its own, and would tell.
  }).replaceAll(/ style="[^"]*"/g, "");
  const path = "/somebody";
  const html = `<!doctype html><meta charset="utf-8"><html lang="en"><title>Stage</title><link rel="icon" href="data:,"><template>${list}</template><div role="feed">${shown.join("")}</div>`;
  const answer = homeFeed([inPublic, forFriends, nobodys]);
  web.place(
    "www.facebook.com",
    stageSite([staged("feed", "ProfileCometTimelineFeedRefetchQuery", answer)], opensList, { [path]: html }),
  );
  await prepare(driver, [brand], only);
  const stage = await openStage(driver, `https://www.facebook.com${path}`);
  await stage.load("feed");
  await popupWhen(await openPopup(driver), "one mention", ({ mentions }) => mentions === 1);
  await stage.page.bringToFront();

  const store = await extensionPage(driver);
  for (const place of [3, 2, 1]) {
    await stage.page.bringToFront();
    await stage.page.click(`[role="feed"] > div:nth-child(${place}) [role="toolbar"] ~ span`);
    await pause(1_500);
  }
  await until(30_000, "Nobody was kept", async () => (await rowsOf(store, "reactions")).length === 2);
  const rows = await rowsOf(store, "reactions");
  expect(rows.map((row) => [at(row, "postKey"), at(row, "kind"), at(row, "subjects")])).toEqual(
    expect.arrayContaining([
      [`facebook:${inPublic.id}`, "love", [brand.id]],
      [`facebook:${inPublic.id}`, undefined, [brand.id]],
    ]),
  );
  const ines = rows.find((row) => at(row, "kind") === "love");
  const person = await driver.newPage(
    driver.extensionUrl(`dashboard.html#/people?subject=${brand.id}&person=${String(at(ines, "accountNo"))}`),
  );
  await until(30_000, "The person's page says nothing of it", async () =>
    person.evaluate(
      () =>
        document
          .querySelector('[data-testid="person-reaction"][data-kind="love"]')
          ?.textContent?.includes("in public") === true,
    ),
  );
  expect(await stage.troubles()).toEqual([]);
});

const recordings = [
  { what: "a saved Page", file: "facebook/profile-page_arabic.html" },
  { what: "a saved post with comments", file: "facebook/post-with-comments-2025.html" },
];

for (const { what, file } of recordings)
  test(`${what}: what names the brand is in the popup`, async ({ driver, web }) => {
    test.skip(!hasSamples, "the recorded samples are not beside this clone");
    // Its links would fetch styles and pictures, which a page of the stage may not.
    const html = sample(file).replaceAll(/<link\b[^>]*>/g, "");
    const word = frequentWord(html);
    const path = "/somebody/posts/1";
    web.place("www.facebook.com", stageSite([], "", { [path]: html }));
    await prepare(driver, [aSubject({ name: word })], only);

    await driver.newPage(`https://www.facebook.com${path}`);
    const popup = await popupWhen(
      await openPopup(driver),
      `posts with ${word}`,
      ({ mentions = 0 }) => mentions > 0,
    );
    for (const { marked } of popup.newest)
      expect(marked.join(" ").toLowerCase()).toContain(word.toLowerCase());
    const posts = await rowsOf(await extensionPage(driver), "posts");
    const ids = new Set(posts.map((row) => asText(at(row, "key"))));
    expect(ids.size).toBe(posts.length);
    for (const row of posts) expect(asList(at(row, "subjects")).length).toBeLessThanOrEqual(1);
  });

/** The longest word of plain letters that a post or comment of the page says. */
function frequentWord(html: string): string {
  const texts = Array.from(
    html.matchAll(/"(?:message|body)":\{[^{}]*"text":"((?:[^"\\]|\\.)*)"/g),
    ([, text = ""]) => text,
  );
  const words = texts.flatMap(
    (text) => text.replaceAll(/\\u[0-9a-f]{4}|\\./gi, " ").match(/(?<![\w/.#@])[a-z]{5,}(?![\w/.])/gi) ?? [],
  );
  const longest = words.toSorted((one, other) => other.length - one.length)[0];
  if (longest === undefined) throw new Error("the page says no word of plain letters");
  return longest;
}

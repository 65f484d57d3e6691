/** The second source on X's own markup: what it tells, what it counts, and when it is quiet. */

import { afterEach, expect, test } from "vitest";

import { copyArticles } from "@/lib/capture/article-copies";
import { createCapture } from "@/lib/capture/capture";
import { evidenceName } from "@/lib/capture/evidence";
import type { Haul } from "@/lib/capture/haul";
import { markupShapeOf } from "@/lib/capture/markup-shape";
import { atOnce } from "@/lib/capture/pace";
import { createScreen, type Screen } from "@/lib/capture/screen";
import { shapeReport } from "@/lib/capture/shape-report";
import { createKeyedHash } from "@/lib/kit/keyed-hash";
import type { Exposed } from "@/lib/model/batch";
import type { Place } from "@/lib/model/place";
import type { CapturePlan } from "@/lib/model/plan";
import type { PageReader } from "@/lib/platforms/page-reader";
import { platform } from "@/lib/platforms/x";
import { page } from "@/lib/platforms/x/page";
import { aSubject } from "@/test/support/build";
import { aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

import { articleMarkup, plainRow } from "../platforms/x-page-markup";
import { fill, fillWith, setVisibility, settle, until } from "./page-stage";

let opened: Screen | undefined;
afterEach(() => {
  opened?.close();
  opened = undefined;
  setVisibility("visible");
  document.body.replaceChildren();
});

const today = { day: "2026-11-22", key: "ab".repeat(32) };
const tomorrow = { day: "2026-11-23", key: "cd".repeat(32) };
const plan: CapturePlan = { version: 1, isOn: true, sites: ["x"], subjects: [aSubject()] };
const idOf = (place: number) => String(2_000_000_000_000_000 + place);

const post = (place: number, text = `Post ${place}`, likes = 1) =>
  articleMarkup({ id: idOf(place), handle: "ida", text, row: plainRow({ likes }) });

/** The screen and the capture behind it, as start.ts puts them together. */
function start(place: Place = { kind: "home" }, reader: PageReader = page) {
  const hauls: Haul[] = [];
  const exposed: Exposed[] = [];
  const at = { place };
  const capture = createCapture({
    pace: atOnce,
    platform,
    deliver: (haul) => hauls.push(haul),
    isKept: async () => false,
    now: Date.now,
    pageUrl: () => "https://x.com/home",
  });
  capture.follow(plan, {});
  const screen = createScreen({
    window,
    page: reader,
    placeNow: () => at.place,
    isSettled: (postId) => capture.isSettled(postId),
    onSighting: (sighting) => capture.takeReading(sighting, "dom"),
    onExposed: (batch) => exposed.push(...batch),
    onUnread: copyArticles((held) => capture.evidence.keepArticle(held), Date.now),
    // The tests themselves run in a frame.
    isFrame: false,
  });
  opened = screen;
  const sum = (count: "items" | "posts") =>
    hauls.flatMap(({ tallies }) => tallies).reduce((total, tally) => total + (tally.screen?.[count] ?? 0), 0);
  return {
    at,
    capture,
    screen,
    hauls,
    exposed,
    sum,
    told: () => hauls.flatMap(({ posts }) => posts),
    hashes: () => exposed.flatMap(({ hashes }) => hashes),
  };
}

test("the screen alone is enough: its mentions are delivered, of the rest only counts", async () => {
  const { screen, capture, told, sum } = start();
  fill(document.body, [post(1, "Acme Kettles pours well"), post(2), post(3)]);
  screen.open(undefined);
  await until(() => sum("items") === 3);
  expect(told()).toMatchObject([
    { post: { postId: idOf(1) }, source: "dom", matches: [{ subjectId: "acme" }] },
  ]);
  expect([sum("posts"), capture.status().checked, capture.status().mentions]).toEqual([3, 3, 1]);
});

test("a count that changes is told again, and the post is not counted again", async () => {
  const { screen, told, sum } = start();
  fill(document.body, [post(1, "Acme Kettles", 1)]);
  screen.open(undefined);
  await until(() => told().length === 1);
  document.body.replaceChildren();
  fill(document.body, [post(1, "Acme Kettles", 2)]);
  await until(() => told().length === 2);
  expect(told().map(({ post: { counts } }) => counts.likes)).toEqual([1, 2]);
  expect(sum("items")).toBe(1);
});

test("what cannot be read counts as on screen, and its skeleton is kept without a word of it", async () => {
  const { screen, capture, sum } = start();
  const renamed = post(4, "Secret words of ida").replaceAll("User-Name", "Person-Name");
  fill(document.body, [renamed, post(5)]);
  screen.open(undefined);
  await until(() => sum("items") === 2);
  expect(sum("posts")).toBe(1);
  const report = shapeReport({ [evidenceName]: () => capture.evidence.held() });
  expect(report?.of).toBe("article");
  expect(report?.lines.join("\n")).toContain("data-testid=Person-Name");
  expect(report?.lines.join("\n")).not.toMatch(/ida|secret|2000000|post/i);
});

test("a skeleton names no handle, number or address, wherever the page hides it", () => {
  const article = document.createElement("article");
  for (const id of ["UserAvatar-Container-ida", "tweet-2000", "ida_77", "card.wrapper"]) {
    const part = document.createElement("a");
    part.dataset.testid = id;
    part.href = "https://x.com/ida";
    part.setAttribute("aria-label", "Ida says");
    part.setAttribute("data-2000", "x");
    article.append(part);
  }
  expect(markupShapeOf(article)).toEqual([
    "article",
    " a data-testid=UserAvatar-Container-* href aria-label",
    " a data-testid=tweet-* href aria-label",
    " a data-testid=* href aria-label",
    " a data-testid=card.wrapper href aria-label",
  ]);
});

/** X's reader, and how often it was asked to read. */
function countingReader() {
  const counter = { reads: 0 };
  const reader: PageReader = {
    ...page,
    readArticle: (article, language) => {
      counter.reads += 1;
      return page.readArticle(article, language);
    },
  };
  return { counter, reader };
}

/** As X answers when `count` posts are shown, the first of them a mention. */
function answerOf(count: number): string {
  const tweets = Array.from({ length: count }, (_, place) =>
    aTweet({
      id: idOf(place),
      text: place === 0 ? "Acme Kettles pours well" : `Post ${place}`,
      likes: 1,
      views: 0,
    }),
  );
  return JSON.stringify(homeTimeline(tweets));
}

const url = requestUrl("HomeTimeline");

test("what a response has brought is counted and followed, and hardly ever read again", async () => {
  const { counter, reader } = countingReader();
  const { screen, capture, told, sum, hashes } = start({ kind: "home" }, reader);
  capture.takePayload({ url, text: answerOf(40) });
  fillWith(document.body, 40, (place) =>
    post(place, place === 0 ? "Acme Kettles pours well" : `Post ${place}`),
  );
  screen.open(today);
  await until(() => sum("items") === 40);
  expect(sum("posts")).toBe(40);
  // The mention, whose counts may be newer here, and a sample of the others.
  expect(counter.reads).toBeLessThanOrEqual(4);
  expect(told().map(({ source }) => source)).toEqual(["response"]);
  await until(() => hashes().length > 0);

  document.body.replaceChildren();
  fill(document.body, [post(0, "Acme Kettles pours well", 2)]);
  await until(() => told().length === 2);
  expect(told()[1]).toMatchObject({ source: "dom", post: { counts: { likes: 2 } } });
});

test("what the gate passed over unread need not be read off the screen either", async () => {
  const { counter, reader } = countingReader();
  const { screen, capture, sum } = start({ kind: "home" }, reader);
  const text = answerOf(40).replaceAll("Acme Kettles", "A kettle");
  // One that is read all the same comes first: see the probe in capture.ts.
  capture.takePayload({ url, text });
  capture.takePayload({ url, text });
  fillWith(document.body, 40, post);
  screen.open(undefined);
  await until(() => sum("items") === 40);
  expect(counter.reads).toBeLessThanOrEqual(3);
});

test("markup that cannot be read any more is noticed by the sample, and then everywhere", async () => {
  const { screen, capture, hauls, sum } = start();
  capture.takePayload({ url, text: answerOf(40) });
  fillWith(document.body, 40, (place) => post(place).replaceAll("User-Name", "Person-Name"));
  screen.open(undefined);
  await until(() => sum("items") === 40);
  const unread = hauls.flatMap(({ tallies }) => tallies).map(({ screen: on }) => on?.dropped.unreadable ?? 0);
  expect(unread.reduce((all, count) => all + count, 0)).toBeGreaterThan(20);
});

test("other subjects: everything that is there is read again", async () => {
  const { screen, capture, told, sum } = start();
  capture.takePayload({ url, text: answerOf(3) });
  fillWith(document.body, 3, (place) => post(place));
  screen.open(undefined);
  await until(() => sum("items") === 3);
  capture.follow({ ...plan, version: 2, subjects: [aSubject({ terms: ["Post 2"] })] }, {});
  screen.retell();
  await until(() => told().length > 1);
  expect(told()).toMatchObject([{ post: { postId: idOf(0) } }, { source: "dom", post: { postId: idOf(2) } }]);
});

test("what was looked at leaves as hashes of the day's key, once, under its place", async () => {
  const { screen, exposed, hashes } = start({ kind: "search", detail: "kettle" });
  fill(document.body, [post(1), '<div style="height: 5000px"></div>', post(2)]);
  screen.open(today);
  await until(() => hashes().length > 0);
  const hash = await createKeyedHash(new TextEncoder().encode(today.key));
  expect(hashes()).toEqual([await hash(idOf(1))]);
  expect(exposed[0]).toMatchObject({ day: "2026-11-22", place: { kind: "search", detail: "kettle" } });
  screen.retell();
  await settle();
  expect(JSON.stringify(exposed)).not.toContain(idOf(1));
  expect(hashes()).toHaveLength(1);
});

test("a new day counts anew, under its own name", async () => {
  const { screen, exposed, hashes } = start();
  fill(document.body, [post(1)]);
  screen.open(today);
  await until(() => hashes().length === 1);
  screen.open(tomorrow);
  await until(() => hashes().length === 2);
  expect(exposed.map(({ day }) => day)).toEqual(["2026-11-22", "2026-11-23"]);
  expect(new Set(hashes()).size).toBe(2);
});

test("another viewer looks anew", async () => {
  const { screen, hashes } = start();
  fill(document.body, [post(1)]);
  screen.open(today);
  await until(() => hashes().length === 1);
  screen.renewViewer();
  await until(() => hashes().length === 2);
  expect(new Set(hashes()).size).toBe(1);
});

test("closed it observes nothing; opened again it goes on", async () => {
  const { screen, sum, hashes } = start();
  screen.open(today);
  screen.close();
  fill(document.body, [post(1)]);
  await settle();
  expect(sum("items")).toBe(0);
  screen.open(today);
  await until(() => sum("items") === 1 && hashes().length === 1);
});

test("hidden it is dormant, and reads what is there when it comes back", async () => {
  const { screen, sum } = start();
  setVisibility("hidden");
  screen.open(today);
  fill(document.body, [post(1)]);
  await settle();
  expect(sum("items")).toBe(0);
  setVisibility("visible");
  await until(() => sum("items") === 1);
});

test("the same post at another place of the site stands there too", async () => {
  const { at, screen, sum } = start();
  fill(document.body, [post(1)]);
  screen.open(undefined);
  await until(() => sum("items") === 1);
  at.place = { kind: "thread", detail: idOf(1) };
  document.body.replaceChildren();
  fill(document.body, [post(1, "Post 1", 2)]);
  await until(() => sum("items") === 2);
  expect(sum("posts")).toBe(2);
});

test("a thousand posts scrolled past leave nothing behind but short memories", async () => {
  const { screen, sum } = start();
  screen.open(today);
  for (let round = 0; round < 20; round += 1) {
    document.body.replaceChildren();
    fillWith(document.body, 50, (place) => post(round * 50 + place));
    await until(() => sum("items") === (round + 1) * 50);
  }
  expect(sum("posts")).toBe(1000);
});

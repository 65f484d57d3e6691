import { afterEach, describe, expect, test } from "vitest";

import { watch, type Watch, type WatchOptions } from "@/lib/capture/watch";
import type { ArticleReading } from "@/lib/platforms/page-reader";
import { page } from "@/lib/platforms/x/page";

import { articleMarkup, plainRow } from "../platforms/x-page-markup";
import { fill, fillWith, setVisibility, settle, until } from "./page-stage";

let watched: Watch | undefined;
afterEach(() => {
  watched?.stop();
  watched = undefined;
  setVisibility("visible");
  document.body.replaceChildren();
});

function start(options: Partial<WatchOptions<ArticleReading>> = {}) {
  const told: ArticleReading[] = [];
  const batches: number[] = [];
  watched = watch<ArticleReading>({
    window,
    articles: page.articles,
    read: (article) => page.readArticle(article, "en"),
    keyOf: ({ posts }) => posts[0]?.postId,
    onChanged(readings) {
      told.push(...readings);
      batches.push(readings.length);
    },
    // The tests themselves run in a frame.
    isFrame: false,
    ...options,
  });
  return { told, batches, ids: () => told.map(({ posts }) => posts[0]?.postId) };
}

const post = (id: number, likes = 1) =>
  articleMarkup({
    id: String(2_000_000_000_000_000 + id),
    handle: "ida",
    text: `Post ${id}`,
    row: plainRow({ likes }),
  });
const idOf = (id: number) => String(2_000_000_000_000_000 + id);

function readSlowly(article: Element): ArticleReading | undefined {
  const end = performance.now() + 3;
  while (performance.now() < end);
  return page.readArticle(article, "en");
}

describe("what it tells", () => {
  test("what is there already, and what comes, once each", async () => {
    fill(document.body, [post(1), post(2)]);
    const { ids } = start();
    await until(() => ids().length === 2);
    fill(document.body, [post(3)]);
    await until(() => ids().length === 3);
    expect(ids()).toEqual([idOf(1), idOf(2), idOf(3)]);
  });

  test("a post drawn anew, as another element, is not told again", async () => {
    const { ids } = start();
    fill(document.body, [post(1)]);
    await until(() => ids().length === 1);
    document.body.replaceChildren();
    fill(document.body, [post(1), post(2)]);
    await until(() => ids().length === 2);
    expect(ids()).toEqual([idOf(1), idOf(2)]);
  });

  test("grown counts are told, however they are drawn", async () => {
    const { told } = start();
    fill(document.body, [post(1, 5)]);
    await until(() => told.length === 1);
    const like = document.querySelector('[data-testid="like"]');
    like?.setAttribute("aria-label", "6 Likes. Like");
    const shown = like?.querySelector('[data-testid="app-text-transition-container"]');
    if (shown) shown.textContent = "6";
    document.querySelector('[role="group"]')?.setAttribute("aria-label", "6 likes");
    await until(() => told.length === 2);
    expect(told.map(({ posts }) => posts[0]?.counts.likes)).toEqual([5, 6]);
  });

  test("a text that was opened in full is told", async () => {
    const { told } = start();
    fill(document.body, [post(1)]);
    await until(() => told.length === 1);
    document.querySelector('[data-testid="tweetText"]')?.append(" and its second half");
    await until(() => told.length === 2);
    expect(told[1]?.posts[0]?.text).toBe("Post 1 and its second half");
  });

  test("a minute that passes is no change", async () => {
    const { told } = start();
    fill(document.body, [post(1)]);
    await until(() => told.length === 1);
    const time = document.querySelector("time");
    if (time) time.textContent = "3h";
    fill(document.body, [post(2)]);
    await until(() => told.length === 2);
    expect(told.map(({ posts }) => posts[0]?.postId)).toEqual([idOf(1), idOf(2)]);
  });

  test("an item that cannot be read is told once, as a drop", async () => {
    const { told } = start();
    fill(document.body, ['<article><a href="/ida/status/1">gone</a></article>']);
    await until(() => told.length === 1);
    document.querySelector("article")?.append("!");
    fill(document.body, [post(2)]);
    await until(() => told.length === 2);
    expect(told.map(({ dropped }) => dropped)).toEqual(["unreadable", undefined]);
  });

  test("after a change of what matters, what is on the page is told again", async () => {
    const { ids } = start();
    fill(document.body, [post(1)]);
    await until(() => ids().length === 1);
    watched?.retell();
    await until(() => ids().length === 2);
    expect(ids()).toEqual([idOf(1), idOf(1)]);
  });
});

describe("when it rests", () => {
  test("in a hidden tab it sleeps, and finds on its return what came meanwhile", async () => {
    const { ids } = start();
    fill(document.body, [post(1)]);
    await until(() => ids().length === 1);
    setVisibility("hidden");
    fill(document.body, [post(2)]);
    await settle();
    expect(ids()).toEqual([idOf(1)]);
    expect(watched?.held().waiting).toBe(0);
    setVisibility("visible");
    await until(() => ids().length === 2);
    expect(ids()).toEqual([idOf(1), idOf(2)]);
  });

  test("what had come is read before the tab is hidden", () => {
    const { ids } = start();
    fill(document.body, [post(1)]);
    setVisibility("hidden");
    expect(ids()).toEqual([idOf(1)]);
  });

  test("it is alive again after the back-forward cache", async () => {
    const { ids } = start();
    window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    fill(document.body, [post(1)]);
    await settle();
    expect(ids()).toEqual([]);
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await until(() => ids().length === 1);
  });

  test("a page drawn ahead of its opening is left alone until it is opened", async () => {
    Object.defineProperty(document, "prerendering", { configurable: true, value: true });
    const { ids } = start();
    fill(document.body, [post(1)]);
    await settle();
    expect(ids()).toEqual([]);
    Reflect.deleteProperty(document, "prerendering");
    document.dispatchEvent(new Event("prerenderingchange"));
    await until(() => ids().length === 1);
  });

  test("frames are left alone", async () => {
    const quiet: unknown[] = [];
    start({ isFrame: true, onChanged: (readings) => quiet.push(...readings) });
    fill(document.body, [post(1)]);
    await settle();
    expect(quiet).toEqual([]);
  });

  test("stopped, it is silent for good", async () => {
    const { ids } = start();
    watched?.stop();
    fill(document.body, [post(1)]);
    setVisibility("hidden");
    setVisibility("visible");
    await settle();
    expect(ids()).toEqual([]);
  });
});

describe("what it costs", () => {
  test("slow reading is spread over many turns, and all is told in order", async () => {
    fillWith(document.body, 40, post);
    const { batches, ids } = start({ read: readSlowly });
    await until(() => ids().length === 40);
    expect(ids()).toEqual(Array.from({ length: 40 }, (_, id) => idOf(id)));
    // 8 ms hold at most three readings of 3 ms.
    expect(Math.max(...batches)).toBeLessThanOrEqual(3);
  });

  test("1,000 posts scrolled through a virtual list leave nothing behind", async () => {
    const seen = new WeakSet<Element>();
    let most = 0;
    const { told } = start({ onArticle: (article) => seen.add(article) });
    for (let id = 0; id < 1000; id += 1) {
      fill(document.body, [post(id)]);
      if (document.body.childElementCount > 20) document.body.firstElementChild?.remove();
      most = Math.max(most, watched?.held().waiting ?? 0);
      if (id % 10 === 9) {
        const expected = id + 1;
        await until(() => told.length >= expected);
      }
    }
    await until(() => told.length === 1000);
    expect(document.querySelectorAll("article")).toHaveLength(20);
    expect(most).toBeLessThanOrEqual(20);
    expect(watched?.held()).toEqual({ waiting: 0, remembered: 1000 });
  });

  test("what it remembers is bounded, and a page that changes all at once is looked at whole", async () => {
    let told = 0;
    let looks = 0;
    const plain = watch<{ id: string }>({
      window,
      articles: "article",
      read: ({ id }) => {
        looks += 1;
        return { id };
      },
      keyOf: ({ id }) => id,
      onChanged: (readings) => (told += readings.length),
      isFrame: false,
    });
    for (let round = 0; round < 4; round += 1) {
      document.body.replaceChildren();
      fillWith(document.body, 700, (place) => `<article id="${round}-${place}"></article>`);
      const expected = (round + 1) * 700;
      await until(() => told === expected);
      expect(plain.held().waiting).toBe(0);
    }
    expect(looks).toBe(2800);
    expect(plain.held().remembered).toBe(2000);
    plain.stop();
  });
});

/** What the browser's own menu would be opened on, on markup of X's. */

import { afterEach, expect, test } from "vitest";

import { followPointed, type Pointed } from "@/lib/marks/pointed";
import { page as x } from "@/lib/platforms/x/page";

import { cellMarkup, pageMarkup, plainRow } from "../platforms/x-page-markup";
import { closePages, openPage } from "./recorded-page";

afterEach(closePages);

const idOf = (place: number) => String(2_000_000_000_000_000 + place);
const html = pageMarkup(
  "en",
  [0, 1].map((place) =>
    cellMarkup({ id: idOf(place), handle: "ida", text: `Post ${place}`, row: plainRow({ likes: 1 }) }),
  ),
);

async function open() {
  const marked = await openPage(html, x, () => undefined);
  const told: boolean[] = [];
  const pointed = followPointed({
    window: marked.window,
    posts: marked.posts,
    tell: (isOnPost) => told.push(isOnPost),
  });
  await expect.poll(() => articles(marked.document).every((one) => marked.posts.idOf(one))).toBe(true);
  return { ...marked, told, pointed };
}

const articles = (document: Document) => [...document.querySelectorAll("article")];
const point = (element: Element, type: string) =>
  element.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
const postIn = (pointed: Pointed) => {
  const answer = pointed("");
  return answer !== undefined && "postId" in answer ? answer.postId : undefined;
};

test("the menu hears of a post when the pointer comes to one, and when it leaves all of them, no more", async () => {
  const { document, told } = await open();
  const [first, second] = articles(document);
  point(first?.querySelector("a") ?? document.body, "pointerover");
  await expect.poll(() => told).toEqual([true]);
  point(second ?? document.body, "pointerover");
  point(document.body, "pointerover");
  await expect.poll(() => told).toEqual([true, false]);
});

test("what the menu was opened on is what is clipped, whatever the pointer does afterwards", async () => {
  const { document, pointed, told } = await open();
  const [first, second] = articles(document);
  expect(postIn(pointed)).toBeUndefined();
  point(second?.querySelector("a") ?? document.body, "contextmenu");
  point(first ?? document.body, "pointerover");
  expect(postIn(pointed)).toBe(idOf(1));
  expect(told[0]).toBe(true);
  point(document.body, "contextmenu");
  expect(postIn(pointed)).toBeUndefined();
});

test("an element that shows another post by now, or is gone, is not clipped for the one that stood there", async () => {
  const { document, pointed } = await open();
  const [first] = articles(document);
  point(first ?? document.body, "contextmenu");
  expect(postIn(pointed)).toBe(idOf(0));
  first?.remove();
  expect(postIn(pointed)).toBeUndefined();
});

test("after another window was in front everything is said anew: its page may have said something else", async () => {
  const { document, window, told } = await open();
  point(document.body, "pointerover");
  await expect.poll(() => told).toEqual([false]);
  window.dispatchEvent(new Event("blur"));
  point(document.body, "pointerover");
  await expect.poll(() => told).toEqual([false, false]);
});

test("where a post stands is said in pixels of the page, and of one that is not there nothing", async () => {
  const { document, window, pointed } = await open();
  const box = articles(document)[1]?.getBoundingClientRect();
  expect(pointed(idOf(1))).toEqual({
    x: box?.x,
    y: box?.y,
    width: box?.width,
    height: box?.height,
    across: window.innerWidth,
    down: window.innerHeight,
  });
  expect(pointed(idOf(7))).toBeUndefined();
});

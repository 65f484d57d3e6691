/** The marks and their menu under a user's hands: real keys and a real pointer, on markup of X's. */

import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";

import type { MarkState } from "@/lib/model/page-mark";
import { page as x } from "@/lib/platforms/x/page";

import { cellMarkup, pageMarkup, plainRow } from "../platforms/x-page-markup";
import { closePages, marksIn, openPage, type Marked } from "./recorded-page";

afterEach(closePages);

const idOf = (place: number) => String(2_000_000_000_000_000 + place);
const cell = (place: number) =>
  cellMarkup({ id: idOf(place), handle: "ida", text: `Post ${place}`, row: plainRow({ likes: 1 }) });
const html = pageMarkup("en", [0, 1, 2].map(cell));
const onlyFirst = (place: number): MarkState | undefined => (place === 0 ? "needs" : undefined);

async function open(stateOf: (place: number) => MarkState | undefined = onlyFirst) {
  const marked = await openPage(html, x, stateOf);
  marked.board.setOn(true);
  await expect.poll(() => marked.asked.length).toBeGreaterThan(0);
  return marked;
}

async function openMenu(marked: Marked, place = 0): Promise<ShadowRoot> {
  await expect.poll(() => marksIn(marked.document).length).toBeGreaterThan(place);
  const mark = marksIn(marked.document)[place];
  mark?.focus();
  await userEvent.keyboard("{Enter}");
  const root = mark?.getRootNode();
  if (!(root instanceof marked.window.ShadowRoot)) throw new Error("no mark");
  await expect.poll(() => itemsIn(root).length).toBeGreaterThan(0);
  return root;
}

const itemsIn = (root: ShadowRoot) =>
  Array.from(root.querySelectorAll(".menu button"), ({ textContent }) => textContent);
const focusIn = (root: ShadowRoot) => root.activeElement?.textContent ?? "";
const labels = (page: ParentNode) => marksIn(page).map((mark) => mark.getAttribute("aria-label"));

test("a mark says what it is, and its menu goes round by arrows and away by Escape", async () => {
  const marked = await open();
  const root = await openMenu(marked);
  expect(labels(marked.document)).toEqual(["Mentionary: needs an answer"]);
  const [mark] = marksIn(marked.document);
  expect(mark?.getAttribute("aria-expanded")).toBe("true");
  expect(focusIn(root)).toBe("Clip");
  await userEvent.keyboard("{ArrowUp}");
  expect(focusIn(root)).toBe("Clip for Globex");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(focusIn(root)).toBe("Copy as row");
  await userEvent.keyboard("{Escape}");
  expect(itemsIn(root)).toEqual([]);
  expect(root.activeElement).toBe(mark);
  expect(mark?.getAttribute("aria-expanded")).toBe("false");
});

test("a tag is typed, none of the page's shortcuts hears it, and undo is the next key", async () => {
  const marked = await open();
  const heard: string[] = [];
  for (const type of ["keydown", "keyup", "keypress", "click", "input"])
    marked.document.addEventListener(type, () => heard.push(type));
  const root = await openMenu(marked);
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}jk{Enter}");
  await expect.poll(() => marked.edits.length).toBe(1);
  expect(marked.edits[0]).toEqual([`acme|x:${idOf(0)}`, { name: "add-tag", value: "jk" }]);
  await expect.poll(() => focusIn(root)).toBe("Undo");
  expect(root.querySelector("[role=status]")?.textContent).toBe("Tag added");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => marked.edits.length).toBe(2);
  expect(heard).toEqual([]);
});

test("a click that a script made opens nothing, and picks nothing", async () => {
  const marked = await open();
  await expect.poll(() => marksIn(marked.document).length).toBe(1);
  const [mark] = marksIn(marked.document);
  mark?.click();
  mark?.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const root = await openMenu(marked);
  for (const item of root.querySelectorAll<HTMLElement>(".menu button")) item.click();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(marked.edits).toEqual([]);
  expect(itemsIn(root)[0]).toBe("Clip");
});

test("a post that is not kept has a mark while the focus is on it, and asks for whom it is clipped", async () => {
  const marked = await open(() => undefined);
  const [, second] = marked.articles;
  second?.querySelector("button")?.focus();
  await expect.poll(() => labels(marked.document)).toEqual(["Mentionary: clip this post"]);
  marksIn(marked.document)[0]?.focus();
  // The pointer that rests elsewhere takes nothing away from the keys.
  marked.document.body.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const root = await openMenu(marked);
  expect(itemsIn(root)).toEqual(["Clip for Acme Kettles", "Clip for Globex"]);
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.poll(() => marked.clipped).toEqual(["globex"]);
  await userEvent.keyboard("{Escape}");
  marked.document.querySelector("nav a")?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  await expect.poll(() => marksIn(marked.document).length).toBe(0);
});

test("what changes in the store changes on the page; what is not about us has no mark", async () => {
  const marked = await open();
  await expect.poll(() => labels(marked.document)).toEqual(["Mentionary: needs an answer"]);
  marked.tell((place) => (place === 0 ? "answered" : "kept"));
  await expect
    .poll(() => labels(marked.document))
    .toEqual(["Mentionary: answered", "Mentionary: kept", "Mentionary: kept"]);
  marked.tell((place) => (place === 1 ? "aside" : undefined));
  await expect.poll(() => labels(marked.document)).toEqual([]);
});

test("drawn anew by a virtual list, a post has its mark again, and only one", async () => {
  const marked = await open();
  await expect.poll(() => marksIn(marked.document).length).toBe(1);
  const [first] = marked.articles;
  const again = first?.cloneNode(true);
  if (!first || !again) throw new Error("no post");
  first.replaceWith(again);
  for (const stray of marked.document.querySelectorAll("mentionary-mark")) stray.remove();
  marked.readAll();
  await expect.poll(() => marksIn(marked.document).length).toBe(1);
  // The row of buttons is replaced, as when a count changes.
  const row = marked.document.querySelector("[role=group]");
  row?.replaceWith(row.cloneNode(false));
  marked.readAll();
  await expect.poll(() => marksIn(marked.document).length).toBe(1);
  // Another post in the same element.
  const link = marked.document.querySelector(`a[href$="${idOf(0)}"]`);
  link?.setAttribute("href", `/ida/status/${idOf(9)}`);
  marked.readAll();
  await expect.poll(() => marked.asked.flat()).toContain(idOf(9));
});

test("in a hidden tab nothing is asked and nothing drawn, until it is shown", async () => {
  const marked = await openPage(html, x, onlyFirst);
  Object.defineProperty(marked.document, "hidden", { configurable: true, value: true });
  marked.board.setOn(true);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(marked.asked).toEqual([]);
  expect(marked.document.querySelector("mentionary-mark")).toBeNull();
  Object.defineProperty(marked.document, "hidden", { configurable: true, value: false });
  marked.document.dispatchEvent(new Event("visibilitychange"));
  await expect.poll(() => marksIn(marked.document).length).toBe(1);
});

test("the menu is dark on a dark page and light on a light one", async () => {
  for (const [colour, isDark] of [
    ["rgb(0, 0, 0)", true],
    ["rgb(255, 255, 255)", false],
  ] as const) {
    const marked = await open();
    marked.document.body.style.backgroundColor = colour;
    const root = await openMenu(marked);
    expect(root.querySelector(".menu")?.classList.contains("dark")).toBe(isDark);
  }
});

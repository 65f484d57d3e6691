/** The list of those who reacted, while it is open: who came into view, once each, for the post that was asked about. */

import { afterEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";

import { followLists, type FollowedLists } from "@/lib/capture/follow-lists";
import type { ReactionSighting } from "@/lib/model/reaction";
import { reactionList } from "@/lib/platforms/facebook/page/reaction-list";
import { dialogMarkup, rowMarkup, type DrawnDialog, type DrawnRow } from "@/test/support/facebook-dialog";
import { postMarkup } from "@/test/support/facebook-markup";

let followed: FollowedLists | undefined;
afterEach(() => {
  followed?.close();
  followed = undefined;
  document.body.replaceChildren();
});

function draw(parent: Element, markup: string): void {
  parent.append(document.createRange().createContextualFragment(markup));
}

const people = (from: number, to: number): readonly DrawnRow[] =>
  Array.from({ length: to - from }, (_, index) => ({
    name: `Person ${from + index}`,
    href: `https://www.facebook.com/person.${from + index}`,
    kind: "like",
  }));

interface Setting {
  readonly dialog?: DrawnDialog;
  /** Of the worker. */
  readonly answer?: (sighting: ReactionSighting) => Promise<{ readonly isWanted: boolean }>;
}

/** A page with one post, whose faces open a dialog when they are pressed. */
function start({ dialog = { rows: people(0, 3) }, answer = async () => ({ isWanted: true }) }: Setting = {}) {
  const told: ReactionSighting[] = [];
  const post = postMarkup({ text: "Acme", reactions: "9", buttons: ["2", "3"] });
  draw(document.body, `<div role="feed">${post}</div><p id="elsewhere">elsewhere</p><div id="top"></div>`);
  const faces = document.querySelector('[role="toolbar"] ~ span');
  const top = document.querySelector("#top");
  if (!(faces instanceof HTMLElement) || !top) throw new Error("no stage");
  const open = () => draw(top, dialogMarkup(dialog));
  faces.addEventListener("click", open);
  followed = followLists({
    window,
    lists: reactionList,
    now: () => 7,
    tell: async (sighting) => {
      told.push(sighting);
      return answer(sighting);
    },
  });
  followed.open();
  /** Who was named. */
  const names = () => told.flatMap((sighting) => sighting.people.map(({ account }) => account.handle));
  return { told, names, faces, open, top };
}

const patience = { timeout: 30_000 };
/** Longer than anything is put off. */
const afterAll = () => new Promise((done) => setTimeout(done, 1_200));

test("first whether it is wanted, then who is in view, for the post whose faces were pressed", async () => {
  const { told, names, faces } = start();
  await userEvent.click(faces);
  await expect.poll(names, patience).toEqual(["person.0", "person.1", "person.2"]);
  expect(told[0]).toMatchObject({
    platform: "facebook",
    postId: "pfbid0Exampleexampleexample1",
    author: { handle: "robin.example" },
    people: [],
    seenAt: 7,
  });
  expect(told[1]?.people[0]).toMatchObject({ account: { name: "Person 0" }, kind: "like" });
});

test("where it is not wanted, nobody is named", async () => {
  const { told, faces } = start({ answer: async () => ({ isWanted: false }) });
  await userEvent.click(faces);
  await expect.poll(() => told.length, patience).toBe(1);
  await afterAll();
  expect(told.map((sighting) => sighting.people)).toEqual([[]]);
});

test("only who is in view, and the others when they are scrolled to", async () => {
  const { names, faces, top } = start({ dialog: { rows: people(0, 40) } });
  await userEvent.click(faces);
  await expect.poll(() => names().length, patience).toBeGreaterThan(2);
  await afterAll();
  expect(names()).not.toContain("person.20");
  const box = top.querySelector('[style*="overflow"]');
  if (!box) throw new Error("no list");
  box.scrollTop = 20 * 40;
  await expect.poll(names, patience).toContain("person.21");
  expect(names()).not.toContain("person.39");
  expect(new Set(names()).size).toBe(names().length);
});

test("rows that come later, and others under another tab, in the elements that were there", async () => {
  const { told, names, faces, top } = start({ dialog: { rows: people(0, 1), tabs: ["like", "angry"] } });
  await userEvent.click(faces);
  await expect.poll(names, patience).toEqual(["person.0"]);
  const list = top.querySelector('[style*="overflow"] > div');
  const more = document.createElement("div");
  draw(more, people(1, 2).map(rowMarkup).join(""));
  list?.append(...more.childNodes);
  await expect.poll(names, patience).toEqual(["person.0", "person.1"]);

  const [link] = [...(list?.querySelectorAll("a") ?? [])].slice(1);
  for (const each of list?.querySelectorAll("a[href*='person.0']") ?? [])
    each.setAttribute("href", "https://www.facebook.com/person.9");
  for (const picture of list?.querySelectorAll("img") ?? []) picture.remove();
  if (link) link.textContent = "Person 9";
  const [all, , angry] = top.querySelectorAll('[role="tab"]');
  all?.setAttribute("aria-selected", "false");
  angry?.setAttribute("aria-selected", "true");
  await expect.poll(names, patience).toContain("person.9");
  const last = told
    .flatMap((sighting) => sighting.people)
    .findLast(({ account }) => account.handle === "person.9");
  expect(last?.kind).toBe("angry");
});

test("what the page presses by itself opens nothing of ours", async () => {
  const { told, faces } = start();
  faces.click();
  expect(document.querySelector('[role="dialog"]')).not.toBeNull();
  await afterAll();
  expect(told).toEqual([]);
});

test("a dialog that opens after another press, or holds posts, or was there before, is not that list", async () => {
  const { told, faces, open, top } = start();
  faces.removeEventListener("click", open);
  const elsewhere = document.querySelector("#elsewhere");
  await userEvent.click(faces);
  if (elsewhere) await userEvent.click(elsewhere);
  open();
  await afterAll();
  expect(told).toEqual([]);
  // It is there, and another press opens nothing new.
  await userEvent.click(faces);
  top.append(document.createElement("i"));
  await afterAll();
  expect(told).toEqual([]);
  top.replaceChildren();
  await userEvent.click(faces);
  draw(top, `<div role="dialog"><div role="tablist"></div>${postMarkup({ text: "Acme" })}</div>`);
  await afterAll();
  expect(told).toEqual([]);
});

test("what was seen before the list was closed is told all the same, and a failure is tried again", async () => {
  let failures = 2;
  const { names, faces, top } = start({
    answer: async () => {
      failures -= 1;
      if (failures >= 0) throw new Error("asleep");
      return { isWanted: true };
    },
  });
  await userEvent.click(faces);
  await expect.poll(() => failures, patience).toBeLessThan(2);
  top.replaceChildren();
  await expect.poll(names, patience).toEqual(["person.0", "person.1", "person.2"]);
});

test("switched off, presses are not even listened to; and a list that is open is let go", async () => {
  const { told, faces, top } = start();
  const add = vi.spyOn(document, "addEventListener");
  followed?.close();
  await userEvent.click(faces);
  await afterAll();
  expect(told).toEqual([]);
  expect(add).not.toHaveBeenCalled();
  add.mockRestore();

  top.replaceChildren();
  followed?.open();
  await userEvent.click(faces);
  await expect.poll(() => told.length, patience).toBe(2);
  followed?.close();
  const list = top.querySelector('[style*="overflow"] > div');
  const more = document.createElement("div");
  draw(more, people(5, 6).map(rowMarkup).join(""));
  list?.prepend(...more.childNodes);
  await afterAll();
  expect(told).toHaveLength(2);
});

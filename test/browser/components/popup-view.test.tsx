import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";

import type { PopupActions, PopupModel } from "@/components/popup/popup-model";
import { PopupView } from "@/components/popup/popup-view";
import { shareOfMentions } from "@/lib/metrics/share-of-mentions";
import type { MentionStatus } from "@/lib/model/figures";

import { aPopup, aView, figures, idle } from "./demo";
import { seen, show } from "./show";
import { popups } from "./states";

function open(model: PopupModel | undefined, actions: Partial<PopupActions> = {}): HTMLElement {
  if (!model) throw new Error("No such state");
  return show(<PopupView model={model} actions={{ ...idle, ...actions }} />);
}

test.each([
  { state: "loading", there: [], gone: ["mention-card", "popup-error"] },
  { state: "failed", there: ["popup-error"], gone: ["figure-mentions"] },
  { state: "newer", there: ["popup-error"], gone: ["figure-mentions"] },
  { state: "unset", there: ["popup-unset"], gone: ["capture-switch"] },
  { state: "reading", there: ["capture-switch", "page-line"], gone: ["figure-mentions", "no-mentions"] },
  {
    state: "full",
    there: ["waiting-list", "figure-views", "newest-list"],
    gone: ["site-off", "no-mentions"],
  },
  { state: "empty", there: ["no-mentions"], gone: ["figure-mentions", "site-off", "waiting-list"] },
  { state: "site off", there: ["site-off", "switch-on-x", "no-mentions"], gone: ["page-off"] },
  { state: "withdrawn", there: ["site-off", "switch-on-x", "newest-list"], gone: ["page-off"] },
  { state: "not reloaded", there: ["page-off", "reload-page"], gone: ["site-off"] },
  { state: "paused", there: ["newest-list"], gone: ["page-off", "site-off"] },
  { state: "competitor", there: ["newest-list"], gone: ["waiting-list", "nothing-waits"] },
  { state: "nothing waits", there: ["nothing-waits"], gone: ["waiting-list"] },
])("$state shows $there and not $gone", ({ state, there, gone }) => {
  const root = open(popups[state]);
  expect(there.filter((id) => !seen(root, id))).toEqual([]);
  expect(gone.filter((id) => seen(root, id))).toEqual([]);
});

test.each([
  { state: "full", line: "This page: 34 checked, 3 mentions" },
  { state: "busy", line: "This page: 34 checked, 3 mentions · 2 being stored · 1 mention could not be kept" },
  { state: "paused", line: "This page is not read while capturing is paused" },
  { state: "not reloaded", line: "This X page is not read yet" },
  { state: "empty", line: "This page is not read" },
])("$state says of the page: $line", ({ state, line }) => {
  expect(seen(open(popups[state]), "page-line")?.textContent).toBe(line);
});

test.each([
  { state: "full", line: "X: reading, last 2m ago" },
  { state: "empty", line: "X: nothing captured yet" },
  { state: "quiet", line: "X: last capture 2m ago" },
  { state: "site off", line: "No site is switched on" },
  { state: "dropping", line: "X: 12 items not readable today, more than usual" },
  { state: "no handshake", line: "X: no handshake with the page, so only what is on screen is read" },
  { state: "given up", line: "X: 1 mention could not be kept today" },
  {
    state: "failing",
    line: "X has changed: 40 posts on screen, none read. What you captured before is safe.",
  },
  {
    state: "deaf",
    line: "X has changed: 1 response without a readable post. What you captured before is safe.",
  },
])("$state says of health: $line", ({ state, line }) => {
  expect(seen(open(popups[state]), "health-line")?.textContent).toBe(line);
});

test("an unknown count is a dash with its reason, zero is 0, a shortened one its least", () => {
  const counts = { likes: 0, shares: [1_200, 1_299] as const };
  const root = open(aPopup({ figures: { ...figures, newest: [aView({ counts })] } }));
  const text = (name: string) => seen(root, `count-${name}`)?.textContent;
  expect(text("likes")).toBe("Likes0");
  expect(text("shares")).toBe("Shares1,200+");
  expect(text("views")).toBe("Views–Unknown: the site did not show it");
  expect(seen(root, "count-shares")?.querySelector("data")?.title).toContain("Between 1,200 and 1,299");
});

test("a sum that not every post adds to says so", () => {
  const root = open(popups.full);
  const views = seen(root, "figure-views")?.querySelector("data");
  expect(views?.textContent).toBe("61.4K+");
  expect(views?.title).toBe("At least 61,400: known for 119 of 128 posts");
  expect(seen(root, "figure-engagement")?.textContent).toBe("4,310");
});

test("a sum that is unknown for every post is a dash, not zero", () => {
  const summary = { ...figures.summary, views: { low: 0, high: 0, known: 0 } };
  const root = open(aPopup({ figures: { ...figures, summary } }));
  expect(seen(root, "figure-views")?.textContent).toMatch(/^–Unknown/);
});

test("the change is against the range before, and unknown where nothing was captured then", () => {
  expect(seen(open(popups.full), "figure-change")?.textContent).toBe("+22 against the 7 days before");
  const { mentionsBefore: _, ...summary } = figures.summary;
  const root = open(aPopup({ figures: { ...figures, summary } }));
  expect(seen(root, "figure-change")?.textContent).toBe("Nothing captured in the 7 days before");
});

test("sentiment is in words, and what could not be told stands apart", () => {
  const root = open(popups.full);
  expect(seen(root, "sentiment")?.textContent).toBe("52 positive, 18 neutral, 21 negative");
  expect(seen(root, "not-sure")?.textContent).toBe("37 not sure");
  const sentiments = { positive: 3, neutral: 0, negative: 0, unclassified: 0 };
  const told = open(aPopup({ figures: { ...figures, summary: { ...figures.summary, sentiments } } }));
  expect(seen(told, "not-sure")).toBeUndefined();
});

// 106 of 311: Wilson's interval is 29.0 % to 39.5 %.
test("the share of voice says its interval, and below ten mentions there is none", () => {
  const root = open(popups.full);
  expect(seen(root, "voice")?.textContent).toBe("voice 34%");
  expect(seen(root, "voice")?.getAttribute("title")).toContain("29% to 40%");
  const glance = { course: [], newPeople: 0, voice: shareOfMentions(2, 9, 1) };
  expect(seen(open(aPopup({ figures: { ...figures, glance } })), "voice")?.textContent).toBe("voice –");
  const alone = { ...glance, voice: shareOfMentions(30, 30, 0) };
  expect(seen(open(aPopup({ figures: { ...figures, glance: alone } })), "voice")).toBeUndefined();
});

test("the course of the days is named for who does not see it, a day without looking too", () => {
  const course = seen(open(popups.full), "sparkline");
  expect(course?.getAttribute("aria-label")).toBe("Mentions by day: 14, 11, nothing checked, 22, 31, 24, 26");
});

test("people, new ones and the first answer; unknown is a dash with its reason", () => {
  const root = open(popups.full);
  expect(seen(root, "figure-people")?.textContent).toBe("86");
  expect(seen(root, "figure-new-people")?.textContent).toBe("31");
  expect(seen(root, "figure-first-answer")?.textContent).toBe("48–57 min");
  const firstAnswer = { metric: "medianFirstResponse", why: "nothing-asked", n: 0, of: 0 } as const;
  const unknown = open(aPopup({ figures: { ...figures, firstAnswer, glance: undefined } }));
  expect(seen(unknown, "figure-first-answer")?.textContent).toBe("–Nothing wanted an answer in this time");
  expect(seen(unknown, "figure-new-people")?.textContent).toMatch(/^–Unknown/);
  const waiting = { ...firstAnswer, why: "not-reached", n: 3, of: 3 } as const;
  const most = open(aPopup({ figures: { ...figures, firstAnswer: waiting } }));
  expect(seen(most, "figure-first-answer")?.textContent).toBe(
    "–More than half of those who asked still wait",
  );
});

test.each([
  { state: "full", says: "Capturing", notice: undefined },
  { state: "paused", says: "Paused", notice: undefined },
  { state: "only read", says: "Not stored", notice: "A newer Mentionary stored these mentions" },
  { state: "disk full", says: "Not stored", notice: "The disk is full: nothing new is stored" },
])("$state: the head says $says", ({ state, says, notice }) => {
  const root = open(popups[state]);
  expect(seen(root, "capture-switch")?.textContent).toBe(says);
  const notices = ["read-only", "disk-full"].map((id) => seen(root, id)?.querySelector("p")?.textContent);
  expect(notices.find((title) => title !== undefined)).toBe(notice);
});

test("under the mentions stands in how many posts, or nothing where nobody counted", () => {
  expect(seen(open(popups.full), "posts-checked")?.textContent).toBe("in 41,300 posts checked");
  expect(seen(open(popups.full), "posts-checked")?.getAttribute("title")).toContain("on your screen");
  const { postsChecked: _, ...summary } = figures.summary;
  expect(seen(open(aPopup({ figures: { ...figures, summary } })), "posts-checked")).toBeUndefined();
});

test("a post opens in a tab of its own, and an address that is none is no link", () => {
  const newest = [aView(), aView({ key: "2", url: "javascript:alert(1)" })];
  const root = open(aPopup({ figures: { ...figures, newest } }));
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-testid="mention-card"] a')];
  expect(links.map(({ href, target, rel }) => ({ href, target, rel }))).toEqual([
    { href: "https://x.com/maria_k/status/1", target: "_blank", rel: "noreferrer" },
  ]);
});

test("what matched is marked", () => {
  const root = open(popups.full);
  expect([...root.querySelectorAll("mark")].map(({ textContent }) => textContent)).toContain("Acme");
});

test("with the keyboard alone: down the list, answered elsewhere, undone", async () => {
  const settled: [string, MentionStatus][] = [];
  const root = open(popups.full, { settle: async (...call) => void settled.push(call) });
  root.querySelector<HTMLElement>('[data-testid="waiting-item"] a')?.focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toContain("Jonas Krüger");
  await userEvent.keyboard("w");
  expect(settled).toEqual([["w2", "answered"]]);
  expect(document.activeElement?.textContent).toContain("Tea & Toast Society");
  await expect.element(page.getByTestId("undo")).toBeVisible();
  await userEvent.keyboard("u");
  expect(settled.at(-1)).toEqual(["w2", "waiting"]);
  await expect.element(page.getByTestId("settled")).toBeEmptyDOMElement();
});

test("an answer that could not be stored is said, and no undo is offered", async () => {
  const root = open(popups.full, { settle: () => Promise.reject(new Error("no answer")) });
  root.querySelector<HTMLElement>('[data-testid="answered"]')?.click();
  await expect
    .element(page.getByTestId("settled"))
    .toHaveTextContent("That could not be saved. Nothing was changed.");
  expect(seen(root, "undo")).toBeUndefined();
});

test("every control is reached by Tab, in the order as read", async () => {
  const root = open(popups["not reloaded"]);
  const order: (string | null | undefined)[] = [];
  for (let presses = 0; presses < 7; presses += 1) {
    await userEvent.keyboard("{Tab}");
    const at = document.activeElement;
    order.push(at?.getAttribute("data-testid") ?? at?.closest("[data-testid]")?.getAttribute("data-testid"));
  }
  expect(order).toEqual([
    "subject-select",
    "range-select",
    "capture-switch",
    "reload-page",
    "waiting-item",
    "answered",
    "waiting-item",
  ]);
  expect(root.contains(document.activeElement)).toBe(true);
});

test("choices and switches call what they stand for, in the same turn as the click", async () => {
  const calls: unknown[] = [];
  const record = (call: unknown) => void calls.push(call);
  const root = open(
    aPopup({
      sites: [
        { id: "x", label: "X", hosts: [], isOn: false, isWanted: true, wasRefused: false, openTabs: 0 },
      ],
    }),
    { chooseSubject: record, chooseDays: record, setCapturing: record, switchOn: record },
  );
  await userEvent.selectOptions(page.getByTestId("subject-select"), "Globex");
  await userEvent.selectOptions(page.getByTestId("range-select"), "30 days");
  await userEvent.click(page.getByTestId("capture-switch"));
  root.querySelector<HTMLElement>('[data-testid="switch-on-x"]')?.click();
  expect(calls).toEqual(["globex", 30, false, "x"]);
});

test("the rounds say how many are due, and start with the next one; without rounds nothing is said", () => {
  const opened: string[] = [];
  const root = open(popups.full, { openRound: (url) => void opened.push(url) });
  expect(seen(root, "rounds-line")?.textContent).toBe("Rounds: 2 of 7 due · last 3 hours agoStart");
  root.querySelector<HTMLElement>('[data-testid="start-round"]')?.click();
  expect(opened).toEqual(["https://x.com/search?q=acme"]);
  expect(seen(open(popups["no round due"]), "start-round")).toBeUndefined();
  const neverBegun = { ...figures, rounds: { all: 1, due: 1 } };
  expect(seen(open(aPopup({ figures: neverBegun })), "rounds-line")?.textContent).toContain("not begun yet");
  expect(seen(open(popups.empty), "rounds-line")).toBeUndefined();
});

const groups = (root: Element) => [...root.querySelectorAll("optgroup")].map(({ label }) => label);

test("brands stand under their clients as soon as there are two, and the dashboard opens on the one shown", () => {
  expect(groups(open(popups.full))).toEqual([]);
  const root = open(popups["two clients"]);
  expect(groups(root)).toEqual(["My brands", "Globex Home"]);
  expect(seen(root, "open-dashboard")?.getAttribute("href")).toBe(
    "/dashboard.html#/overview?client=c1&subject=acme",
  );
});

/** The dashboard on a real store: every state of it, its addresses, and triage by keyboard through to the rows. */

import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";

import { Dashboard } from "@/components/dashboard/dashboard";
import { SidePanel } from "@/components/side-panel/side-panel";
import { saveClient } from "@/lib/ingest/save-client";
import { saveSubject } from "@/lib/ingest/save-subject";
import { sealSearch } from "@/lib/ingest/seal-search";
import type { Database } from "@/lib/store/database";
import { readSetting } from "@/lib/store/settings";
import { aBatch, aSubject } from "@/test/support/build";
import { deliver, openStore } from "@/test/support/store";

import { openWorld, ourAnswer, worldOn, type World } from "./dashboard-world";
import { seen, show } from "./show";

afterEach(() => {
  show(undefined);
  history.replaceState(null, "", location.pathname + location.search);
  localStorage.clear();
});

async function openDashboard(
  db: Database,
  hash = "#/mentions",
  world = worldOn(db),
): Promise<{ root: HTMLElement; world: World }> {
  await page.viewport(1_440, 900);
  location.hash = hash;
  return { root: show(<Dashboard services={world} />), world };
}

/** A view is loaded when it is first shown, and its rows are read after that. */
const within = { timeout: 30_000 };

const rowsIn = (root: Element) => [...root.querySelectorAll("[data-testid=mention-row]")];
const openKey = (root: Element) => root.querySelector("[data-testid=reading]")?.getAttribute("data-key");
const statusOf = async (db: Database, key: string) => (await db.mentions.get(key))?.status;

test("before the first run the dashboard asks for it", async () => {
  const { root } = await openDashboard(await openStore([]));
  await expect.poll(() => seen(root, "dashboard-unset"), within).toBeDefined();
});

test("a brand without a mention has an empty list that says what fills it", async () => {
  const { root } = await openDashboard(await openStore());
  await expect.poll(() => seen(root, "list-empty")?.textContent, within).toMatch(/Browse as you do/);
});

test("an address that changes in the moment after the first rendering is followed", async () => {
  const { root } = await openDashboard(await openStore());
  location.hash = "#/people";
  await expect.poll(() => seen(root, "dashboard")?.getAttribute("data-view"), within).toBe("people");
});

test.each([
  { view: "overview", until: "overview-empty" },
  { view: "mentions", until: "list-empty" },
  { view: "report", until: "report-empty" },
  { view: "people", until: "nobody" },
])("$view without a mention says where one sees which sites are read", async ({ view, until }) => {
  const { root } = await openDashboard(await openStore(), `#/${view}`);
  await expect.poll(() => seen(root, until)?.querySelector("a")?.textContent, within).toMatch(/which sites/);
  seen(root, until)?.querySelector("a")?.click();
  await expect.poll(() => location.hash, within).toMatch(/^#\/settings/);
});

test("a filter that leaves nothing can be taken away where that is said", async () => {
  const { root } = await openDashboard(await openWorld(), "#/mentions?how=clipped&status=ignored");
  await expect.poll(() => seen(root, "list-empty"), within).toBeDefined();
  seen(root, "list-empty")?.querySelector("button")?.click();
  await expect.poll(() => rowsIn(root).length, within).toBeGreaterThan(0);
  expect(location.hash).not.toMatch(/how|status/);
});

test("the filter of how it concerns the brand finds what was clipped by hand", async () => {
  const { root } = await openDashboard(await openWorld(), "#/mentions?how=clipped");
  await expect.poll(() => seen(root, "list-empty"), within).toBeDefined();
  const choices = [...root.querySelectorAll("option")].filter(({ value }) => value === "clipped");
  expect(choices.map(({ textContent, selected }) => [textContent, selected])).toEqual([
    ["Clipped by hand", true],
  ]);
});

test("the palette says of each subject what it is", async () => {
  await openDashboard(await openWorld(), "#/overview");
  await expect.element(page.getByTestId("open-palette")).toBeVisible();
  await userEvent.keyboard("{Control>}k{/Control}");
  await expect
    .poll(() => document.querySelector("[role=listbox]")?.textContent, within)
    .toMatch(/Globex.?Competitor/u);
});

test("an address opens its view, its filter and its mention; one that nobody knows opens the first view", async () => {
  const db = await openWorld();
  const { root } = await openDashboard(db, "#/mentions?status=waiting&open=acme%7Cx%3A1000");
  await expect.poll(() => openKey(root), within).toBe("acme|x:1000");
  await expect.poll(() => rowsIn(root).length, within).toBeGreaterThan(0);
  expect(rowsIn(root).every((row) => row.getAttribute("data-status") === "waiting")).toBe(true);
  location.hash = "#/nonsense?x=1";
  await expect.poll(() => seen(root, "dashboard")?.getAttribute("data-view"), within).not.toBe("nonsense");
});

test("back returns to the list as it was, and the heading of another view takes the focus", async () => {
  const { root } = await openDashboard(await openWorld(), "#/mentions");
  await expect.poll(() => rowsIn(root).length, within).toBeGreaterThan(0);
  await userEvent.click(page.getByTestId("rail-people"));
  await expect.poll(() => seen(root, "people"), within).toBeDefined();
  expect(document.activeElement?.getAttribute("data-testid")).toBe("view-title");
  history.back();
  await expect.poll(() => rowsIn(root).length, within).toBeGreaterThan(0);
  expect(location.hash).toMatch(/^#\/mentions/);
});

test("the reading pane shows the whole post, its growth, its thread, its author and why it is here", async () => {
  const { root } = await openDashboard(await openWorld(), "#/mentions?open=acme%7Cx%3A1000");
  await expect.poll(() => openKey(root), within).toBe("acme|x:1000");
  expect(seen(root, "reading-text")?.querySelector("mark")?.textContent).toBe("Acme Kettles");
  expect(seen(root, "reading-likes")?.textContent).toBe("31");
  expect(seen(root, "reading-bookmarks")?.textContent).toMatch(/^–/);
  expect(seen(root, "growth-curve")).toBeDefined();
  const thread = [...root.querySelectorAll("[data-testid=thread-post]")];
  expect(thread.map((post) => post.getAttribute("data-this"))).toEqual(["true", "false"]);
  expect(seen(root, "why-here")?.textContent).toContain("in the text");
  expect(seen(root, "unanswered")?.textContent).toMatch(/No answer seen. Last checked/);
});

test("our answer stands in the thread as ours, and settles the mention by itself", async () => {
  const db = await openWorld();
  const { root } = await openDashboard(db, "#/mentions?open=acme%7Cx%3A1000");
  await expect.poll(() => seen(root, "unanswered"), within).toBeDefined();
  await deliver(db, aBatch({ posts: [ourAnswer(Date.now())] }), Date.now());
  await expect.poll(() => seen(root, "answered-line")?.textContent, within).toMatch(/your reply was seen/);
  const ours = [...root.querySelectorAll("[data-testid=thread-post][data-ours=true]")];
  expect(ours.map(({ textContent }) => textContent)).toEqual([expect.stringContaining("It does!")]);
});

test("triage by keyboard: next, done, undone, selected, done together, undone together", async () => {
  const db = await openWorld();
  const { root } = await openDashboard(db, "#/mentions?status=waiting&order=newest");
  await expect.poll(() => rowsIn(root).length, within).toBeGreaterThan(2);
  await userEvent.keyboard("j");
  await expect.poll(() => openKey(root), within).toBeDefined();
  const first = openKey(root) ?? "";
  await userEvent.keyboard("e");
  await expect.poll(() => statusOf(db, first), within).toBe("done");
  // The list moved on by itself: what was below is open now.
  await expect.poll(() => openKey(root) ?? first, within).not.toBe(first);
  await userEvent.keyboard("u");
  await expect.poll(() => statusOf(db, first), within).toBe("waiting");
  await expect.poll(() => rowsIn(root).map((row) => row.getAttribute("data-key")), within).toContain(first);
  const second = openKey(root) ?? "";
  await userEvent.keyboard("x");
  await expect.poll(() => seen(root, "bulk-bar"), within).toBeDefined();
  await userEvent.keyboard("k");
  await expect.poll(() => openKey(root), within).toBe(first);
  await userEvent.keyboard("x");
  await expect.poll(() => seen(root, "bulk-bar")?.textContent, within).toContain("2 selected");
  await userEvent.keyboard("w");
  await expect.poll(() => statusOf(db, first), within).toBe("answered");
  expect(await statusOf(db, second)).toBe("answered");
  await userEvent.click(page.getByTestId("toast-undo"));
  await expect.poll(() => statusOf(db, second), within).toBe("waiting");
  expect(await statusOf(db, first)).toBe("waiting");
});

test("an undo that comes while the decision is still on its way waits for it", async () => {
  const db = await openWorld();
  const slow = Promise.withResolvers<undefined>();
  const world = worldOn(db);
  const { root } = await openDashboard(db, "#/mentions?status=waiting&order=newest", {
    ...world,
    send: async (name, argument) => {
      const answer = await world.send(name, argument);
      await slow.promise;
      return answer;
    },
  });
  await expect.poll(() => rowsIn(root).length, within).toBeGreaterThan(2);
  await userEvent.keyboard("j");
  await expect.poll(() => openKey(root), within).toBeDefined();
  const first = openKey(root) ?? "";
  await userEvent.keyboard("eu");
  await expect.poll(() => statusOf(db, first), within).toBe("done");
  slow.resolve(undefined);
  await expect.poll(() => statusOf(db, first), within).toBe("waiting");
});

test("all of a list is done at once, also what was never on the screen, and taken back", async () => {
  const db = await openWorld({ copies: 20 });
  const { root } = await openDashboard(db, "#/mentions?status=waiting");
  await expect.poll(() => rowsIn(root).length, within).toBeGreaterThan(2);
  const waiting = () => db.mentions.filter(({ status }) => status === "waiting").count();
  const before = await waiting();
  await userEvent.click(page.getByTestId("select-all"));
  await userEvent.click(page.getByTestId("bulk-done"));
  await expect.poll(waiting, within).toBe(0);
  await userEvent.keyboard("u");
  await expect.poll(waiting, within).toBe(before);
});

test("keys do nothing while somebody types, or when they are switched off", async () => {
  const db = await openWorld();
  const { root, world } = await openDashboard(db, "#/mentions?open=acme%7Cx%3A1000");
  await expect.poll(() => openKey(root), within).toBe("acme|x:1000");
  await userEvent.keyboard("/");
  await userEvent.keyboard("e");
  expect(world.sent).toEqual([]);
  await userEvent.keyboard("{Escape}");
  await userEvent.keyboard("?");
  await userEvent.click(page.getByTestId("keys-on"));
  await userEvent.keyboard("{Escape}");
  await userEvent.keyboard("e");
  expect(world.sent).toEqual([]);
});

test("tags, a note and a snooze are written, searched and shown", async () => {
  const db = await openWorld();
  const { root } = await openDashboard(db, "#/mentions?open=acme%7Cx%3A1001");
  await expect.poll(() => openKey(root), within).toBe("acme|x:1001");
  await userEvent.keyboard("t");
  await userEvent.fill(page.getByTestId("tag-field"), "refund, spout");
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(async () => (await db.mentions.get("acme|x:1001"))?.tags, within)
    .toEqual(["refund", "spout"]);
  await userEvent.keyboard("n");
  await userEvent.fill(page.getByTestId("note-field"), "called, order 4471");
  await userEvent.click(page.getByTestId("save-note"));
  await expect.poll(() => seen(root, "note")?.textContent, within).toBe("called, order 4471");
  expect(seen(root, "decided")?.textContent).toContain("refund, spout");
  await userEvent.keyboard("s");
  await userEvent.click(page.getByTestId("snooze-week"));
  await expect
    .poll(async () => (await db.mentions.get("acme|x:1001"))?.snoozedUntil, within)
    .toBeGreaterThan(Date.now());
  location.hash = "#/mentions?q=4471&snoozed=with";
  await expect
    .poll(() => rowsIn(root).map((row) => row.getAttribute("data-key")), within)
    .toEqual(["acme|x:1001"]);
});

test("muting an author writes the subject with one more exclusion, and undo takes it away again", async () => {
  const db = await openWorld();
  const { root } = await openDashboard(db, "#/mentions?open=acme%7Cx%3A1001");
  await expect.poll(() => openKey(root), within).toBe("acme|x:1001");
  await userEvent.keyboard("m");
  await userEvent.click(page.getByTestId("mute-author"));
  const muted = async () =>
    (await db.subjects.get("acme"))?.excludedAuthors?.map(({ handle }) => handle) ?? [];
  await expect.poll(muted, within).toEqual(["jkrueger"]);
  await userEvent.click(page.getByTestId("toast-undo"));
  await expect.poll(muted, within).toEqual([]);
});

test("a view is saved under a name, opened from the palette, and removed", async () => {
  const db = await openWorld();
  const { root } = await openDashboard(db, "#/mentions?q=spout");
  await expect.poll(() => rowsIn(root).length, within).toBe(4);
  await userEvent.click(page.getByTestId("save-view"));
  await userEvent.fill(page.getByTestId("view-name"), "Leaks");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => seen(root, "saved-view")?.textContent, within).toBe("Leaks");
  location.hash = "#/people";
  await expect.poll(() => seen(root, "people"), within).toBeDefined();
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.fill(page.getByTestId("palette-input"), "leak");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => rowsIn(root).length, within).toBe(4);
  await userEvent.click(page.getByTestId("remove-view"));
  await expect.poll(() => seen(root, "saved-view"), within).toBeUndefined();
  const [tombstone] = (await readSetting(db, "savedViews")) ?? [];
  expect(tombstone?.removedAt).toBeGreaterThan(0);
});

/** Whoever wants to read its columns waits until they are let go. */
function holdColumns(db: Database): { letGo: () => void } {
  const columns = db.backendDB().transaction("searchColumns", "readwrite").objectStore("searchColumns");
  let isHeld = true;
  const ask = () => {
    if (isHeld) columns.count().onsuccess = ask;
  };
  ask();
  return {
    letGo: () => {
      isHeld = false;
    },
  };
}

test("the first rows do not wait for the columns of all mentions, by which the rest is counted", async () => {
  const db = await openWorld({ copies: 40 });
  while (await sealSearch(db, { isThorough: true }));
  const held = holdColumns(db);
  const { root } = await openDashboard(db);
  await expect.poll(() => rowsIn(root).length, within).toBeGreaterThan(10);
  const total = () => seen(root, "list-total")?.textContent;
  expect(total()).toMatch(/^\d+ mentions or more$/);
  const keys = () => rowsIn(root).map((row) => row.getAttribute("data-key"));
  const before = keys();
  held.letGo();
  await expect.poll(total, within).toBe("320 mentions");
  expect(keys()).toEqual(before);
});

test("the list holds only what stands on the screen, however many mentions there are", async () => {
  const { root } = await openDashboard(await openWorld({ copies: 40 }));
  await expect.poll(() => seen(root, "list-total")?.textContent, within).toBe("320 mentions");
  const list = seen(root, "mention-list");
  for (let reached = 0; reached < 40; reached += 1) {
    list?.scrollTo({ top: list.scrollHeight });
    await new Promise((done) => {
      setTimeout(done, 30);
    });
  }
  await expect.poll(() => list?.querySelector("[aria-posinset='320']"), within).toBeTruthy();
  expect(rowsIn(root).length).toBeLessThan(60);
});

test("people: who said most, and their page with both sides of a thread", async () => {
  const { root } = await openDashboard(await openWorld(), "#/people?order=engagement");
  await expect.poll(() => seen(root, "people-total")?.textContent, within).toBe("8 people");
  const [first] = root.querySelectorAll("[data-testid=open-person]");
  expect(first?.textContent).toBe("Kettle Weekly");
  const maria = [...root.querySelectorAll<HTMLElement>("[data-testid=open-person]")].find(
    ({ textContent }) => textContent === "Maria Keller",
  );
  maria?.click();
  await expect.poll(() => seen(root, "person-mentions")?.textContent, within).toBe("4");
  expect(root.querySelectorAll("[data-testid=conversation] [data-testid=thread-post]")).toHaveLength(2);
  const reactions = seen(root, "person-reactions");
  expect(reactions?.querySelector("h2")?.textContent).toBe("Reacted to 3 posts");
  expect(Array.from(reactions?.querySelectorAll("li") ?? [], (row) => row.textContent)).toEqual([
    expect.stringMatching(/^LoveTwo years with my Acme Kettles/),
    expect.stringMatching(/^Reactedغلاية/),
    expect.stringMatching(/^AngryA post of yours that is not kept here/),
  ]);
  expect(reactions?.querySelectorAll('a[href="https://x.com/acmekettles/status/90001"]')).toHaveLength(1);
});

const textOf = (root: Element, id: string) => seen(root, id)?.textContent ?? "";
const firstBrand = (root: Element) => seen(root, "choose-subject")?.querySelector("option")?.textContent;

test("two clients: the chooser and the palette switch, the address says which, and nothing of one shows in the other", async () => {
  const db = await openWorld();
  await saveClient(db, { id: "south", name: "South" }, Date.now());
  await saveSubject(
    db,
    aSubject({ id: "kiwi", clientId: "south", name: "Kiwi Mugs", accounts: [] }),
    Date.now(),
  );
  const { root } = await openDashboard(db, "#/mentions?open=acme%7Cx%3A1000&status=waiting");
  await expect.poll(() => openKey(root), within).toBe("acme|x:1000");
  await userEvent.selectOptions(page.getByTestId("choose-client"), "South");
  await expect.poll(() => firstBrand(root), within).toBe("Kiwi Mugs");
  // Neither the filter nor the open mention of the other client came along.
  expect(location.hash).toBe("#/mentions?client=south");
  await expect.poll(() => seen(root, "list-empty"), within).toBeDefined();
  location.hash = "#/mentions?client=south&open=acme%7Cx%3A1000";
  await expect.poll(() => rowsIn(root).length, within).toBe(0);
  expect(openKey(root)).not.toBe("acme|x:1000");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard("my brands{Enter}");
  await expect.poll(() => firstBrand(root), within).toBe("Acme Kettles");
  history.back();
  await expect.poll(() => firstBrand(root), within).toBe("Kiwi Mugs");
});

test("a client is added with its first brand, renamed, archived, taken back and brought back", async () => {
  const db = await openWorld();
  const { root, world } = await openDashboard(db, "#/settings");
  await expect.poll(() => seen(root, "add-client"), within).toBeDefined();
  expect(seen(root, "archive-client")).toBeUndefined();
  await userEvent.click(page.getByTestId("add-client"));
  await userEvent.fill(page.getByTestId("new-client-name"), "Globex Home");
  await userEvent.fill(page.getByTestId("new-client-zone"), "tokyo");
  await userEvent.click(page.getByTestId("save-client"));
  await expect.poll(() => textOf(root, "client-unset"), within).toContain("Globex Home");
  await userEvent.fill(page.getByTestId("first-brand"), "Globex");
  await userEvent.click(page.getByTestId("add-first-brand"));
  await expect.poll(() => firstBrand(root), within).toBe("Globex");
  const made = (await db.clients.toArray()).find(({ name }) => name === "Globex Home");
  expect(made).toMatchObject({ timeZone: "Asia/Tokyo" });

  location.hash = `#/settings?client=${made?.id ?? ""}`;
  await expect.poll(() => root.querySelectorAll("[data-testid=client]").length, within).toBe(2);
  await userEvent.fill(page.getByTestId("client-name").last(), "Globex Ltd");
  await userEvent.click(page.getByTestId("rename-client"));
  await expect.poll(async () => (await db.clients.get(made?.id ?? ""))?.name).toBe("Globex Ltd");
  await userEvent.click(page.getByTestId("change-zone").last());
  await userEvent.fill(page.getByTestId("zone"), "Atlantis");
  expect(seen(root, "save-zone")).toBeUndefined();
  await userEvent.fill(page.getByTestId("zone"), "lisbon");
  await userEvent.click(page.getByTestId("save-zone"));
  await expect
    .poll(async () => db.clients.get(made?.id ?? ""))
    .toMatchObject({
      name: "Globex Ltd",
      timeZone: "Europe/Lisbon",
    });
  await userEvent.click(page.getByTestId("archive-client").last());
  await expect.poll(() => textOf(root, "toast"), within).toContain("is archived");
  expect(location.hash).toBe("#/settings");
  await expect.poll(() => root.querySelectorAll("[data-testid=client]").length, within).toBe(1);
  await userEvent.click(page.getByTestId("toast-undo"));
  await expect.poll(() => root.querySelectorAll("[data-testid=client]").length, within).toBe(2);
  await userEvent.click(page.getByTestId("archive-client").last());
  await userEvent.click(page.getByTestId("archived-clients"));
  // Deleting asks, and says what goes.
  await userEvent.click(page.getByTestId("forget-client"));
  await expect.poll(() => textOf(root, "forget-dialog"), within).toContain("cannot be undone");
  expect(world.sent.some(({ name }) => name === "job.start")).toBe(false);
  await userEvent.click(page.getByTestId("forget-sure"));
  await expect
    .poll(() => world.sent.find(({ name }) => name === "job.start")?.argument)
    .toEqual({ kind: "forget", argument: { clientId: made?.id } });
  await userEvent.click(page.getByTestId("restore-client"));
  await expect.poll(() => root.querySelectorAll("[data-testid=client]").length, within).toBe(2);
});

test("the panel beside a page shows the client of its address, and lets one choose", async () => {
  const db = await openWorld();
  await saveClient(db, { id: "south", name: "South" }, Date.now());
  await saveSubject(db, aSubject({ id: "kiwi", clientId: "south", name: "Kiwi", accounts: [] }), Date.now());
  await page.viewport(400, 800);
  location.hash = "";
  const root = show(
    <SidePanel
      services={worldOn(db)}
      activeUrl={async () => undefined}
      onActiveUrl={() => () => undefined}
    />,
  );
  await expect.poll(() => rowsIn(root).length, within).toBeGreaterThan(0);
  await userEvent.selectOptions(page.getByTestId("choose-client"), "South");
  await expect.poll(() => seen(root, "list-empty"), within).toBeDefined();
  expect(location.hash).toContain("client=south");
});

test("a long view scrolls inside the frame; the page around it does not", async () => {
  const { root } = await openDashboard(await openWorld(), "#/report");
  await expect.poll(() => seen(root, "section-method"), within).toBeDefined();
  // What is only read out stands outside the flow: it must not make the page longer than the window.
  await expect.poll(() => document.documentElement.scrollHeight, within).toBeLessThanOrEqual(innerHeight);
});

/** The views on a real store: what is written appears, what is decided is sent. The extension's own API is passed in. */

import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";

import { Health } from "@/components/health/health";
import type { SiteAccess } from "@/components/hooks/use-sites";
import { Options } from "@/components/options/options";
import { Popup } from "@/components/popup/popup";
import type { Services } from "@/components/services";
import { Welcome } from "@/components/welcome/welcome";
import { editMentions } from "@/lib/ingest/edit-mentions";
import { removeSubject, saveSubject } from "@/lib/ingest/save-subject";
import type { Argument, MessageName } from "@/lib/messages/contract";
import { AppError } from "@/lib/model/app-error";
import { sites } from "@/lib/platforms/sites";
import { Database } from "@/lib/store/database";
import { subjectsOf } from "@/lib/store/queries";
import { aBatch, aCaptured, aMatch, aSubject, aTally } from "@/test/support/build";
import { deliver, openStore } from "@/test/support/store";

import { seen, show } from "./show";

// Each test has a store of its own, which goes with the page.
afterEach(() => {
  show(undefined);
  localStorage.clear();
});

/** The browser's permissions, as far as the views know them. */
function browserThat(allows: boolean, isOn = true): SiteAccess & { readonly reloaded: number[] } {
  const state = { isOn, isWanted: isOn };
  const listeners = new Set<() => void>();
  const tell = (now: boolean) => {
    Object.assign(state, { isOn: now, isWanted: now });
    for (const listener of listeners) listener();
  };
  const reloaded: number[] = [];
  return {
    reloaded,
    siteStates: async () => sites.map((site) => ({ site, ...state })),
    switchOn: async () => {
      if (allows) tell(true);
      return allows;
    },
    switchOff: async () => tell(false),
    onSitesChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openTabsOf: async () => [4, 7],
    reloadTabs: async (ids) => void reloaded.push(...ids),
    setPlaces: async () => undefined,
    setMarks: async () => undefined,
  };
}

interface Worker extends Services {
  readonly sent: Call[];
}

interface Call {
  readonly name: MessageName;
  readonly argument: unknown;
}

function isOf<Name extends MessageName>(
  call: Call,
  name: Name,
): call is { name: Name; argument: Argument<Name> } {
  return call.name === name;
}

/** Does at once what the worker does with a message, on the same store. */
function workerOn(db: Database, access: SiteAccess = browserThat(true)): Worker {
  const sent: Call[] = [];
  return {
    db,
    sent,
    sites: access,
    send: async (name, argument) => {
      const call = { name, argument };
      sent.push(call);
      if (isOf(call, "subject.save")) await saveSubject(db, call.argument, Date.now());
      if (isOf(call, "subject.remove")) await removeSubject(db, call.argument.id, Date.now());
      if (isOf(call, "mention.edit")) await editMentions(db, call.argument.changes, Date.now());
    },
    isCapturing: async () => true,
    onPlanChanged: () => () => undefined,
    diskFullAt: async () => undefined,
    onDiskChanged: () => () => undefined,
    openRound: async () => undefined,
    copyText: async () => undefined,
    allowDownloads: async () => true,
    program: "0.1.0",
    activePage: async () => ({ state: "no-site" }),
    clipPage: () => undefined,
    pageShape: async () => ({ of: "response", at: 0, lines: ["tweet: record", " id: string"] }),
  };
}

/** Just now: in every range of the popup, on whatever day this runs. */
const seenAt = Date.now();
const question = aCaptured({
  seenAt,
  post: { text: "Acme Kettles, does it fit?", postedAt: seenAt - 1_000, counts: { likes: 3 } },
  matches: [
    aMatch({ isAddressed: true, spans: [{ part: "text", start: 0, end: 12, term: "Acme Kettles" }] }),
  ],
});

test("a site that stops yielding anything is said in the popup and on the health page, with its shape", async () => {
  const db = await openStore();
  const services = workerOn(db);
  const madeAt = Date.now();
  await deliver(db, aBatch({ posts: [], tallies: [aTally()], madeAt }), madeAt);
  const copied: string[] = [];
  const root = show(<Health services={{ ...services, copyText: async (text) => void copied.push(text) }} />);
  await expect.element(page.getByTestId("health-state-x")).toHaveTextContent("Working");
  const screen = { items: 40, posts: 0, dropped: { unreadable: 40 } };
  const nothing = { payloads: 0, slots: 0, posts: 0, dropped: {} };
  // A quarter later: what was read before does not hide it.
  const later = madeAt + 20 * 60_000;
  await deliver(db, aBatch({ posts: [], tallies: [aTally({ ...nothing, screen })], madeAt: later }), later);
  await expect.element(page.getByTestId("health-state-x")).toHaveTextContent("Failing");
  expect(seen(root, "health-trouble-x")?.textContent).toContain("40 posts on screen, none read");
  await userEvent.click(page.getByTestId("copy-shape-x"));
  await expect.poll(() => seen(root, "shape-outcome-x")?.textContent).toMatch(/^Copied/);
  expect(copied).toEqual(["x response\ntweet: record\n id: string"]);
  const popup = show(<Popup services={services} />);
  await expect.poll(() => seen(popup, "health-line")?.textContent).toMatch(/^X has changed/);
});

test("before the first run the popup asks for it, and follows when it is done elsewhere", async () => {
  const db = await openStore([]);
  show(<Popup services={workerOn(db)} />);
  await expect.element(page.getByTestId("popup-unset")).toBeVisible();
  await saveSubject(db, aSubject(), Date.now());
  await expect.element(page.getByTestId("no-mentions")).toBeVisible();
});

test("a mention that is captured while the popup is open appears in it, with its figures", async () => {
  const db = await openStore();
  const root = show(<Popup services={workerOn(db)} />);
  await expect.element(page.getByTestId("no-mentions")).toBeVisible();
  await deliver(db, aBatch({ posts: [question], tallies: [aTally()] }), Date.now());
  await expect.element(page.getByTestId("mention-card")).toBeVisible();
  await expect.poll(() => seen(root, "figure-mentions")?.textContent).toBe("1");
  await expect.poll(() => seen(root, "figure-views")?.textContent).toMatch(/^–/);
  await expect.poll(() => seen(root, "waiting-total")?.textContent).toBe("1 waiting");
  expect(root.querySelector("mark")?.textContent).toBe("Acme Kettles");
});

test("answered elsewhere and undone, by the keyboard, through to the store", async () => {
  const db = await openStore();
  await deliver(db, aBatch({ posts: [question] }), Date.now());
  const services = workerOn(db);
  show(<Popup services={services} />);
  await expect.element(page.getByTestId("waiting-item")).toBeVisible();
  await userEvent.click(page.getByTestId("answered"));
  await expect.element(page.getByTestId("nothing-waits")).toBeVisible();
  expect((await db.mentions.toArray()).map(({ status }) => status)).toEqual(["answered"]);
  await userEvent.click(page.getByTestId("undo"));
  await expect.element(page.getByTestId("waiting-item")).toBeVisible();
});

test("opening the popup says that the news was seen, once", async () => {
  const services = workerOn(await openStore());
  show(<Popup services={services} />);
  await expect.element(page.getByTestId("no-mentions")).toBeVisible();
  expect(services.sent.map(({ name }) => name)).toEqual(["news.seen"]);
});

test("another subject is shown at once, and is still chosen when the popup opens again", async () => {
  const db = await openStore();
  show(<Popup services={workerOn(db)} />);
  await userEvent.selectOptions(page.getByTestId("subject-select"), "Globex");
  await expect.poll(() => document.body.textContent).toContain("No mention of \u2068Globex\u2069 yet");
  show(<Popup services={workerOn(db)} />);
  await expect.element(page.getByTestId("subject-select")).toHaveValue("globex");
});

test("a store that a newer version wrote is left alone, and that is said", async () => {
  const db = new Database(`test-${crypto.randomUUID()}`);
  db.on("ready", () => {
    throw new AppError("storage-newer", "As the store says it", { found: 2, known: 1 });
  });
  show(<Popup services={workerOn(db)} />);
  await expect.element(page.getByTestId("popup-error")).toBeVisible();
  expect(document.body.textContent).toContain("stored by a newer Mentionary");
});

test("a site that was never switched on is switched on from the popup", async () => {
  const root = show(<Popup services={workerOn(await openStore(), browserThat(true, false))} />);
  await userEvent.click(page.getByTestId("switch-on-x"));
  await expect.poll(() => seen(root, "site-off")).toBeUndefined();
});

test("a refusal leaves the popup with its one button, and says so", async () => {
  show(<Popup services={workerOn(await openStore(), browserThat(false, false))} />);
  await userEvent.click(page.getByTestId("switch-on-x"));
  await expect.poll(() => document.body.textContent).toContain("The browser did not allow it.");
  await expect.element(page.getByTestId("switch-on-x")).toBeVisible();
});

test("the first run: typed, switched on, tabs reloaded, finished, stored", async () => {
  const db = await openStore([]);
  const access = browserThat(true, false);
  const services = workerOn(db, access);
  show(<Welcome services={services} />);
  await userEvent.fill(page.getByTestId("field-name"), "Acme Kettles");
  await userEvent.click(page.getByTestId("site-switch-x"));
  await userEvent.click(page.getByTestId("reload-tabs-x"));
  expect(access.reloaded).toEqual([4, 7]);
  await userEvent.click(page.getByTestId("finish"));
  await expect.element(page.getByTestId("done")).toBeVisible();
  const [client] = await db.clients.toArray();
  const subjects = await subjectsOf(db, client?.id ?? "");
  expect(subjects.map(({ name, terms }) => ({ name, terms }))).toEqual([
    { name: "Acme Kettles", terms: ["Acme Kettles"] },
  ]);
});

test("a second try after a failure makes no second brand", async () => {
  const db = await openStore([]);
  const services = workerOn(db);
  let tries = 0;
  const flaky: Services = {
    ...services,
    send: async (name, argument) => {
      await services.send(name, argument);
      tries += 1;
      if (tries === 1) throw new Error("The answer was lost");
    },
  };
  show(<Welcome services={flaky} />);
  await userEvent.fill(page.getByTestId("field-name"), "Acme Kettles");
  await userEvent.click(page.getByTestId("finish"));
  await expect.element(page.getByRole("alert")).toBeVisible();
  await userEvent.click(page.getByTestId("finish"));
  await expect.element(page.getByTestId("done")).toBeVisible();
  expect(await db.subjects.count()).toBe(1);
});

test("who comes back to the first run is not asked again", async () => {
  show(<Welcome services={workerOn(await openStore())} />);
  await expect.element(page.getByTestId("done")).toBeVisible();
});

test("in the settings a brand is changed, removed and brought back", async () => {
  const db = await openStore([aSubject()]);
  const root = show(<Options services={workerOn(db)} />);
  const row = page.getByRole("button", { name: /Acme Kettles/ });
  await userEvent.click(row);
  await userEvent.fill(page.getByTestId("field-name"), "Acme Kettles Ltd");
  await userEvent.click(page.getByTestId("save"));
  await expect.element(page.getByRole("button", { name: /Acme Kettles Ltd/ })).toBeVisible();
  expect((await db.subjects.get("acme"))?.terms).toEqual(["Acme Kettles"]);
  await userEvent.click(row);
  await userEvent.click(page.getByTestId("remove"));
  await expect.poll(() => seen(root, "subject-row")).toBeUndefined();
  await userEvent.click(page.getByTestId("restore"));
  await expect.element(page.getByTestId("subject-row")).toBeVisible();
  expect((await db.subjects.get("acme"))?.removedAt).toBeUndefined();
});

test("in the settings a competitor is added, and its words follow its name", async () => {
  const db = await openStore([aSubject()]);
  show(<Options services={workerOn(db)} />);
  await userEvent.click(page.getByTestId("add-competitor"));
  await userEvent.fill(page.getByTestId("field-name"), "Globex");
  await userEvent.click(page.getByTestId("save"));
  await expect.element(page.getByRole("button", { name: /Globex/ })).toBeVisible();
  const added = (await db.subjects.toArray()).find(({ name }) => name === "Globex");
  expect(added).toMatchObject({ kind: "competitor", terms: ["Globex"], handles: [], accounts: [] });
});

/** A list of addresses, from the paste to the last tick: as it is seen, and as it is used. */

import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";

import { Dashboard } from "@/components/dashboard/dashboard";
import { english, type I18n } from "@/components/i18n/languages";
import { webPost } from "@/lib/clip/web-post";
import { clipPost } from "@/lib/ingest/clip-page";
import type { ClippedPage } from "@/lib/model/clipped-page";
import { eraseStep } from "@/lib/retention/erase-step";
import type { Database } from "@/lib/store/database";
import { addressListsOf } from "@/lib/store/queries/address-lists";
import { openWorld, worldOn } from "@/test/browser/components/dashboard-world";
import { hostileText } from "@/test/browser/components/demo";
import { seen } from "@/test/browser/components/show";
import { leaveView, showInDashboard, testLooks } from "@/test/browser/components/view-test";
import { backUp, restore } from "@/test/support/backup";
import { now } from "@/test/support/build";
import { runJob } from "@/test/support/jobs";
import { dropStore, openStore } from "@/test/support/store";

afterEach(leaveView);

async function openRounds(db: Database, i18n: I18n = english) {
  location.hash = "#/rounds";
  const opened: string[] = [];
  const world = { ...worldOn(db), openRound: async (url: string) => void opened.push(url) };
  const root = showInDashboard(<Dashboard services={world} />, i18n);
  await expect.poll(() => seen(root, "paste-addresses"), { timeout: 30_000 }).toBeDefined();
  return { root, opened };
}

const pasted = `Seen on the train:
 - https://kitchen.example/kettles?utm_source=chat (great!)
 - https://x.com/maria_k/status/1000
 - <a href="https://x.com/nobody_yet/status/77">no</a> https://x.com/nobody_yet/status/77
 - https://forum.example/${"long-".repeat(60)} and https://localhost/ ${hostileText.slice(0, 300)}`;

async function paste(text: string) {
  await userEvent.fill(page.getByTestId("paste-addresses"), text);
}

const states = (root: Element) =>
  [...root.querySelectorAll('[data-testid="address"]')].map((row) => row.getAttribute("data-state"));

const statesIn = async (db: Database, clientId = "house") =>
  (await addressListsOf(db, clientId, ["acme"])).map(({ addresses }) => addresses.map(({ state }) => state));

const cases = [
  { name: "a text that was pasted", act: () => paste(pasted) },
  {
    name: "a list",
    act: async () => {
      await paste(pasted);
      await userEvent.fill(page.getByTestId("paste-name"), hostileText.slice(0, 150));
      await userEvent.click(page.getByTestId("paste-make"));
      await userEvent.click(page.getByTestId("address-skip").first());
      await userEvent.click(page.getByTestId("address-next"));
    },
  },
];

describe.each(cases)("$name", ({ act }) => {
  testLooks({
    widths: [320, 1_000],
    wide: 1_000,
    open: async (i18n) => {
      const { root } = await openRounds(await openWorld({ copies: 1 }), i18n);
      await act();
      return root;
    },
  });
});

function aPage(url: string, loadedFrom?: string): ClippedPage {
  const about = {
    kind: "article",
    domain: "kitchen.example",
    counts: {},
    textIsCut: false,
    links: [],
  } as const;
  return { ...about, url, loadedFrom, title: "Kettles", text: "Acme Kettles, tested" };
}

async function clip(db: Database, clipped: ClippedPage) {
  const notes = { tags: [], note: "", fields: {} };
  const post = await webPost(clipped);
  await clipPost(
    db,
    {
      post,
      source: "island",
      subjectId: "acme",
      match: undefined,
      notes,
      evidence: { sha256: "0".repeat(64), reader: "test" },
    },
    Date.now(),
  );
}

test("what was captured is ticked off at once, what is clipped when it is, and the rest by hand", async () => {
  await page.viewport(1_000, 900);
  const db = await openWorld({ copies: 1 });
  const { root, opened } = await openRounds(db);
  await paste(pasted);
  await expect
    .poll(() => seen(root, "paste-found")?.textContent)
    .toBe("4 addresses found, 1 more than once, 1 cannot be opened.");
  await userEvent.click(page.getByTestId("paste-make"));
  await expect.poll(() => statesIn(db)).toEqual([["open", "kept", "open", "open"]]);
  expect(await statesIn(db, "another")).toEqual([]);

  await userEvent.click(page.getByTestId("address-next"));
  expect(opened).toEqual(["https://kitchen.example/kettles"]);
  // It calls itself otherwise than the address that was pasted.
  await clip(db, aPage("https://kitchen.example/2026/kettles-tested", "https://kitchen.example/kettles"));
  await expect.poll(() => statesIn(db)).toEqual([["kept", "kept", "open", "open"]]);

  await userEvent.click(page.getByTestId("address-next"));
  expect(opened.at(-1)).toBe("https://x.com/nobody_yet/status/77");
  await userEvent.click(page.getByTestId("address-skip").first());
  await expect.poll(() => statesIn(db)).toEqual([["kept", "kept", "skipped", "open"]]);
  root.querySelector<HTMLElement>('[data-testid="toast-undo"]')?.click();
  await expect.poll(() => statesIn(db)).toEqual([["kept", "kept", "open", "open"]]);
  await userEvent.click(page.getByTestId("address-skip").first());
  await userEvent.click(page.getByTestId("address-done").first());
  await expect.poll(() => seen(root, "address-count")?.textContent).toBe("4 of 4 done");
  await expect.poll(() => states(root)).toEqual(["kept", "kept", "skipped", "done"]);

  await userEvent.click(page.getByTestId("address-list-remove"));
  await expect.poll(() => statesIn(db)).toEqual([]);
  root.querySelector<HTMLElement>('[data-testid="toast-undo"]')?.click();
  await expect.poll(() => statesIn(db)).toEqual([["kept", "kept", "skipped", "done"]]);
});

test("a page that was clipped before its address was pasted is ticked off", async () => {
  await page.viewport(1_000, 900);
  const db = await openWorld({ copies: 0 });
  await clip(db, aPage("https://kitchen.example/kettles"));
  await openRounds(db);
  await paste("https://kitchen.example/kettles?utm_source=phone");
  await userEvent.click(page.getByTestId("paste-make"));
  await expect.poll(() => statesIn(db)).toEqual([["kept"]]);
});

test("a list comes back from a backup, and what names an erased person goes from it", async () => {
  await page.viewport(1_000, 900);
  const db = await openWorld({ copies: 1 });
  await openRounds(db);
  await paste(pasted);
  await userEvent.click(page.getByTestId("paste-make"));
  await expect.poll(() => statesIn(db)).toEqual([["open", "kept", "open", "open"]]);
  const other = await openStore();
  await restore(other, await backUp(db));
  expect(await statesIn(other)).toEqual([["open", "kept", "open", "open"]]);
  await runJob(other, "erase", eraseStep, { accounts: ["x:@maria_k", "x:@nobody_yet"] }, now);
  expect(await statesIn(other)).toEqual([["open", "open"]]);
  expect(JSON.stringify(await other.addressLists.toArray())).not.toMatch(/maria_k|nobody_yet/);
  await dropStore(other);
});

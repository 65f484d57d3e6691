/** A list of addresses, from the paste to the last tick: as it is seen, and as it is used. */

import axe from "axe-core";
import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";

import { Dashboard } from "@/components/dashboard/dashboard";
import { DashboardWordsContext } from "@/components/i18n/dashboard/use-dashboard-words";
import { english, type I18n } from "@/components/i18n/languages";
import { pseudoWords } from "@/components/i18n/pseudo";
import { webPost } from "@/lib/clip/web-post";
import { clipPost } from "@/lib/ingest/clip-page";
import type { ClippedPage } from "@/lib/model/clipped-page";
import { eraseStep } from "@/lib/retention/erase-step";
import type { Database } from "@/lib/store/database";
import { addressListsOf } from "@/lib/store/queries/address-lists";
import { openWorld, worldOn } from "@/test/browser/components/dashboard-world";
import { hostileText } from "@/test/browser/components/demo";
import { seen, show } from "@/test/browser/components/show";
import {
  boxesOutside,
  controlsWithoutName,
  foreignMarkup,
  textsOutsideCatalogue,
} from "@/test/browser/components/view-checks";
import { backUp, restore } from "@/test/support/backup";
import { now } from "@/test/support/build";
import { dashboardEnglish } from "@/test/support/dashboard-english";
import { runJob } from "@/test/support/jobs";
import { dropStore, openStore } from "@/test/support/store";

const pseudo: I18n = { ...english, words: pseudoWords(english.words) };
const rightToLeft: I18n = { ...pseudo, direction: "rtl" };

afterEach(() => {
  show(undefined);
  history.replaceState(null, "", location.pathname + location.search);
  document.documentElement.style.colorScheme = "";
});

async function openRounds(db: Database, i18n: I18n = english) {
  location.hash = "#/rounds";
  const words = i18n === english ? dashboardEnglish : pseudoWords(dashboardEnglish);
  const opened: string[] = [];
  const world = { ...worldOn(db), openRound: async (url: string) => void opened.push(url) };
  const root = show(
    <DashboardWordsContext.Provider value={words}>
      <Dashboard services={world} />
    </DashboardWordsContext.Provider>,
    i18n,
  );
  await expect.poll(() => seen(root, "paste-addresses"), { timeout: 10_000 }).toBeDefined();
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
  test.each([320, 1_000])(
    "nothing is cut off or scrolls sideways at %i px, in either direction",
    async (width) => {
      await page.viewport(width, 800);
      for (const i18n of [english, rightToLeft]) {
        const { root } = await openRounds(await openWorld({ copies: 1 }), i18n);
        await act();
        expect(boxesOutside(root, width)).toEqual([]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      }
    },
  );

  test("every text comes from the catalogue, every control has a name, and no page's markup is there", async () => {
    await page.viewport(1_000, 900);
    const { root } = await openRounds(await openWorld({ copies: 1 }), pseudo);
    await act();
    expect(textsOutsideCatalogue(root)).toEqual([]);
    expect(controlsWithoutName(root)).toEqual([]);
    expect(foreignMarkup(root)).toEqual([]);
  });

  test.each([
    { scheme: "light", width: 1_000, i18n: english },
    { scheme: "dark", width: 320, i18n: rightToLeft },
  ])("axe finds nothing serious in the $scheme scheme at $width px", async ({ scheme, width, i18n }) => {
    await page.viewport(width, 900);
    document.documentElement.style.colorScheme = scheme;
    const { root } = await openRounds(await openWorld({ copies: 1 }), i18n);
    await act();
    const { violations } = await axe.run(root, { resultTypes: ["violations"] });
    const serious = violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 160)) }));
    expect(serious).toEqual([]);
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

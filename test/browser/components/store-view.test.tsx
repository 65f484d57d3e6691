/** What the store view says about checking, and about what the browser promised. */

import axe from "axe-core";
import type { ComponentChildren } from "preact";
import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";

import { Dashboard } from "@/components/dashboard/dashboard";
import { FactsBlock } from "@/components/health-and-store/facts-block";
import { JobLine } from "@/components/health-and-store/job-line";
import { DashboardWordsContext } from "@/components/i18n/dashboard/use-dashboard-words";
import { english } from "@/components/i18n/languages";
import { Database } from "@/lib/store/database";
import { writeSetting } from "@/lib/store/settings";
import { now } from "@/test/support/build";
import { dashboardEnglish } from "@/test/support/dashboard-english";
import { dropStore } from "@/test/support/store";

import { worldOn } from "./dashboard-world";
import { openQuietWorld } from "./hostile-world";
import { seen, show } from "./show";
import { boxesOutside } from "./view-checks";

const { store: words } = dashboardEnglish;

afterEach(() => {
  show(undefined);
  document.documentElement.style.colorScheme = "";
  history.replaceState(null, "", location.pathname + location.search);
});

test.each([
  [0, false, "All sums are right. Lists and search match the mentions."],
  [
    2,
    true,
    "2 rows of sums were wrong and put right. Lists and search did not match the mentions and were made anew.",
  ],
])("a check that repaired %i rows and made search anew: %s", async (repaired, isSearchAnew, said) => {
  const db = await openQuietWorld();
  await writeSetting(db, "lastCheck", { at: now, repaired, isSearchAnew });
  location.hash = "#/health";
  const root = show(<Dashboard services={worldOn(db)} />);
  await expect.poll(() => seen(root, "store-check")?.textContent, { timeout: 30_000 }).toContain(said);

  const counts = { repaired, ...(isSearchAnew && { anew: 1 }) };
  const times = { startedAt: now, updatedAt: now, endedAt: now };
  const job = { id: "1", kind: "check", argument: null, state: "done", done: 0, counts, ...times } as const;
  const line = show(inWords(<JobLine job={job} cancel={() => undefined} />));
  expect(seen(line, "job-done")?.textContent).toContain(said);
});

test.each([
  [true, words.persisted(true)],
  [false, words.persisted(false)],
  [undefined, words.persisted(undefined)],
])("whether the browser keeps the store: %s", (isPersisted, said) => {
  const health = { at: now, schema: 1, rows: {}, bytes: 1, isPersisted, troubles: [] };
  const root = show(inWords(<FactsBlock health={health} copy={async () => undefined} />));
  const others = [true, false, undefined].filter((answer) => answer !== isPersisted);
  expect(root.textContent).toContain(said);
  for (const other of others) expect(root.textContent).not.toContain(words.persisted(other));
});

describe("before anything is set up", () => {
  test.each([
    { scheme: "light", width: 1_000, i18n: english },
    { scheme: "dark", width: 320, i18n: { ...english, direction: "rtl" } as const },
  ])("a backup can be taken in, in the $scheme scheme at $width px", async ({ scheme, width, i18n }) => {
    await page.viewport(width, 800);
    document.documentElement.style.colorScheme = scheme;
    const db = new Database(`test-${crypto.randomUUID()}`);
    const root = show(inWords(<Dashboard services={worldOn(db)} />), i18n);
    await expect.poll(() => seen(root, "have-backup"), { timeout: 30_000 }).toBeDefined();
    await userEvent.click(page.getByTestId("have-backup"));
    await expect.poll(() => seen(root, "restore-file"), { timeout: 30_000 }).toBeDefined();
    expect(boxesOutside(root, width)).toEqual([]);
    const { violations } = await axe.run(root, { resultTypes: ["violations"] });
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id }) => id)).toEqual([]);
    show(undefined);
    await dropStore(db);
  });
});

function inWords(view: ComponentChildren) {
  return <DashboardWordsContext.Provider value={dashboardEnglish}>{view}</DashboardWordsContext.Provider>;
}

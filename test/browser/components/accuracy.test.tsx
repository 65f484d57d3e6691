/** The draw of a month: label by label, skipped and taken back, and what it comes to. */

import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";

import { Dashboard } from "@/components/dashboard/dashboard";
import { DashboardWordsContext } from "@/components/i18n/dashboard/use-dashboard-words";
import { english } from "@/components/i18n/languages";
import { pseudoWords } from "@/components/i18n/pseudo";
import type { Database } from "@/lib/store/database";
import { aBatch, aCaptured } from "@/test/support/build";
import { dashboardEnglish } from "@/test/support/dashboard-english";
import { deliver, openStore } from "@/test/support/store";

import { worldOn } from "./dashboard-world";
import { seen, show } from "./show";
import { boxesOutside, controlsWithoutName, textsOutsideCatalogue } from "./view-checks";

const pseudoDashboard = pseudoWords(dashboardEnglish);
const address = "#/settings?check=acme";

afterEach(() => {
  show(undefined);
  history.replaceState(null, "", location.pathname + location.search);
  localStorage.clear();
});

async function openDraw(posts: number): Promise<{ readonly db: Database; readonly root: HTMLElement }> {
  const db = await openStore();
  const now = Date.now();
  const captured = Array.from({ length: posts }, (_, place) =>
    aCaptured({ post: { postId: String(100 + place), postedAt: now } }),
  );
  await deliver(db, aBatch({ posts: captured, madeAt: now }), now);
  location.hash = address;
  const root = show(<Dashboard services={worldOn(db)} />);
  await shown(root, posts > 0 ? "draw-card" : "draw-empty");
  return { db, root };
}

async function shown(root: Element, testId: string): Promise<void> {
  await expect.poll(() => seen(root, testId), { timeout: 30_000 }).toBeDefined();
}

function cardOf(root: Element): string | undefined {
  return seen(root, "draw-card")?.getAttribute("data-key") ?? undefined;
}

/** Each press once the card of the one before is gone: what is shown is what is labelled. */
async function press(root: Element, keys: string): Promise<void> {
  for (const key of keys) {
    const before = cardOf(root);
    await userEvent.keyboard(key);
    await expect.poll(() => cardOf(root)).not.toBe(before);
  }
}

async function labelsIn(db: Database): Promise<Record<string, unknown>> {
  const rows = await db.mentions.toArray();
  return Object.fromEntries(
    rows.flatMap(({ key, edits }) => (edits?.sentiment ? [[key, edits.sentiment.value]] : [])),
  );
}

test("a key labels and shows the next one, S leaves one for later, U takes the last one back", async () => {
  const { db, root } = await openDraw(3);
  expect(cardOf(root)).toBe("acme|x:100");
  await userEvent.keyboard("3");
  expect(cardOf(root)).toBe("acme|x:101");
  await expect.poll(() => labelsIn(db)).toEqual({ "acme|x:100": "negative" });
  await userEvent.keyboard("s");
  expect(cardOf(root)).toBe("acme|x:102");
  await userEvent.keyboard("4");
  await shown(root, "draw-skipped");
  await expect.poll(() => labelsIn(db)).toEqual({ "acme|x:100": "negative", "acme|x:102": "unclassified" });
  await userEvent.keyboard("u");
  expect(cardOf(root)).toBe("acme|x:102");
  await expect.poll(() => labelsIn(db)).toEqual({ "acme|x:100": "negative", "acme|x:102": null });
  await userEvent.keyboard("1");
  await shown(root, "show-skipped");
  root.querySelector<HTMLElement>("[data-testid=show-skipped]")?.click();
  await expect.poll(() => cardOf(root)).toBe("acme|x:101");
});

test("what the labels say stands below, and keeps its intervals", async () => {
  const { root } = await openDraw(12);
  expect(seen(root, "accuracy-overall")).toBeUndefined();
  await press(root, "444444444441");
  await shown(root, "draw-done");
  await shown(root, "accuracy-overall");
  const cell = (name: string) => root.querySelector(`[data-cell="${name}"]`)?.textContent;
  await expect.poll(() => cell("unclassified unclassified")).toBe("11");
  await expect.poll(() => cell("unclassified positive")).toBe("1");
  expect(seen(root, "accuracy-overall")?.textContent).toMatch(/92\s?%/);
  expect(seen(root, "accuracy-overall")?.textContent).toMatch(/65\s?% to 99\s?%/);
  expect(seen(root, "accuracy-totals")?.textContent).toContain("Not sure1211");
});

test("a label that cannot be saved leaves its mention to be labelled", async () => {
  const db = await openStore();
  const now = Date.now();
  await deliver(
    db,
    aBatch({ posts: [aCaptured({ post: { postId: "100", postedAt: now } })], madeAt: now }),
    now,
  );
  location.hash = address;
  const root = show(
    <Dashboard services={{ ...worldOn(db), send: async () => Promise.reject(new Error("no worker")) }} />,
  );
  await shown(root, "draw-card");
  await userEvent.keyboard("1");
  await expect.poll(() => root.textContent).toContain(dashboardEnglish.accuracy.notSaved);
  expect(cardOf(root)).toBe("acme|x:100");
});

test("a month without mentions says so", async () => {
  const { root } = await openDraw(0);
  expect(seen(root, "accuracy-result")).toBeDefined();
});

test.each([320, 1_440])(
  "it fits %i px in either direction, and every text is of the catalogue",
  async (width) => {
    await page.viewport(width, 800);
    const { db } = await openDraw(12);
    const pseudo = { ...english, words: pseudoWords(english.words), direction: "rtl" } as const;
    const root = show(
      <DashboardWordsContext.Provider value={pseudoDashboard}>
        <Dashboard services={worldOn(db)} />
      </DashboardWordsContext.Provider>,
      pseudo,
    );
    await shown(root, "draw-card");
    await press(root, "44444444444");
    await shown(root, "accuracy-totals");
    expect(boxesOutside(root, width)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(textsOutsideCatalogue(root)).toEqual([]);
    expect(controlsWithoutName(root)).toEqual([]);
  },
);

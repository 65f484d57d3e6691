/** What is decided in the inbox beside done and answered: moved to messages, and what was kept aside. */

import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";

import { Keywords } from "@/components/brands/keywords";
import { Dashboard } from "@/components/dashboard/dashboard";
import type { Database } from "@/lib/store/database";

import { openWorld, worldOn } from "./dashboard-world";
import { seen, show } from "./show";

afterEach(() => {
  show(undefined);
  history.replaceState(null, "", location.pathname + location.search);
  localStorage.clear();
});

const within = { timeout: 30_000 };
const key = "acme|x:1000";
const rowOf = async (db: Database) => db.mentions.get(key);

async function openAt(db: Database, hash: string): Promise<HTMLElement> {
  await page.viewport(1_440, 900);
  location.hash = hash;
  const root = show(<Dashboard services={worldOn(db)} />);
  await expect.poll(() => seen(root, "reading"), within).toBeDefined();
  return root;
}

test("P says that the talk goes on in private, and the mention can come back", async () => {
  const db = await openWorld({ copies: 1 });
  const root = await openAt(db, "#/mentions?open=acme%7Cx%3A1000");
  await userEvent.keyboard("p");
  await expect.poll(async () => (await rowOf(db))?.status, within).toBe("moved");
  await expect.poll(() => seen(root, "act-reopen"), within).toBeDefined();
});

test("what the rules keep aside is confirmed or brought back", async () => {
  const db = await openWorld({ copies: 1 });
  await db.mentions.update(key, { aside: "rules" });
  const root = await openAt(db, "#/mentions?aside=only&open=acme%7Cx%3A1000");
  await expect.poll(() => seen(root, "act-not-about"), within).toBeDefined();
  await userEvent.click(page.getByTestId("act-not-about"));
  await expect.poll(async () => (await rowOf(db))?.aside, within).toBe("user");
  await expect.poll(() => seen(root, "act-not-about"), within).toBeUndefined();
  await userEvent.click(page.getByTestId("act-about"));
  await expect.poll(async () => (await rowOf(db))?.aside, within).toBeUndefined();
});

test.each([
  { query: "acme OR kettl*", isSaid: true },
  { query: "acme kettl*", isSaid: false },
])("$query: pages cannot look for a part of it: $isSaid", async ({ query, isSaid }) => {
  const db = await openWorld({ copies: 0 });
  const subject = await db.subjects.get("acme");
  if (!subject) throw new Error("The world has no Acme");
  const root = show(
    <Keywords
      subject={{ ...subject, query }}
      posts={[]}
      isWhole
      timeZone="UTC"
      save={async () => undefined}
    />,
  );
  expect(seen(root, "keywords-unseen") !== undefined).toBe(isSaid);
});

test("authors and places that were muted are seen with their brand, and each can be taken back, and that undone", async () => {
  const db = await openWorld({ copies: 0 });
  await db.subjects.update("acme", {
    excludedAuthors: [{ platform: "x", handle: "kettleweekly", accountId: "900" }],
    excludedPlaces: [{ platform: "facebook", kind: "group", id: "5", name: "Coyote Friends" }],
  });
  await page.viewport(1_440, 900);
  location.hash = "#/brands?subject=acme";
  const root = show(<Dashboard services={worldOn(db)} />);
  const names = () =>
    [...root.querySelectorAll("[data-testid=ruled-out] bdi")].map((name) => name.textContent);
  await expect.poll(names, within).toEqual(["@kettleweekly", "Coyote Friends"]);
  await userEvent.click(page.getByTestId("count-again").first());
  await expect.poll(names, within).toEqual(["Coyote Friends"]);
  expect(await db.subjects.get("acme")).toMatchObject({ excludedAuthors: [], excludedPlaces: [{ id: "5" }] });
  await userEvent.click(page.getByRole("button", { name: "Undo" }));
  await expect.poll(names, within).toEqual(["@kettleweekly", "Coyote Friends"]);
});

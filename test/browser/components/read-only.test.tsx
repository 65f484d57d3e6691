/** Views over a store that a newer version wrote: they show what is there, and say that it can only be read. */

import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";

import { Dashboard } from "@/components/dashboard/dashboard";
import { Popup } from "@/components/popup/popup";
import { SidePanel } from "@/components/side-panel/side-panel";
import { Database } from "@/lib/store/database";
import { madeNewer } from "@/test/support/newer-store";

import { openWorld, worldOn } from "./dashboard-world";
import { seen, show } from "./show";

afterEach(() => {
  show(undefined);
  history.replaceState(null, "", location.pathname + location.search);
  localStorage.clear();
});

const within = { timeout: 30_000 };

async function newerWorld(without: readonly string[] = []) {
  const name = await madeNewer(await openWorld(), without);
  return worldOn(new Database(name, { canReadNewer: true }));
}

const none = async () => undefined;
const textOf = (root: Element, testId: string) => seen(root, testId)?.textContent;

test("the dashboard lists the mentions below the notice", async () => {
  await page.viewport(1_440, 900);
  location.hash = "#/mentions";
  const root = show(<Dashboard services={await newerWorld()} />);
  await expect.poll(() => seen(root, "mention-row"), within).toBeDefined();
  expect(textOf(root, "read-only")).toContain("A newer Mentionary stored these mentions");
});

test("a view whose table is gone says so below the notice", async () => {
  await page.viewport(1_440, 900);
  location.hash = "#/rounds";
  const root = show(<Dashboard services={await newerWorld(["rounds"])} />);
  await expect.poll(() => root.textContent, within).toContain("The mentions could not be read");
  expect(textOf(root, "read-only")).toContain("Update Mentionary");
});

test("the popup shows its figures below the notice", async () => {
  const root = show(<Popup services={await newerWorld()} />);
  await expect.poll(() => seen(root, "figure-mentions"), within).toBeDefined();
  expect(textOf(root, "read-only")).toContain("Update Mentionary");
});

test("the side panel says it, too", async () => {
  const root = show(
    <SidePanel services={await newerWorld()} activeUrl={none} onActiveUrl={() => () => undefined} />,
  );
  await expect.poll(() => seen(root, "mention-row"), within).toBeDefined();
  expect(textOf(root, "read-only")).toContain("A newer Mentionary");
});

/** A disk without room is said wherever somebody looks, as long as it is so, and what was stored is shown all the same. */

import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";

import { Dashboard } from "@/components/dashboard/dashboard";
import { Popup } from "@/components/popup/popup";
import type { Services } from "@/components/services";
import { SidePanel } from "@/components/side-panel/side-panel";

import { openWorld, worldOn } from "./dashboard-world";
import { seen, show } from "./show";

afterEach(() => {
  show(undefined);
  history.replaceState(null, "", location.pathname + location.search);
  localStorage.clear();
});

const within = { timeout: 30_000 };
const none = async () => undefined;

test.each([
  { name: "popup", until: "figure-mentions", view: (services: Services) => <Popup services={services} /> },
  {
    name: "dashboard",
    until: "mention-row",
    view: (services: Services) => <Dashboard services={services} />,
  },
  {
    name: "side panel",
    until: "mention-row",
    view: (services: Services) => (
      <SidePanel services={services} activeUrl={none} onActiveUrl={() => () => undefined} />
    ),
  },
])("the $name says that the disk is full, and takes it back", async ({ until, view }) => {
  await page.viewport(1_440, 900);
  location.hash = "#/mentions";
  let fullAt: number | undefined = Date.UTC(2026, 10, 22, 14, 5);
  const listeners = new Set<() => void>();
  const services = {
    ...worldOn(await openWorld()),
    diskFullAt: async () => fullAt,
    onDiskChanged: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const root = show(view(services));
  await expect.poll(() => seen(root, until), within).toBeDefined();
  await expect.poll(() => seen(root, "disk-full")?.textContent, within).toContain("The disk is full");
  expect(seen(root, "disk-full")?.textContent).toMatch(/2026.*stored before is safe.*Make room/);
  fullAt = undefined;
  for (const listener of listeners) listener();
  await expect.poll(() => seen(root, "disk-full"), within).toBeUndefined();
});

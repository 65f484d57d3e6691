/** The export dialog and the editor of columns: as they are seen in every state, and as they are used by hand. */

import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";

import { Dashboard } from "@/components/dashboard/dashboard";
import { english, type I18n } from "@/components/i18n/languages";
import { saveColumnSet } from "@/lib/ingest/column-sets";
import type { Database } from "@/lib/store/database";
import { readSetting, writeSetting } from "@/lib/store/settings";
import { worldOn, openWorld } from "@/test/browser/components/dashboard-world";
import { hostileText } from "@/test/browser/components/demo";
import { seen } from "@/test/browser/components/show";
import { leaveView, showInDashboard, testLooks } from "@/test/browser/components/view-test";

afterEach(() => {
  leaveView();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** With a set and a field whose names mean harm. */
async function openExports(): Promise<Database> {
  const db = await openWorld({ copies: 1 });
  await writeSetting(db, "clipFields", [{ clientId: "house", name: hostileText.slice(0, 60) }]);
  await saveColumnSet(
    db,
    {
      id: "press",
      clientId: "house",
      name: hostileText.slice(0, 90),
      columns: [
        { id: "text", header: hostileText.slice(0, 120) },
        { id: `field:${hostileText.slice(0, 50)}`, header: "Shelf" },
        { id: "url", header: "Link" },
      ],
    },
    1,
  );
  return db;
}

async function openDialog(db: Database, i18n: I18n = english) {
  location.hash = "#/mentions";
  const world = worldOn(db);
  const root = showInDashboard(<Dashboard services={world} />, i18n);
  await expect.poll(() => seen(root, "mention-row"), { timeout: 30_000 }).toBeDefined();
  await userEvent.click(page.getByTestId("export-list"));
  await expect.poll(() => seen(root, "export-start")).toBeDefined();
  return { root, world };
}

interface Case {
  readonly name: string;
  readonly act: () => Promise<void>;
}

const press = (id: string) => userEvent.click(page.getByTestId(id));
const chooseOwn = () => userEvent.selectOptions(page.getByTestId("export-columns"), "press");

const cases: readonly Case[] = [
  { name: "the export as CSV", act: async () => undefined },
  { name: "the exact form", act: () => press("export-ndjson") },
  { name: "columns of one's own", act: chooseOwn },
  {
    name: "the editor",
    act: async () => {
      await chooseOwn();
      await press("set-edit");
    },
  },
  {
    name: "the editor with what is wrong",
    act: async () => {
      await press("set-copy");
      await userEvent.clear(page.getByTestId("column-header").first());
      await userEvent.clear(page.getByTestId("set-name"));
      await press("set-save");
    },
  },
];

describe.each(cases)("$name", ({ act }) => {
  testLooks({
    widths: [320, 1_000],
    wide: 1_000,
    frame: (root) => seen(root, "ask-export"),
    open: async (i18n) => {
      const { root } = await openDialog(await openExports(), i18n);
      await act();
      return root;
    },
  });
});

const shownColumns = (root: Element) =>
  [...root.querySelectorAll('[data-testid="column-row"]')].map((row) => row.getAttribute("data-column"));

const columnsKept = async (db: Database) =>
  ((await readSetting(db, "columnSets")) ?? []).flatMap(({ name, columns, removedAt }) =>
    removedAt === undefined ? [{ name, columns: columns.map(({ id, header }) => `${id}: ${header}`) }] : [],
  );

test("a ready set cannot be changed, but its copy can, by keys alone", async () => {
  await page.viewport(1_000, 900);
  const db = await openWorld({ copies: 1 });
  const { root } = await openDialog(db);
  await userEvent.selectOptions(page.getByTestId("export-columns"), "airtable");
  expect(seen(root, "set-edit")).toBeUndefined();
  await press("set-copy");
  await expect.element(page.getByTestId("set-name")).toHaveValue("Airtable, changed");
  await userEvent.fill(page.getByTestId("set-name"), "Press list");
  await userEvent.selectOptions(page.getByTestId("add-column"), "field:campaign");
  const columns = shownColumns(root);
  expect(columns.slice(-2)).toEqual(["note", "field:campaign"]);
  // Up with the key, down with the button that keeps the focus.
  await userEvent.click(page.getByTestId("column-header").last());
  await userEvent.keyboard("{Alt>}{ArrowUp}{ArrowUp}{/Alt}");
  await expect.poll(() => shownColumns(root).slice(-3)).toEqual(["field:campaign", "tags", "note"]);
  await userEvent.keyboard("!");
  const first = page.getByTestId("column-down").first();
  await userEvent.click(first);
  await expect.poll(() => shownColumns(root).slice(0, 2)).toEqual(["subject", "key"]);
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => shownColumns(root).slice(0, 3)).toEqual(["subject", "text", "key"]);
  for (const id of ["views", "engagement", "mediaClass", "sentiment", "postedAt", "platform", "url"]) {
    root.querySelector<HTMLElement>(`[data-column="${id}"] [data-testid="column-remove"]`)?.click();
  }
  await press("set-save");
  await expect
    .poll(() => columnsKept(db))
    .toEqual([
      {
        name: "Press list",
        columns: [
          "subject: Brand",
          "text: Text",
          "key: Mention ID",
          "author: Author",
          "field:campaign: Campaign!",
          "tags: Tags",
          "note: Notes",
        ],
      },
    ]);
  await expect.element(page.getByTestId("export-columns")).toHaveDisplayValue("Press list");
});

test("a column is dragged by its handle", async () => {
  await page.viewport(1_000, 900);
  const { root } = await openDialog(await openExports());
  await chooseOwn();
  await press("set-edit");
  const before = shownColumns(root);
  await userEvent.dragAndDrop(
    page.getByTestId("column-handle").first(),
    page.getByTestId("column-handle").last(),
  );
  await expect.poll(() => shownColumns(root)).toEqual([before[1], before[2], before[0]]);
});

test("a set that was removed is back when that is taken back", async () => {
  await page.viewport(1_000, 900);
  const db = await openExports();
  const { root } = await openDialog(db);
  await chooseOwn();
  await press("set-remove");
  await expect.poll(() => columnsKept(db)).toEqual([]);
  await expect.element(page.getByTestId("export-columns")).toHaveValue("whole");
  root.querySelector<HTMLElement>('[data-testid="toast-undo"]')?.click();
  await expect.poll(async () => (await columnsKept(db)).length).toBe(1);
});

test("what was chosen is offered again to this client, and what is not public must be asked for each time", async () => {
  await page.viewport(1_000, 900);
  vi.stubGlobal("showSaveFilePicker", undefined);
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  const db = await openExports();
  const { world } = await openDialog(db);
  await userEvent.selectOptions(page.getByTestId("export-separator"), ";");
  await press("export-bom");
  await chooseOwn();
  await press("export-scope-new");
  await press("export-private");
  await press("export-start");
  await expect.poll(() => world.sent.map(({ name }) => name)).toContain("export.note");
  const again = await openDialog(db);
  await expect.element(page.getByTestId("export-separator")).toHaveValue(";");
  await expect.element(page.getByTestId("export-bom")).not.toBeChecked();
  await expect.element(page.getByTestId("export-columns")).toHaveValue("press");
  await expect.element(page.getByTestId("export-scope-new")).toBeChecked();
  await expect.element(page.getByTestId("export-private")).not.toBeChecked();
  await expect
    .poll(() => seen(again.root, "export-before")?.textContent)
    .toMatch(/^\d+ mentions were exported/);
  // Nothing new: no file, and that is said.
  await press("export-start");
  await expect.poll(() => document.body.textContent).toContain("Nothing new since the last export");
});

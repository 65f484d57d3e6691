import { expect, test } from "vitest";

import { removeView, saveView } from "@/lib/ingest/saved-views";
import { readSetting } from "@/lib/store/settings";
import { openStore } from "@/test/support/store";

const draft = { clientId: "house", name: "Leaks", address: "#/mentions?q=spout" };

test("a view is made, changed under its id, and leaves a tombstone that says when and where", async () => {
  const db = await openStore();
  const id = await saveView(db, draft, 10);
  await saveView(db, { ...draft, id, name: "Spouts" }, 20);
  expect(await readSetting(db, "savedViews")).toMatchObject([{ id, name: "Spouts", updatedAt: 20 }]);
  expect(await removeView(db, id, 30)).toBe(true);
  expect(await removeView(db, id, 40)).toBe(false);
  const [tombstone] = (await readSetting(db, "savedViews")) ?? [];
  expect(tombstone).toMatchObject({ id, removedAt: 30, updatedAt: 30 });
  expect(tombstone?.updatedBy).not.toBe("");
});

test("a removed view that is saved again is there again", async () => {
  const db = await openStore();
  const id = await saveView(db, draft, 10);
  await removeView(db, id, 20);
  await saveView(db, { ...draft, id }, 30);
  expect((await readSetting(db, "savedViews"))?.[0]?.removedAt).toBeUndefined();
});

test("tombstones are few: the oldest go, views stay", async () => {
  const db = await openStore();
  const kept = await saveView(db, draft, 1);
  const gone = Array.from({ length: 600 }, (_, place) => ({
    id: `gone-${place}`,
    ...draft,
    updatedAt: place,
    updatedBy: "test",
    removedAt: place,
  }));
  const before = (await readSetting(db, "savedViews")) ?? [];
  await db.settings.put({ name: "savedViews", value: [...before, ...gone] });
  await saveView(db, draft, 700);
  const rows = (await readSetting(db, "savedViews")) ?? [];
  expect(rows).toHaveLength(500);
  expect(rows.some(({ id }) => id === kept)).toBe(true);
  expect(rows.some(({ id }) => id === "gone-599")).toBe(true);
  expect(rows.some(({ id }) => id === "gone-0")).toBe(false);
});

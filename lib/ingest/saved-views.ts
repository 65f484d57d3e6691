/** What the user does to saved views. They are few: all of them stand in one setting. */

import { newId } from "@/lib/kit/id";
import type { SavedView, SavedViewDraft } from "@/lib/model/saved-view";
import type { Database } from "@/lib/store/database";
import { readSetting, writeSetting } from "@/lib/store/settings";

import { installationId } from "./installation";
import { storageError } from "./storage-error";

/** Beyond it the oldest tombstones go: a merge may then bring one of those views back. */
const mostRows = 500;

/** Makes or replaces a view, at the time `now` (epoch ms), and returns its id. */
export async function saveView(db: Database, draft: SavedViewDraft, now: number): Promise<string> {
  const { id = newId(), clientId, name, address } = draft;
  await changeViews(db, (rows, updatedBy) => [
    ...rows.filter((row) => row.id !== id),
    { id, clientId, name, address, updatedAt: now, updatedBy },
  ]);
  return id;
}

/** Leaves a tombstone. @returns whether there was such a view. */
export async function removeView(db: Database, id: string, now: number): Promise<boolean> {
  let wasThere = false;
  await changeViews(db, (rows, updatedBy) =>
    rows.map((row) => {
      if (row.id !== id || row.removedAt !== undefined) return row;
      wasThere = true;
      return { ...row, removedAt: now, updatedAt: now, updatedBy };
    }),
  );
  return wasThere;
}

async function changeViews(
  db: Database,
  change: (rows: readonly SavedView[], updatedBy: string) => readonly SavedView[],
): Promise<void> {
  try {
    await db.transaction("rw", db.settings, async () => {
      const rows = (await readSetting(db, "savedViews")) ?? [];
      const next = change(rows, await installationId(db));
      const [kept, removed] = [
        next.filter(({ removedAt }) => removedAt === undefined),
        next.filter(({ removedAt }) => removedAt !== undefined),
      ];
      const tombstones = removed
        .toSorted((a, b) => b.updatedAt - a.updatedAt)
        .slice(0, Math.max(0, mostRows - kept.length));
      await writeSetting(db, "savedViews", [...kept, ...tombstones]);
    });
  } catch (error) {
    throw storageError(error);
  }
}

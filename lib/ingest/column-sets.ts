/** What the user does to column sets and to how their lists are exported. All of it is little: single settings. */

import { newId } from "@/lib/kit/id";
import { columnSetLimits, type ColumnSetDraft, type SavedColumnSet } from "@/lib/model/column-set";
import type { ExportChoice } from "@/lib/model/export-choice";
import type { Database } from "@/lib/store/database";
import { readSetting, writeSetting } from "@/lib/store/settings";

import { installationId } from "./installation";
import { storageError } from "./storage-error";

/** Makes or replaces a set, at the time `now` (epoch ms), and returns its id. Saving a removed one brings it back. */
export async function saveColumnSet(db: Database, draft: ColumnSetDraft, now: number): Promise<string> {
  const { id = newId(), clientId, name, columns } = draft;
  await changeSets(db, (rows, updatedBy) => [
    ...rows.filter((row) => row.id !== id),
    { id, clientId, name, columns, updatedAt: now, updatedBy },
  ]);
  return id;
}

/** Leaves a tombstone. @returns whether there was such a set. */
export async function removeColumnSet(db: Database, id: string, now: number): Promise<boolean> {
  let wasThere = false;
  await changeSets(db, (rows, updatedBy) =>
    rows.map((row) => {
      if (row.id !== id || row.removedAt !== undefined) return row;
      wasThere = true;
      return { ...row, removedAt: now, updatedAt: now, updatedBy };
    }),
  );
  return wasThere;
}

/** What a client's export was like; the next one begins with it. */
export async function keepExportChoice(db: Database, choice: ExportChoice, now: number): Promise<void> {
  await inSettings(db, async () => {
    const rows = (await readSetting(db, "exportChoices")) ?? [];
    const row = { ...choice, updatedAt: now, updatedBy: await installationId(db) };
    const others = rows.filter(({ clientId }) => clientId !== choice.clientId);
    await writeSetting(db, "exportChoices", [...others, row]);
  });
}

async function changeSets(
  db: Database,
  change: (rows: readonly SavedColumnSet[], updatedBy: string) => readonly SavedColumnSet[],
): Promise<void> {
  await inSettings(db, async () => {
    const rows = (await readSetting(db, "columnSets")) ?? [];
    const next = change(rows, await installationId(db));
    const kept = next.filter(({ removedAt }) => removedAt === undefined);
    // Beyond the limit the oldest tombstones go: a merge may then bring one of those sets back.
    const tombstones = next
      .filter(({ removedAt }) => removedAt !== undefined)
      .toSorted((a, b) => b.updatedAt - a.updatedAt)
      .slice(0, Math.max(0, columnSetLimits.sets - kept.length));
    await writeSetting(db, "columnSets", [...kept, ...tombstones]);
  });
}

async function inSettings(db: Database, change: () => Promise<void>): Promise<void> {
  try {
    await db.transaction("rw", db.settings, change);
  } catch (error) {
    throw storageError(error);
  }
}

/** What is to be remembered beside the store of those who were erased, and how a deleted store learns it again. */

import type { Database } from "@/lib/store/database";
import type { ErasedRow } from "@/lib/store/erased-row";
import { readSetting, writeSetting, type SuppressionKey } from "@/lib/store/settings";

import { storageError } from "./storage-error";

export interface ErasedPeople {
  readonly keys: readonly SuppressionKey[];
  readonly rows: readonly Pick<ErasedRow, "key" | "at">[];
}

/** People only: posts that retention deleted are many, and come to no harm. */
export async function erasedPeople(db: Database): Promise<ErasedPeople> {
  const rows = await db.erased.filter(({ isPerson }) => isPerson === true).toArray();
  const used = new Set(rows.map(({ key }) => key.slice(0, key.indexOf("|"))));
  const keys = (await readSetting(db, "suppressionKeys")) ?? [];
  return { keys: keys.filter(({ id }) => used.has(id)), rows };
}

/** Adds what the store does not know; what it knows stays. Nobody is looked for: a deleted store holds nobody. */
export async function restoreErased(db: Database, { keys, rows }: ErasedPeople): Promise<void> {
  if (keys.length === 0) return;
  try {
    await db.transaction("rw", [db.settings, db.erased], async () => {
      const known = (await readSetting(db, "suppressionKeys")) ?? [];
      const more = keys.filter(({ id }) => known.every((one) => one.id !== id));
      if (more.length === 0) return;
      await writeSetting(db, "suppressionKeys", [...known, ...more]);
      await db.erased.bulkPut(rows.map(({ key, at }) => ({ key, at, isPerson: true })));
    });
  } catch (error) {
    throw storageError(error);
  }
}

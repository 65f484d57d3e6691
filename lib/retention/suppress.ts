/** Notes names that capture and backups must not bring back. */

import { hashNames, type HashedNames } from "@/lib/ingest/suppression";
import { hexOf } from "@/lib/kit/hex";
import { newId } from "@/lib/kit/id";
import type { Database } from "@/lib/store/database";
import { readSetting, writeSetting, type SuppressionKey } from "@/lib/store/settings";

/** Names hashed under the key of this store, ready to be noted. To be made before a transaction opens. */
export async function prepareSuppression(db: Database, names: Iterable<string>): Promise<HashedNames> {
  const known = (await readSetting(db, "suppressionKeys")) ?? [];
  const own = known[0] ?? newKey();
  const { rows } = await hashNames([own], names);
  return { keys: known.length === 0 ? [own] : known, rows };
}

/** In a transaction that includes `settings` and `erased`. @param isPerson of people whom the user erased. */
export async function suppress(
  db: Database,
  { keys, rows }: HashedNames,
  now: number,
  isPerson?: true,
): Promise<void> {
  if (rows.size === 0) return;
  // Others may have come since the names were hashed.
  const known = (await readSetting(db, "suppressionKeys")) ?? [];
  const more = keys.filter(({ id }) => known.every((one) => one.id !== id));
  if (more.length > 0) await writeSetting(db, "suppressionKeys", [...known, ...more]);
  const row = { at: now, ...(isPerson && { isPerson }) };
  await db.erased.bulkPut([...rows.values()].flat().map((key) => ({ key, ...row })));
}

function newKey(): SuppressionKey {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return { id: newId(), key: hexOf(bytes) };
}

/** Which mentions were exported: noted when their file is complete, forgotten when the user or an erasure says so. */

import { bucketOf, joinMarks, markOf, packMarks, unpackMarks, withoutMarks } from "@/lib/kit/mark-set";
import { AppError } from "@/lib/model/app-error";
import type { Database } from "@/lib/store/database";
import { exportedKey } from "@/lib/store/exported-row";
import { lastCharacter } from "@/lib/store/keys";

import { storageError } from "./storage-error";

export interface ExportNote {
  readonly clientId: string;
  readonly setId: string;
  /** See `packMarks`. */
  readonly marks: string;
}

/** Adds them; of one that was exported before, what is noted now counts. */
export async function noteExported(db: Database, { clientId, setId, marks }: ExportNote): Promise<void> {
  const added = unpackMarks(marks);
  if (!added) throw new AppError("message-malformed", "marks: no set");
  await write(db, async () => {
    for (const [bucket, part] of partsOf(added)) {
      const key = exportedKey(clientId, setId, bucket);
      const known = unpackMarks((await db.exported.get(key))?.marks ?? "") ?? new Uint32Array();
      await db.exported.put({ key, marks: packMarks(joinMarks(known, part, (_, now) => now)) });
    }
  });
}

/** As if nothing had been exported under this column set. */
export async function forgetExported(db: Database, clientId: string, setId: string): Promise<void> {
  await write(db, async () => {
    await db.exported
      .where("key")
      .between(`${clientId}|${setId}|`, `${clientId}|${setId}|${lastCharacter}`)
      .delete();
  });
}

/** What is erased leaves no fingerprint either. Inside the transaction of the erasure. */
export async function dropExported(db: Database, mentionKeys: readonly string[]): Promise<void> {
  if (mentionKeys.length === 0) return;
  const names = mentionKeys.map(markOf);
  const buckets = new Set(names.map(([high]) => bucketOf(high)));
  const keys = await db.exported.toCollection().primaryKeys();
  for (const key of keys.filter((one) => buckets.has(Number(one.slice(-2))))) {
    const known = unpackMarks((await db.exported.get(key))?.marks ?? "") ?? new Uint32Array();
    const left = withoutMarks(known, names);
    if (left.length < known.length) await db.exported.put({ key, marks: packMarks(left) });
  }
}

/** A set in order is in order of its parts as well. */
function partsOf(set: Uint32Array): readonly (readonly [bucket: number, part: Uint32Array])[] {
  const parts: [number, Uint32Array][] = [];
  let from = 0;
  for (let place = 0; place < set.length; place += 3) {
    const bucket = bucketOf(set[place] ?? 0);
    const next = set[place + 3];
    if (next !== undefined && bucketOf(next) === bucket) continue;
    parts.push([bucket, set.subarray(from, place + 3)]);
    from = place + 3;
  }
  return parts;
}

async function write(db: Database, put: () => Promise<void>): Promise<void> {
  try {
    await db.transaction("rw", db.exported, put);
  } catch (error) {
    throw storageError(error);
  }
}

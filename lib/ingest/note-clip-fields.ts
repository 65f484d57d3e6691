/** Names of the fields that the user defined for clips, so that files can have columns for them. */

import { coverageFields } from "@/lib/model/clip";
import type { Database } from "@/lib/store/database";
import { readSetting, writeSetting } from "@/lib/store/settings";

import { storageError } from "./storage-error";

const isOurs: ReadonlySet<string> = new Set(coverageFields);

/** More than these nobody has columns for; the newest stay. */
const mostNames = 500;

export async function noteClipFields(
  db: Database,
  subjectId: string,
  names: readonly string[],
): Promise<void> {
  const own = names.filter((name) => !isOurs.has(name));
  if (own.length === 0) return;
  try {
    await db.transaction("rw", [db.subjects, db.settings], async () => {
      const clientId = (await db.subjects.get(subjectId))?.clientId;
      if (clientId === undefined) return;
      const known = (await readSetting(db, "clipFields")) ?? [];
      const added = own.filter(
        (name) => !known.some((one) => one.clientId === clientId && one.name === name),
      );
      if (added.length === 0) return;
      const all = [...known, ...added.map((name) => ({ clientId, name }))];
      await writeSetting(db, "clipFields", all.slice(-mostNames));
    });
  } catch (error) {
    throw storageError(error);
  }
}

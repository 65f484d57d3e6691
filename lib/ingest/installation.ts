/** Who writes: the name of this installation in the rows that the user edits. */

import { newId } from "@/lib/kit/id";
import type { Database } from "@/lib/store/database";
import { readSetting, writeSetting } from "@/lib/store/settings";

/** Made on first use, then always the same. */
export async function installationId(db: Database): Promise<string> {
  const known = await readSetting(db, "installationId");
  if (known !== undefined) return known;
  const id = newId();
  await writeSetting(db, "installationId", id);
  return id;
}

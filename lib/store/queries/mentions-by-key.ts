import type { MentionView } from "@/lib/model/figures";
import type { Database } from "@/lib/store/database";

import { viewsOf } from "./mention-view";

/** In the order of `keys`; those that are gone are left out. */
export async function mentionsByKey(db: Database, keys: readonly string[]): Promise<MentionView[]> {
  const rows = await db.mentions.bulkGet([...keys]);
  return viewsOf(
    db,
    rows.flatMap((row) => row ?? []),
  );
}

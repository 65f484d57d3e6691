/** The last of what is deleted: its words in what lists and searches go by. */

import { sealSearch } from "@/lib/ingest/seal-search";
import type { JobContext } from "@/lib/store/job-row";

/** One step; the job is done with the last of them. */
export async function purgeWords({ db, progress, commit }: JobContext): Promise<void> {
  // A transaction of its own, which may be repeated: what is done is not done again.
  const hasMore = await sealSearch(db, { isThorough: true });
  await commit(async () => ({ ...progress, isDone: !hasMore }));
}

import type { ShareRow } from "@/lib/store/share-row";

import type { Work } from "./work";

/** Adds a share; one that is known keeps its earliest times. Its key must have been loaded. */
export function putShare(work: Work, row: ShareRow): void {
  const known = work.shares.get(row.key);
  work.shares.put(known ? mergeShares(known, row) : row);
}

function mergeShares(a: ShareRow, b: ShareRow): ShareRow {
  const times = [a.sharedAt, b.sharedAt].filter((at) => at !== undefined);
  return {
    ...a,
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    ...(times.length > 0 && { sharedAt: Math.min(...times) }),
  };
}

/**
 * Counts the posts that were looked at, each once for a day, viewer and place, whichever tab or batch says
 * so. Pages name them by hashes under the day's key; those of another day's key cannot be compared with
 * anything any more and are left aside.
 */

import type { Batch, Exposed } from "@/lib/model/batch";
import { readSetting } from "@/lib/store/settings";

import type { Work } from "./work";

/** More posts than a person can look at in a day: beyond it somebody makes them up. */
const mostLooked = 50_000;

export interface Looked {
  readonly exposed: Exposed;
  /** Posts that nobody had looked at there before. */
  readonly added: number;
}

export async function countLooked(work: Work, { platform, exposed = [] }: Batch): Promise<Looked[]> {
  if (exposed.length === 0) return [];
  const day = (await readSetting(work.db, "exposureKey"))?.day;
  const current = exposed.filter((item) => item.day === day && item.hashes.length > 0);
  const found: Looked[] = [];
  for (const item of current) found.push({ exposed: item, added: await addHashes(work, platform, item) });
  return found;
}

async function addHashes({ db, viewer }: Work, platform: string, exposed: Exposed): Promise<number> {
  const { day, place, hashes } = exposed;
  const key = [day, platform, viewer, place.kind, place.detail ?? ""].join("|");
  const known = (await db.looked.get(key))?.hashes ?? new BigUint64Array();
  const all = new Set(known);
  for (const hash of hashes) if (all.size < mostLooked) all.add(BigInt(`0x${hash}`));
  if (all.size > known.length) await db.looked.put({ key, hashes: new BigUint64Array(all).toSorted() });
  return all.size - known.length;
}

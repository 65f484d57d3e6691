/** The local number of who was logged in: what one account saw is never mixed with what another did. */

import type { Viewer } from "@/lib/model/batch";
import type { Database } from "@/lib/store/database";
import { readSetting, writeSetting, type ViewerEntry } from "@/lib/store/settings";

/** Nobody was logged in, or the page did not say who. */
export const unknownViewer = 0;

/** Finds or gives the number of `viewer`, and keeps what is new about them. */
export async function viewerNumber(
  db: Database,
  platform: string,
  viewer: Viewer | undefined,
): Promise<number> {
  if (viewer?.accountId === undefined && viewer?.handle === undefined) return unknownViewer;
  const viewers = (await readSetting(db, "viewers")) ?? [];
  const known = viewers.find((entry) => isSameViewer(entry, platform, viewer, viewers));
  const entry = entryOf(known?.no ?? viewers.length + 1, platform, viewer, known);
  if (known && known.accountId === entry.accountId && known.handle === entry.handle) return known.no;
  const others = viewers.filter(({ no }) => no !== entry.no);
  await writeSetting(
    db,
    "viewers",
    [...others, entry].toSorted((a, b) => a.no - b.no),
  );
  return entry.no;
}

/** By the id where it is known on both sides; else by the handle, which is one account's at a time. */
function isSameViewer(
  entry: ViewerEntry,
  platform: string,
  { accountId, handle }: Viewer,
  all: readonly ViewerEntry[],
): boolean {
  if (entry.platform !== platform) return false;
  if (accountId !== undefined && entry.accountId !== undefined) return entry.accountId === accountId;
  const isKnownById = all.some((other) => other.platform === platform && other.accountId === accountId);
  if (accountId !== undefined && isKnownById) return false;
  return handle !== undefined && entry.handle?.toLowerCase() === handle.toLowerCase();
}

function entryOf(no: number, platform: string, viewer: Viewer, known: ViewerEntry | undefined): ViewerEntry {
  const [accountId, handle] = [viewer.accountId ?? known?.accountId, viewer.handle ?? known?.handle];
  return {
    no,
    platform,
    ...(accountId !== undefined && { accountId }),
    ...(handle !== undefined && { handle }),
  };
}

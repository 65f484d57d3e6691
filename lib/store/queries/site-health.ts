/** How capture went today, site by site. */

import { Dexie } from "dexie";

import { dayOf } from "@/lib/kit/time";
import type { SiteHealth } from "@/lib/model/figures";
import type { Database } from "@/lib/store/database";
import type { ExposureRow } from "@/lib/store/exposure-row";
import { lastCharacter } from "@/lib/store/keys";

import { currentClient } from "./subjects";

/** A site drops too much when more than one slot in ten could not be made a post of. */
const mostUnreadable = 0.1;

/** One entry for each of `siteIds`, in their order. */
export async function siteHealth(
  db: Database,
  siteIds: readonly string[],
  now: number,
): Promise<SiteHealth[]> {
  const timeZone = (await currentClient(db))?.timeZone ?? "UTC";
  const today = `${timeZone}|${dayOf(now, timeZone)}|`;
  const rows = await db.exposure
    .where("key")
    .between(today, today + lastCharacter)
    .toArray();
  const last = await Promise.all(siteIds.map((id) => lastCapture(db, id)));
  return siteIds.map((id, place) =>
    healthOf(
      id,
      rows.filter(({ platform }) => platform === id),
      last[place],
    ),
  );
}

async function lastCapture(db: Database, platform: string): Promise<number | undefined> {
  const row = await db.exposure
    .where("[platform+lastAt]")
    .between([platform, Dexie.minKey], [platform, Dexie.maxKey])
    .last();
  return row?.lastAt;
}

function healthOf(
  siteId: string,
  rows: readonly ExposureRow[],
  lastCaptureAt: number | undefined,
): SiteHealth {
  const total = (of: (row: ExposureRow) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const counts = {
    payloads: total(({ payloads }) => payloads),
    unreadable: total(({ unreadable }) => unreadable),
    posts: total(({ posts }) => posts),
    dropped: total(({ dropped }) => Object.values(dropped).reduce((sum, count) => sum + count, 0)),
    givenUp: total(({ givenUp }) => givenUp),
  };
  const drift = total(({ dropped }) => dropped.unreadable ?? 0);
  const slots = total((row) => row.slots);
  const read = counts.payloads - total(({ passed }) => passed);
  return { siteId, lastCaptureAt, ...counts, state: stateOf({ ...counts, drift, slots, read }) };
}

interface Day extends Pick<SiteHealth, "payloads" | "unreadable" | "posts" | "givenUp"> {
  /** Payloads that were read at all: the gate passes over the others. */
  readonly read: number;
  readonly slots: number;
  /** Slots that held something the reader could not make a post of. */
  readonly drift: number;
}

function stateOf({ payloads, unreadable, posts, givenUp, read, slots, drift }: Day): SiteHealth["state"] {
  if (payloads === 0 && givenUp === 0) return "quiet";
  const isBlind = posts === 0 && (unreadable > 0 || drift > 0);
  if (isBlind || unreadable * 2 > read) return "failing";
  return givenUp > 0 || drift > slots * mostUnreadable ? "dropping" : "working";
}

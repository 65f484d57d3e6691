/** Adds what was read to the exposure of its day and place, once for each time zone that a client lives in. */

import { compact } from "@/lib/kit/compact";
import { dayOf } from "@/lib/kit/time";
import type { Batch, Tally } from "@/lib/model/batch";
import type { Dropped } from "@/lib/model/reading";
import type { ExposureRow } from "@/lib/store/exposure-row";

import type { Work } from "./work";
import { timeZonesOf } from "./world";

/** Nobody tells yet who was logged in. */
const anyViewer = 0;

/** @param refused items of this batch that were refused here: they count as given up. */
export async function countExposure(work: Work, batch: Batch, refused: number): Promise<void> {
  const zones = timeZonesOf(work.world.clients.values());
  const tallies = withRefused(batch.tallies, refused);
  const rows = (zones.length > 0 ? zones : ["UTC"]).flatMap((zone) =>
    tallies.map((tally) => rowOf(batch, tally, zone)),
  );
  await work.exposure.load(rows.map(({ key }) => key));
  for (const row of rows) {
    const known = work.exposure.get(row.key);
    work.exposure.put(known ? addRows(known, row) : row);
  }
}

function withRefused(tallies: readonly Tally[], refused: number): readonly Tally[] {
  if (refused === 0) return tallies;
  const nothing = { payloads: 0, unreadable: 0, passed: 0, slots: 0, posts: 0, dropped: {}, givenUp: 0 };
  const [first = { ...nothing, place: { kind: "other" } }, ...others] = tallies;
  return [{ ...first, givenUp: first.givenUp + refused }, ...others];
}

function rowOf({ platform, madeAt }: Batch, { place, ...counts }: Tally, timeZone: string): ExposureRow {
  const day = dayOf(madeAt, timeZone);
  const key = [timeZone, day, platform, anyViewer, place.kind, place.detail ?? ""].join("|");
  return compact({
    ...counts,
    key,
    timeZone,
    day,
    platform,
    viewer: anyViewer,
    place: place.kind,
    detail: place.detail,
    dropped: compact(counts.dropped),
    lastAt: madeAt,
  });
}

function addRows(a: ExposureRow, b: ExposureRow): ExposureRow {
  return {
    ...a,
    payloads: a.payloads + b.payloads,
    unreadable: a.unreadable + b.unreadable,
    passed: a.passed + b.passed,
    slots: a.slots + b.slots,
    posts: a.posts + b.posts,
    dropped: addDropped(a.dropped, b.dropped),
    givenUp: a.givenUp + b.givenUp,
    lastAt: Math.max(a.lastAt, b.lastAt),
  };
}

const reasons = ["empty", "tombstone", "unavailable", "stub", "unreadable"] as const;

function addDropped(a: Dropped, b: Dropped): Dropped {
  const sums = reasons.map((reason) => [reason, (a[reason] ?? 0) + (b[reason] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}

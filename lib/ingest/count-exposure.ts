/** Adds what was looked at and read to the exposure of its day, viewer and place, once for each time zone that a client lives in. */

import { compact } from "@/lib/kit/compact";
import { dayOf } from "@/lib/kit/time";
import type { Batch, Tally } from "@/lib/model/batch";
import { addReadCounts, noReadCounts } from "@/lib/model/read-counts";
import type { ExposureRow } from "@/lib/store/exposure-row";

import { countLooked, type Looked } from "./count-looked";
import type { Work } from "./work";
import { timeZonesOf } from "./world";

/** @param refused items of this batch that were refused here: they count as given up. */
export async function countExposure(work: Work, batch: Batch, refused: number): Promise<void> {
  const known = timeZonesOf(work.world.clients.values());
  const zones = known.length > 0 ? known : ["UTC"];
  const tallies = withRefused(batch.tallies, refused);
  const looked = await countLooked(work, batch);
  await countChecked(work, zones, looked);
  const rows = zones.flatMap((zone) => [
    ...tallies.map((tally) => rowOf(work, batch, dayOf(batch.madeAt, zone), zone, tally, 0)),
    ...looked.map(({ exposed, added }) =>
      rowOf(work, batch, exposed.day, zone, { ...noReadCounts, place: exposed.place }, added),
    ),
  ]);
  await work.exposure.load(rows.map(({ key }) => key));
  for (const row of rows) {
    const before = work.exposure.get(row.key);
    work.exposure.put(before ? addRows(before, row) : row);
  }
}

/** The sum of the days, so that a summary need not read every place. */
async function countChecked(
  { db }: Work,
  zones: readonly string[],
  looked: readonly Looked[],
): Promise<void> {
  const byDay = Map.groupBy(looked, ({ exposed }) => exposed.day);
  for (const [day, items] of byDay) {
    const added = items.reduce((sum, item) => sum + item.added, 0);
    for (const zone of zones) {
      const key = `${zone}|${day}`;
      const posts = ((await db.checked.get(key))?.posts ?? 0) + added;
      await db.checked.put({ key, posts });
    }
  }
}

function withRefused(tallies: readonly Tally[], refused: number): readonly Tally[] {
  if (refused === 0) return tallies;
  const [first = { ...noReadCounts, place: { kind: "other" } }, ...others] = tallies;
  return [{ ...first, givenUp: first.givenUp + refused }, ...others];
}

function rowOf(
  { viewer }: Work,
  { platform, madeAt }: Batch,
  day: string,
  timeZone: string,
  tally: Tally,
  shown: number,
): ExposureRow {
  const { place } = tally;
  return compact({
    key: [timeZone, day, platform, viewer, place.kind, place.detail ?? ""].join("|"),
    timeZone,
    day,
    platform,
    viewer,
    place: place.kind,
    detail: place.detail,
    shown,
    ...addReadCounts(tally, noReadCounts),
    lastAt: madeAt,
  });
}

function addRows(a: ExposureRow, b: ExposureRow): ExposureRow {
  return {
    ...a,
    ...addReadCounts(a, b),
    shown: a.shown + b.shown,
    lastAt: Math.max(a.lastAt, b.lastAt),
  };
}

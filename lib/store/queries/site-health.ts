/** How capture went today, site by site. */

import { dayOf } from "@/lib/kit/time";
import type { SiteHealth } from "@/lib/model/figures";
import type { Database } from "@/lib/store/database";
import { lastCharacter } from "@/lib/store/keys";
import { addPulses, emptyPulse, pulseKey, type PulseRow } from "@/lib/store/pulse-row";

import { droppedOf, judge } from "./health-rule";
import { currentClient } from "./subjects";

const dayMs = 24 * 60 * 60_000;
const comparedDays = 14;

/** One entry for each of `siteIds`, in their order. */
export async function siteHealth(
  db: Database,
  siteIds: readonly string[],
  now: number,
): Promise<SiteHealth[]> {
  const timeZone = (await currentClient(db))?.timeZone ?? "UTC";
  return Promise.all(siteIds.map((id) => healthOf(db, id, now, timeZone)));
}

async function healthOf(db: Database, siteId: string, now: number, timeZone: string): Promise<SiteHealth> {
  const begin = pulseKey(siteId, now - (comparedDays + 1) * dayMs);
  const [pulses, last] = await Promise.all([
    db.pulses.where("key").between(begin, `${siteId}|${lastCharacter}`).toArray(),
    db.pulses.where("key").between(`${siteId}|`, `${siteId}|${lastCharacter}`).last(),
  ]);
  const days = daysOf(pulses, timeZone);
  const day = dayOf(now, timeZone);
  const today = days.get(day) ?? emptyPulse;
  const verdict = judge({
    recent: pulses.filter(({ at }) => at > now - dayMs).toReversed(),
    today,
    past: [...days].filter(([name]) => name < day).map(([, sum]) => sum),
  });
  return {
    siteId,
    lastCaptureAt: last?.lastAt,
    payloads: today.payloads,
    unreadable: today.unreadable,
    passed: today.passed,
    posts: today.posts,
    dropped: droppedOf(today),
    givenUp: today.givenUp,
    onScreen: today.onScreen,
    onScreenRead: today.onScreenRead,
    ...verdict,
  };
}

function daysOf(pulses: readonly PulseRow[], timeZone: string) {
  const days = new Map<string, typeof emptyPulse>();
  for (const pulse of pulses) {
    const day = dayOf(pulse.at, timeZone);
    days.set(day, addPulses(days.get(day) ?? emptyPulse, pulse));
  }
  return days;
}

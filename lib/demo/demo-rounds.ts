/** Places that the demo's people go round to: one is due, the others were looked at not long ago. */

import { saveRound } from "@/lib/ingest/save-round";
import type { Round } from "@/lib/model/round";
import type { Database } from "@/lib/store/database";
import { visitKey } from "@/lib/store/visit-row";

const hourMs = 3_600_000;

interface DemoRound extends Pick<Round, "siteId" | "name" | "url" | "place" | "everyHours"> {
  readonly hoursAgo: number;
  readonly found: number;
}

const rounds: readonly DemoRound[] = [
  {
    siteId: "x",
    name: "X: Acme",
    url: "https://x.com/search?q=Acme&f=live",
    place: { kind: "search", detail: "Acme" },
    everyHours: 3,
    hoursAgo: 5,
    found: 4,
  },
  {
    siteId: "x",
    name: "X: @acmekettles",
    url: "https://x.com/acmekettles",
    place: { kind: "profile", detail: "acmekettles" },
    everyHours: 24,
    hoursAgo: 2,
    found: 1,
  },
  {
    siteId: "facebook",
    name: "Facebook: @acmekettles/mentions",
    url: "https://www.facebook.com/acmekettles/mentions",
    place: { kind: "profile", detail: "acmekettles" },
    everyHours: 24,
    hoursAgo: 6,
    found: 2,
  },
];

/** @param now epoch ms. */
export async function addDemoRounds(db: Database, clientId: string, now: number): Promise<void> {
  for (const { hoursAgo, found, ...round } of rounds) {
    await saveRound(db, { ...round, clientId, id: `demo ${round.name}` }, now);
    const lastAt = now - hoursAgo * hourMs;
    const key = visitKey(round.siteId, round.place);
    await db.visits.put({ key, lastAt, begunAt: lastAt, added: found });
  }
}

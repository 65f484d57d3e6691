/**
 * Fills a database of its own with the demo: through the same door as real mentions, so that every figure of
 * it is made as real ones are. It never touches the user's store.
 */

import { ingest } from "@/lib/ingest/ingest";
import { parseBatch } from "@/lib/ingest/parse-batch";
import type { MentionReader } from "@/lib/ingest/read-mention";
import { saveSubject } from "@/lib/ingest/save-subject";
import { randomOf } from "@/lib/kit/random";
import { addDays, dayOf } from "@/lib/kit/time";
import { compileMatcher, type Matcher } from "@/lib/match/matcher";
import { noReadCounts } from "@/lib/model/read-counts";
import type { Subject } from "@/lib/model/subject";
import type { Database } from "@/lib/store/database";

import { demoDays, demoSightings, type DemoSighting } from "./demo-posts";
import { addDemoRounds } from "./demo-rounds";

/** Name of the database, apart from the user's. */
export const demoDatabase = "mentionary-demo";

const clientId = "demo";
const batchSize = 60;

const subjects: readonly Subject[] = [
  {
    id: "demo-acme",
    clientId,
    kind: "own",
    name: "Acme Kettles",
    terms: ["Acme"],
    handles: ["acmekettles"],
    hashtags: ["AcmeKettles"],
    domains: ["acme-kettles.example"],
    exclusions: [],
    exactAccents: false,
    accounts: [
      { platform: "x", handle: "acmekettles" },
      { platform: "facebook", handle: "acmekettles" },
    ],
  },
  { ...plain("demo-globex", "Globex"), kind: "competitor" },
  { ...plain("demo-topic", "kettle advice"), kind: "topic" },
];

function plain(id: string, name: string): Omit<Subject, "kind"> {
  const none = { handles: [], hashtags: [], domains: [], exclusions: [], accounts: [] };
  return { id, clientId, name, terms: [name], exactAccents: false, ...none };
}

export interface DemoOptions {
  /** Epoch ms: the demo ends here. */
  readonly now: number;
  readonly reader?: MentionReader | undefined;
  /** From 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** `db` must be empty. */
export async function makeDemo(db: Database, { now, reader, onProgress }: DemoOptions): Promise<void> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  await db.clients.put({ id: clientId, name: "Demo", timeZone, updatedAt: now, updatedBy: "demo" });
  for (const subject of subjects) await saveSubject(db, subject, now);
  const sightings = demoSightings(now);
  const matcher = compileMatcher(subjects);
  for (let from = 0; from < sightings.length; from += batchSize) {
    await deliver(db, sightings.slice(from, from + batchSize), `demo-${from}`, { matcher, reader });
    onProgress?.(Math.min(1, (from + batchSize) / sightings.length));
  }
  await countChecked(db, now, timeZone);
  await addDemoRounds(db, clientId, now);
}

async function deliver(
  db: Database,
  sightings: readonly DemoSighting[],
  name: string,
  { matcher, reader }: { readonly matcher: Matcher; readonly reader: MentionReader | undefined },
): Promise<void> {
  for (const [platform, seen] of Map.groupBy(sightings, ({ post }) => post.platform)) {
    const madeAt = Math.max(...seen.map(({ seenAt }) => seenAt));
    const parsed = parseBatch({
      batchId: `${name}-${platform}`,
      platform,
      madeAt,
      posts: seen.map(({ post, seenAt, place }) => ({
        post,
        seenAt,
        place,
        matches: matcher.match(post),
        isOwnWriting: false,
        source: "response",
      })),
      shares: [],
      tallies: [
        { ...noReadCounts, place: { kind: "search", detail: "acme" }, payloads: 2, slots: 40, posts: 40 },
      ],
    });
    await ingest(db, parsed, madeAt, reader);
  }
}

/** The denominator: how many posts were looked at, day by day; on two days nobody looked. */
async function countChecked(db: Database, now: number, timeZone: string): Promise<void> {
  const random = randomOf(7);
  const today = dayOf(now, timeZone);
  const days = Array.from({ length: demoDays }, (_, back) => addDays(today, -back));
  const rows = days.map((day) => ({ key: `${timeZone}|${day}`, posts: Math.round(320 + 260 * random()) }));
  await db.checked.bulkPut(rows.filter((_, place) => place !== 11 && place !== 12));
}

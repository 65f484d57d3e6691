/** How the store itself fares: its size, its growth, what keeps it safe, and what went wrong lately. */

import type { Database } from "@/lib/store/database";
import { newestJob, type JobRow } from "@/lib/store/job-row";
import { readSetting, type BackupState, type Settings, type TroubleEntry } from "@/lib/store/settings";

const dayMs = 24 * 60 * 60_000;
const growthDays = 7;

export interface StoreHealth {
  readonly at: number;
  /** Of the database. */
  readonly schema: number;
  readonly rows: Readonly<Record<string, number>>;
  /** Of everything the extension stores; `undefined` where the browser does not say. */
  readonly bytes?: number | undefined;
  /** What the browser would let it store. */
  readonly quota?: number | undefined;
  /** New mentions a day, over the last week. `undefined` = the store is younger than a day. */
  readonly mentionsADay?: number | undefined;
  /** The same in bytes, as far as bytes and rows grow together. */
  readonly bytesADay?: number | undefined;
  /** When the oldest mention was first seen or posted. `undefined` = there is none. */
  readonly oldestAt?: number | undefined;
  /** The browser does not evict it; `undefined` where it does not say. */
  readonly isPersisted?: boolean | undefined;
  /** When it was asked to promise that, and what it said then. */
  readonly persistence?: Settings["persistence"] | undefined;
  /** Absent = nobody said yes or no yet: it is on. */
  readonly backups?: BackupState | undefined;
  readonly lastCheck?: Settings["lastCheck"] | undefined;
  readonly lastJob?: Pick<JobRow, "kind" | "state" | "error" | "done" | "total" | "endedAt"> | undefined;
  /** Newest last. */
  readonly troubles: readonly TroubleEntry[];
}

/** @param storage the browser's own: `navigator.storage`. Counting a large store takes a moment. */
export async function storeHealth(db: Database, storage: StorageManager, now: number): Promise<StoreHealth> {
  const [rows, { usage, quota }, isPersisted, lastJob] = await Promise.all([
    countRows(db),
    storage.estimate(),
    storage.persisted(),
    newestJob(db),
  ]);
  const [persistence, backups, lastCheck, troubles = []] = await Promise.all([
    readSetting(db, "persistence"),
    readSetting(db, "backups"),
    readSetting(db, "lastCheck"),
    readSetting(db, "troubles"),
  ]);
  const oldestAt = await oldestMention(db);
  const mentionsADay = await growth(db, now);
  const mentions = rows.mentions ?? 0;
  return {
    at: now,
    schema: db.verno,
    rows,
    bytes: usage,
    quota,
    mentionsADay,
    bytesADay:
      usage === undefined || mentionsADay === undefined || mentions === 0
        ? undefined
        : (usage / mentions) * mentionsADay,
    oldestAt,
    isPersisted,
    persistence,
    backups,
    lastCheck,
    lastJob,
    troubles,
  };
}

async function countRows(db: Database): Promise<Record<string, number>> {
  const counts = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.count()] as const),
  );
  return Object.fromEntries(counts);
}

/** By the index that lists are sorted by: one row for each subject. */
async function oldestMention(db: Database): Promise<number | undefined> {
  const ids = await db.subjects.toCollection().primaryKeys();
  const firsts = await Promise.all(
    ids.map((id) =>
      db.mentions.where("[subjectId+at]").between([id, -Infinity], [id, Infinity]).limit(1).first(),
    ),
  );
  const times = firsts.flatMap((row) => (row ? [row.at] : []));
  return times.length === 0 ? undefined : Math.min(...times);
}

async function growth(db: Database, now: number): Promise<number | undefined> {
  const ids = await db.subjects.toCollection().primaryKeys();
  const counts = await Promise.all(
    ids.map((id) =>
      db.mentions
        .where("[subjectId+firstSeenAt]")
        .between([id, now - growthDays * dayMs], [id, Infinity])
        .count(),
    ),
  );
  const firsts = await Promise.all(
    ids.map((id) =>
      db.mentions.where("[subjectId+firstSeenAt]").between([id, 0], [id, Infinity]).limit(1).first(),
    ),
  );
  const since = Math.min(...firsts.flatMap((row) => (row ? [row.firstSeenAt] : [])), now);
  const days = Math.min(growthDays, (now - since) / dayMs);
  return days < 1 ? undefined : counts.reduce((sum, count) => sum + count, 0) / days;
}

/** For a bug report: figures, codes and versions, not one word that anybody wrote. */
export function storeHealthText(health: StoreHealth, program: string, browser: string): string {
  const { rows, backups, lastCheck, lastJob, persistence } = health;
  const lines: readonly (readonly [string, string | number | boolean | undefined])[] = [
    ["at", timeOf(health.at)],
    ["program", program],
    ["browser", browser],
    ["schema", health.schema],
    ["bytes", health.bytes],
    ["quota", health.quota],
    ["mentions a day", health.mentionsADay?.toFixed(1)],
    ["bytes a day", health.bytesADay?.toFixed(0)],
    ["oldest", timeOf(health.oldestAt)],
    ["persisted", health.isPersisted],
    ["persistence asked", timeOf(persistence?.at)],
    ["backup", backups?.isOn],
    ["last backup", timeOf(backups?.at)],
    ["backup error", backups?.error],
    ["last check", timeOf(lastCheck?.at)],
    ["repaired", lastCheck?.repaired],
    ["search made anew", lastCheck?.isSearchAnew],
    ["last job", lastJob && `${lastJob.kind} ${lastJob.state} ${lastJob.error ?? ""}`.trim()],
    ...Object.entries(rows).map(([name, count]) => [`rows ${name}`, count] as const),
    ...health.troubles.map(({ at, code, where }) => [`trouble ${timeOf(at)}`, `${where} ${code}`] as const),
  ];
  return lines.map(([name, value]) => `${name}: ${value === undefined ? "-" : String(value)}`).join("\n");
}

function timeOf(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

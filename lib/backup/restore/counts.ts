/** Shares, exposure, and the archived sums. */

import { canonical, loadAliases } from "@/lib/ingest/aliases";
import { installationId } from "@/lib/ingest/installation";
import { putShare } from "@/lib/ingest/put-share";
import { erasedAmong, hashNames } from "@/lib/ingest/suppression";
import { closeWork } from "@/lib/ingest/work";
import { isSame } from "@/lib/kit/is-same";
import { dropReasons } from "@/lib/model/read-counts";
import { archiveKey } from "@/lib/retention/archive-mentions";
import { changeVoices } from "@/lib/rollup/change-voices";
import { plainIn } from "@/lib/rollup/totals";
import { voicesIn, type Voices } from "@/lib/rollup/voices";
import type { ArchiveRow } from "@/lib/store/archive-row";
import type { Database } from "@/lib/store/database";
import type { ExposureRow } from "@/lib/store/exposure-row";
import { shareKey } from "@/lib/store/keys";
import { readSetting, writeSetting } from "@/lib/store/settings";

import { keysOfNumbers, loadNumbers, localNumber } from "./accounts";
import { beginWork, progressOf, type Piece, type PieceOfWork } from "./piece";

const atOnce = 500;

export const takeShares: PieceOfWork = async (piece) => {
  const { db, staging, context, cursor } = piece;
  const rows = await staging.shares.where("key").above(cursor.after).limit(atOnce).toArray();
  const accounts = await keysOfNumbers(
    piece,
    rows.map(({ accountNo }) => accountNo),
  );
  const keys = (await readSetting(db, "suppressionKeys")) ?? [];
  const hashed = await hashNames(
    keys,
    rows.map((row) => row.postKey),
  );
  await context.commit(async () => {
    const erased = await erasedAmong(db, hashed);
    const work = await beginWork(piece);
    await loadAliases(
      work,
      rows.map((row) => row.postKey),
    );
    await loadNumbers(work, accounts);
    const wanted = rows.flatMap((row) => {
      const [post, accountNo] = [canonical(work, row.postKey), localNumber(work, accounts, row.accountNo)];
      if (accountNo === undefined || erased.has(row.postKey)) return [];
      return [{ ...row, key: shareKey(post, accountNo), postKey: post, accountNo }];
    });
    await work.shares.load(wanted.map(({ key }) => key));
    for (const row of wanted) putShare(work, row);
    await closeWork(work);
    return progressOf(piece, rows.at(-1)?.key, rows.length);
  });
};

/**
 * What another installation counted stands beside what this one did; of the same one the larger count is the
 * later. So a file that is restored twice counts once.
 */
export const takeExposure: PieceOfWork = async (piece) => {
  const { db, staging, context, cursor } = piece;
  const rows = await staging.exposure.where("key").above(cursor.after).limit(atOnce).toArray();
  await context.commit(async () => {
    const own = await installationId(db);
    for (const row of rows) await takeExposureRow(db, here(row, own, piece));
    return progressOf(piece, rows.at(-1)?.key, rows.length);
  });
};

function here(row: ExposureRow, own: string, { header, cursor }: Piece): ExposureRow {
  const { origin = header.installation, ...rest } = row;
  const viewer = cursor.viewers[row.viewer] ?? 0;
  const base = [row.timeZone, row.day, row.platform, viewer, row.place, row.detail ?? ""].join("|");
  if (origin === own) return { ...rest, viewer, key: base };
  return { ...rest, viewer, origin, key: `${base}|@${origin}` };
}

async function takeExposureRow(db: Database, row: ExposureRow): Promise<void> {
  const known = await db.exposure.get(row.key);
  const merged = known ? largerOf(known, row) : row;
  if (isSame(known, merged)) return;
  await db.exposure.put(merged);
  // The sum of the days over all places.
  const more = merged.shown - (known?.shown ?? 0);
  if (more === 0) return;
  const key = `${row.timeZone}|${row.day}`;
  const posts = ((await db.checked.get(key))?.posts ?? 0) + more;
  await db.checked.put({ key, posts });
}

const sums = ["shown", "payloads", "unreadable", "passed", "slots", "posts", "givenUp", "lastAt"] as const;

function largerOf(a: ExposureRow, b: ExposureRow): ExposureRow {
  const merged = { ...a, dropped: { ...a.dropped } };
  for (const name of sums) merged[name] = Math.max(a[name], b[name]);
  for (const reason of dropReasons) {
    const count = Math.max(a.dropped[reason] ?? 0, b.dropped[reason] ?? 0);
    if (count > 0) merged.dropped[reason] = count;
  }
  return merged;
}

/** Archived sums only ever grow: of the same installation the larger row is the later one. */
export const takeArchive: PieceOfWork = async (piece) => {
  const { db, staging, context, cursor } = piece;
  const rows = await staging.archive.where("key").above(cursor.after).limit(atOnce).toArray();
  const numbers = rows.flatMap(({ voices }) => accountsIn(voices));
  const accounts = await keysOfNumbers(piece, numbers);
  await context.commit(async () => {
    const work = await beginWork(piece);
    await loadNumbers(work, accounts);
    for (const row of rows) {
      const key = archiveKey(row.rollupKey, row.origin);
      const known = await db.archive.get(key);
      if (known && sizeOf(known) >= sizeOf(row)) continue;
      const number = (no: number) => localNumber(work, accounts, no) ?? cursor.orphans + no;
      await db.archive.put({ ...row, key, ...(row.voices && { voices: renumbered(row.voices, number) }) });
    }
    const last = Math.max(work.world.lastAccountNo, ...numbers.map((no) => cursor.orphans + no));
    if (last > work.world.lastAccountNo) await writeSetting(db, "lastAccountNo", last);
    return progressOf(piece, rows.at(-1)?.key, 0, {}, { hasChanged: cursor.hasChanged || rows.length > 0 });
  });
};

function sizeOf({ cells, voices }: ArchiveRow): number {
  const mentions = Object.values(cells).reduce((sum, values) => sum + plainIn(values, "mentions"), 0);
  return voicesIn(voices)
    .values()
    .reduce((sum, count) => sum + count, mentions);
}

function accountsIn(voices: Voices | undefined): number[] {
  return Array.from(voicesIn(voices).keys(), (voice) => Math.floor(voice / voiceWidth));
}

const voiceWidth = 4;

function renumbered(voices: Voices, number: (no: number) => number): Voices {
  const counts = new Map<number, number>();
  for (const [voice, count] of voicesIn(voices)) {
    const ours = number(Math.floor(voice / voiceWidth)) * voiceWidth + (voice % voiceWidth);
    counts.set(ours, (counts.get(ours) ?? 0) + count);
  }
  return changeVoices(undefined, counts);
}

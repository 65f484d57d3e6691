/** Pictures of clips, some at a time: each may be large. One that no clip names by now is not taken. */

import { canonical, loadAliases } from "@/lib/ingest/aliases";
import { dropUnnamedPictures, isNamed } from "@/lib/ingest/remove-picture";
import { hexOf } from "@/lib/kit/hex";
import { mentionKey } from "@/lib/store/keys";
import type { PictureRow } from "@/lib/store/picture-row";

import { beginWork, progressOf, type PieceOfWork } from "./piece";

const atOnce = 10;

export const takePictures: PieceOfWork = async (piece) => {
  const { db, staging, context, cursor } = piece;
  const rows = await staging.pictures.where("key").above(cursor.after).limit(atOnce).toArray();
  // What is no longer what was taken proves nothing.
  const isWhole = await Promise.all(rows.map(async ({ bytes, sha256 }) => (await hashOf(bytes)) === sha256));
  const whole = rows.filter((_row, place) => isWhole[place]);
  await context.commit(async () => {
    const work = await beginWork(piece);
    await loadAliases(
      work,
      whole.map(({ postKey }) => postKey),
    );
    const moved = whole.map((row) => movedTo(row, canonical(work, row.postKey)));
    const mentions = await db.mentions.bulkGet(moved.map(({ key }) => key));
    await db.pictures.bulkPut(moved.filter(({ sha256 }, place) => isNamed(sha256, mentions[place]?.clip)));
    // A clip that was edited elsewhere since may name another one, or none.
    if (rows.length === 0) await dropUnnamedPictures(db);
    return progressOf(piece, rows.at(-1)?.key, rows.length);
  });
};

function movedTo(row: PictureRow, home: string): PictureRow {
  const subjectId = row.key.slice(0, -row.postKey.length - 1);
  return { ...row, key: mentionKey(subjectId, home), postKey: home };
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

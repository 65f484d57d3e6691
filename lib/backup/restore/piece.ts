/** What one piece of a restore works with. */

import type { BackupHeader } from "@/lib/backup/format";
import type { Staging } from "@/lib/backup/staging";
import { openWork, type Work } from "@/lib/ingest/work";
import { readWorld } from "@/lib/ingest/world";
import type { Database } from "@/lib/store/database";
import { counted, type JobContext, type JobProgress } from "@/lib/store/job-row";

import { nextPhase, type RestoreCursor } from "./cursor";

export interface Piece {
  readonly context: JobContext;
  readonly db: Database;
  /** The rows of the file, checked, in a database of their own. */
  readonly staging: Staging;
  readonly header: BackupHeader;
  readonly cursor: RestoreCursor;
  /** Keys of accounts by the numbers of the file: those that were asked for lately. */
  readonly keysByNo: Map<number, string>;
}

export type PieceOfWork = (piece: Piece) => Promise<void>;

export function beginWork({ db, context }: Piece): Promise<Work> {
  return readWorld(db, context.now).then((world) => openWork(db, world));
}

/** The phase goes on behind `after`, or, without it, is over. */
export function progressOf(
  { context: { progress }, cursor }: Piece,
  after: string | undefined,
  done: number,
  counts: Readonly<Record<string, number>> = {},
  changes: Partial<RestoreCursor> = {},
): JobProgress {
  const here = { ...cursor, ...changes };
  const next = after === undefined ? nextPhase(here) : { ...here, after };
  const more = counted({ ...progress, done: progress.done + done }, counts);
  return next ? { ...more, cursor: next } : { ...more, isDone: true };
}

/**
 * What was exported, of one client under one column set: one of 64 parts of a set of mention keys, each with a
 * fingerprint of the row that was written. No clock, no order and no local number is in it, so it holds when
 * the clock moved, a batch came late, a filter was changed or two stores were merged.
 */

import { bucketOf, findMark, markBuckets, markOf, unpackMarks } from "@/lib/kit/mark-set";

import type { Database } from "./database";

export interface ExportedRow {
  /** `clientId|setId|07` */
  readonly key: string;
  /** See `packMarks`. */
  readonly marks: string;
}

export function exportedKey(clientId: string, setId: string, bucket: number): string {
  return `${clientId}|${setId}|${String(bucket).padStart(2, "0")}`;
}

/** All of it: 12 MB for a million mentions. */
export interface Exported {
  /** The fingerprint of what was exported of it last; `undefined` = it never was. */
  readonly printOf: (mentionKey: string) => number | undefined;
  readonly size: number;
}

export async function readExported(db: Database, clientId: string, setId: string): Promise<Exported> {
  const keys = Array.from({ length: markBuckets }, (_, bucket) => exportedKey(clientId, setId, bucket));
  const rows = await db.exported.bulkGet(keys);
  const buckets = rows.map((row) => unpackMarks(row?.marks ?? "") ?? new Uint32Array());
  return {
    size: buckets.reduce((sum, { length }) => sum + length / 3, 0),
    printOf: (mentionKey) => {
      const [high, low] = markOf(mentionKey);
      const bucket = buckets[bucketOf(high)];
      return bucket && findMark(bucket, high, low);
    },
  };
}

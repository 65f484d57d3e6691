/** What a file holds, gathered while it is written: noted when it is complete, so that the next one can leave it out. */

import { bucketOf, markBuckets, markOf, markSet, packMarks } from "@/lib/kit/mark-set";
import { textHash } from "@/lib/kit/text-hash";
import type { MentionRecord } from "@/lib/model/mention-record";

import type { ChosenColumn } from "./column-set";
import { columnOf } from "./columns";
import { exactForm } from "./exact-form";

export type PrintOf = (record: MentionRecord) => number;

/**
 * What says whether a row has changed since it was exported. That a post was seen once more is no change, nor is
 * another order of the columns. @param chosen absent = the exact form.
 */
export function printOf(chosen: readonly ChosenColumn[] | undefined): PrintOf {
  if (!chosen) return exactPrint;
  const columns = chosen
    .filter(({ id }) => id !== "lastSeenAt")
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id }) => ({ id, cell: columnOf(id).cell }));
  return (record) =>
    textHash(columns.map(({ id, cell }) => `${id}=${JSON.stringify(cell(record) ?? null)}`).join("\n"));
}

function exactPrint(record: MentionRecord): number {
  const { lastSeenAt: _, ...exact } = exactForm(record);
  return textHash(JSON.stringify(exact));
}

/** So many in one message, at least: 320 kB. */
const pieceSize = 20_000;

export class ExportNotes {
  readonly #buckets: number[][] = Array.from({ length: markBuckets }, () => []);

  add(mentionKey: string, print: number): void {
    const [high, low] = markOf(mentionKey);
    this.#buckets[bucketOf(high)]?.push(high, low, print);
  }

  /** Each can be noted by itself; see `packMarks`. */
  *pieces(): Generator<string> {
    let waiting: number[] = [];
    for (const bucket of this.#buckets) {
      waiting = waiting.concat(bucket);
      if (waiting.length < pieceSize * 3) continue;
      yield packMarks(markSet(waiting));
      waiting = [];
    }
    if (waiting.length > 0) yield packMarks(markSet(waiting));
  }
}

/** What the tail of sums holds, for the worker: see unpack-changes.ts for its form. */

import { ByteSink } from "@/lib/kit/byte-sink";

import type { NewTailRow, SumChange } from "./rollup-tail-row";
import { flags, low, unpackChanges } from "./unpack-changes";

export function packChanges(changes: readonly SumChange[]): NewTailRow {
  const sink = new ByteSink();
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const bySubject = Map.groupBy(changes, ({ subjectId }) => subjectId);
  const ends = Array.from(bySubject.values(), (ofSubject) => {
    for (const change of ofSubject) putChange(sink, change, placeOf);
    return sink.length;
  });
  return { subjects: [...bySubject.keys()], ends, bytes: sink.take(), texts: [...places.keys()] };
}

function putChange(sink: ByteSink, { added, factor }: SumChange, placeOf: (text: string) => number): void {
  const { posted, seen, cell, voice, values } = added;
  sink.put(
    (factor === -1 ? flags.taken : 0) |
      (posted === undefined ? 0 : flags.posted) |
      (voice === undefined ? 0 : flags.voice),
  );
  sink.put(placeOf(seen));
  sink.put(placeOf(cell));
  if (posted !== undefined) sink.put(placeOf(posted));
  if (voice !== undefined) putLarge(sink, voice);
  sink.put(values.length);
  for (const value of values) putLarge(sink, value);
}

export function unpackAll(row: NewTailRow): SumChange[] {
  return row.subjects.flatMap((subjectId) => unpackChanges(row, subjectId));
}

/** See `nextLarge`. */
function putLarge(sink: ByteSink, value: number): void {
  if (value < low) {
    sink.put(value * 2);
    return;
  }
  sink.put((value % low) * 2 + 1);
  sink.put(Math.floor(value / low));
}

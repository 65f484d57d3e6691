/**
 * Changes of sums as bytes, subject by subject: who reads the sums of one subject unpacks its changes alone. Of each
 * change its sign and what it has (see `flags`), its days and its cell by their places among the texts, the voice,
 * and the values behind their number.
 */

import { ByteSink, ByteSource } from "@/lib/kit/byte-stream";

import type { NewTailRow, SumChange } from "./rollup-tail-row";

const flags = { taken: 1, posted: 2, voice: 4 } as const;

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

/** The changes of one subject, in the order in which they were packed. */
export function unpackChanges({ subjects, ends, bytes, texts }: NewTailRow, subjectId: string): SumChange[] {
  const place = subjects.indexOf(subjectId);
  const changes: SumChange[] = [];
  if (place === -1) return changes;
  const source = new ByteSource(bytes, ends[place - 1] ?? 0, ends[place] ?? 0);
  while (!source.isAtEnd) changes.push(nextChange(source, subjectId, texts));
  return changes;
}

export function unpackAll(row: NewTailRow): SumChange[] {
  return row.subjects.flatMap((subjectId) => unpackChanges(row, subjectId));
}

function nextChange(source: ByteSource, subjectId: string, texts: readonly string[]): SumChange {
  const has = source.next();
  const nextText = () => texts[source.next()] ?? "";
  const [seen, cell] = [nextText(), nextText()];
  const posted = has & flags.posted ? nextText() : undefined;
  const voice = has & flags.voice ? nextLarge(source) : undefined;
  const values = Array.from({ length: source.next() }, () => nextLarge(source));
  return {
    subjectId,
    factor: has & flags.taken ? -1 : 1,
    added: {
      ...(posted !== undefined && { posted }),
      seen,
      cell,
      ...(voice !== undefined && { voice }),
      values,
    },
  };
}

/** A sink takes 32 bits, and a post may have more views than that: the lowest bit says whether more follow. */
const low = 2 ** 31;

function putLarge(sink: ByteSink, value: number): void {
  if (value < low) {
    sink.put(value * 2);
    return;
  }
  sink.put((value % low) * 2 + 1);
  sink.put(Math.floor(value / low));
}

function nextLarge(source: ByteSource): number {
  const first = source.next();
  return first % 2 === 0 ? first / 2 : (first - 1) / 2 + source.next() * low;
}

/**
 * Changes of sums as bytes, subject by subject: who reads the sums of one subject unpacks its changes alone. Of each
 * change its sign and what it has (see `flags`), its days and its cell by their places among the texts, the voice,
 * and the values behind their number.
 */

import { ByteSource } from "@/lib/kit/byte-source";

import type { NewTailRow, SumChange } from "./rollup-tail-row";

export const flags = { taken: 1, posted: 2, voice: 4 } as const;
/** A sink takes 32 bits, and a post may have more views than that: the lowest bit says whether more follow. */
export const low = 2 ** 31;

/** The changes of one subject, in the order in which they were packed. */
export function unpackChanges({ subjects, ends, bytes, texts }: NewTailRow, subjectId: string): SumChange[] {
  const place = subjects.indexOf(subjectId);
  const changes: SumChange[] = [];
  if (place === -1) return changes;
  const source = new ByteSource(bytes, ends[place - 1] ?? 0, ends[place] ?? 0);
  while (!source.isAtEnd) changes.push(nextChange(source, subjectId, texts));
  return changes;
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

function nextLarge(source: ByteSource): number {
  const first = source.next();
  return first % 2 === 0 ? first / 2 : (first - 1) / 2 + source.next() * low;
}

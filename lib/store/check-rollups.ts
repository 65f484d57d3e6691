/** Checks the invariant of the store: the roll-ups equal a recomputation from the rows of the mentions. */

import { isSame } from "@/lib/kit/is-same";
import { monthOf } from "@/lib/kit/time";
import { addToCells, type Cells } from "@/lib/rollup/cells";
import { addVoice } from "@/lib/rollup/voices";

import type { Database } from "./database";
import { rollupKey } from "./keys";
import type { MentionRow } from "./mention-row";

export interface Discrepancy {
  readonly key: string;
  readonly stored: unknown;
  readonly recomputed: unknown;
}

/** Every row of sums or of authors that is not what the mentions add up to; empty when all is well. */
export async function checkRollups(db: Database): Promise<Discrepancy[]> {
  return db.transaction("r", [db.mentions, db.rollups, db.authors], async () => {
    const sums = new Map<string, Record<string, Cells>>();
    const voices = new Map<string, Uint32Array>();
    await db.mentions.each((mention) => {
      addMention(sums, voices, mention);
    });
    const stored = [
      ...(await db.rollups.toArray()).map(({ key, days }) => [key, days] as const),
      ...(await db.authors.toArray()).map((row) => [`${row.key}#`, [...row.voices]] as const),
    ];
    const recomputed = [...sums, ...Array.from(voices, ([key, row]) => [`${key}#`, [...row]] as const)];
    return discrepancies(new Map<string, unknown>(stored), new Map<string, unknown>(recomputed));
  });
}

function addMention(
  sums: Map<string, Record<string, Cells>>,
  voices: Map<string, Uint32Array>,
  { subjectId, added }: MentionRow,
): void {
  const days = [
    { kind: "all", day: "" },
    { kind: "seen", day: added.seen },
    ...(added.posted === undefined ? [] : [{ kind: "posted", day: added.posted }]),
  ];
  for (const { kind, day } of days) {
    const key = rollupKey(subjectId, kind, monthOf(day));
    const row = sums.get(key) ?? {};
    sums.set(key, { ...row, [day]: addToCells(row[day] ?? {}, added.cell, added.values, 1) });
    if (kind === "all" || added.voice === undefined) continue;
    const voiceKey = rollupKey(subjectId, kind, day);
    voices.set(voiceKey, addVoice(voices.get(voiceKey) ?? new Uint32Array(), added.voice, 1));
  }
}

function discrepancies(
  stored: ReadonlyMap<string, unknown>,
  recomputed: ReadonlyMap<string, unknown>,
): Discrepancy[] {
  return [...new Set([...stored.keys(), ...recomputed.keys()])]
    .map((key) => ({ key, stored: stored.get(key), recomputed: recomputed.get(key) }))
    .filter((row) => !isSame(row.stored, row.recomputed));
}

/** Notes that what is counted was defined anew. The log is short: one line a day for each part of each subject. */

import type { DefinitionEntry } from "@/lib/model/definition-change";
import type { Database } from "@/lib/store/database";
import { readSetting, writeSetting } from "@/lib/store/settings";

/** Years of it: the oldest go. */
const mostEntries = 500;
/** Typing keywords takes several attempts: they are one change. */
const sameMs = 12 * 60 * 60_000;

/** In the transaction of the caller, which includes the settings. */
export async function noteDefinition(db: Database, entries: readonly DefinitionEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const known = (await readSetting(db, "definitionLog")) ?? [];
  await writeSetting(db, "definitionLog", joinDefinitions(known, entries));
}

/** In order, each change once. */
export function joinDefinitions(
  a: readonly DefinitionEntry[],
  b: readonly DefinitionEntry[],
): readonly DefinitionEntry[] {
  const joined: DefinitionEntry[] = [];
  const last = new Map<string, number>();
  for (const entry of [...a, ...b].toSorted(inOrder)) {
    const name = `${entry.part} ${entry.subjectId ?? ""}`;
    if (entry.at - (last.get(name) ?? Number.NEGATIVE_INFINITY) < sameMs) continue;
    last.set(name, entry.at);
    joined.push(entry);
  }
  return joined.slice(-mostEntries);
}

function inOrder(a: DefinitionEntry, b: DefinitionEntry): number {
  return a.at - b.at || compare(a.part, b.part) || compare(a.subjectId ?? "", b.subjectId ?? "");
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

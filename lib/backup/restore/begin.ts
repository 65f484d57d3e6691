/** The small tables at once: clients, subjects, rounds, visits, what was exported, settings. The newer edit of a row counts. */

import type { Table } from "dexie";

import type { SavedSetting } from "@/lib/backup/saved-settings";
import { countStagedPosts } from "@/lib/backup/stage-backup";
import type { Staging } from "@/lib/backup/staging";
import { joinDefinitions } from "@/lib/ingest/note-definition";
import { isSame } from "@/lib/kit/is-same";
import { joinMarks, packMarks, unpackMarks } from "@/lib/kit/mark-set";
import type { Database } from "@/lib/store/database";
import type { ExportedRow } from "@/lib/store/exported-row";
import { readSetting, writeSetting, type Settings, type ViewerEntry } from "@/lib/store/settings";

import type { PieceOfWork } from "./piece";
import { progressOf } from "./piece";

/** A row the user edits as a whole; its tombstone is an edit too. */
interface Edited {
  readonly id: string;
  readonly updatedAt: number;
  readonly updatedBy: string;
}

export const begin: PieceOfWork = async (piece) => {
  const { db, staging, context } = piece;
  const [clients, subjects, rounds, addressLists, visits, exported, settings, total] = await Promise.all([
    staging.clients.toArray(),
    staging.subjects.toArray(),
    staging.rounds.toArray(),
    staging.addressLists.toArray(),
    staging.visits.toArray(),
    staging.exported.toArray(),
    readSettings(staging),
    countRows(staging),
  ]);
  await context.commit(async () => {
    const changed = [await mergeEdited(db.clients, clients), await mergeEdited(db.subjects, subjects)];
    await mergeEdited(db.rounds, rounds);
    await mergeEdited(db.addressLists, addressLists);
    for (const visit of visits) {
      const known = await db.visits.get(visit.key);
      if (!known || known.lastAt < visit.lastAt) await db.visits.put(visit);
    }
    await mergeExported(db, exported);
    const viewers = await mergeSettings(db, settings);
    const orphans = (await readSetting(db, "lastAccountNo")) ?? 0;
    const hasChanged = changed.includes(true);
    const counting = { ...piece, context: { ...context, progress: { ...context.progress, total } } };
    return progressOf(counting, undefined, 0, {}, { viewers, orphans, hasChanged });
  });
};

async function countRows(staging: Staging): Promise<number> {
  const { accounts, aliases, answers, shares, reactions, exposure } = staging;
  const tables = [accounts, aliases, answers, shares, reactions, exposure];
  const counts = await Promise.all([countStagedPosts(staging), ...tables.map((table) => table.count())]);
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * @returns whether a row was there before, so that what was decided with it is decided anew: also when it is
 * the same, because a restore before this one may have failed half-way.
 */
async function mergeEdited<Row extends Edited>(
  table: Table<Row, string>,
  rows: readonly Row[],
): Promise<boolean> {
  const known = await table.bulkGet(rows.map(({ id }) => id));
  const newer = rows.filter((row, place) => isNewer(row, known[place]));
  await table.bulkPut(newer);
  return known.some((row) => row !== undefined);
}

function isNewer(row: Omit<Edited, "id">, known: Omit<Edited, "id"> | undefined): boolean {
  if (!known) return true;
  if (isSame(row, known)) return false;
  const order = row.updatedAt - known.updatedAt || compare(row.updatedBy, known.updatedBy);
  return (order || compare(JSON.stringify(row), JSON.stringify(known))) > 0;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

async function readSettings(store: Pick<Database, "settings">) {
  return {
    clientSheets: (await readSetting(store, "clientSheets")) ?? [],
    clipFields: (await readSetting(store, "clipFields")) ?? [],
    columnSets: (await readSetting(store, "columnSets")) ?? [],
    dailyCeiling: await readSetting(store, "dailyCeiling"),
    exportChoices: (await readSetting(store, "exportChoices")) ?? [],
    definitionLog: (await readSetting(store, "definitionLog")) ?? [],
    readingRules: (await readSetting(store, "readingRules")) ?? [],
    retention: await readSetting(store, "retention"),
    savedViews: (await readSetting(store, "savedViews")) ?? [],
    setupDoneAt: await readSetting(store, "setupDoneAt"),
    suppressionKeys: (await readSetting(store, "suppressionKeys")) ?? [],
    viewers: (await readSetting(store, "viewers")) ?? [],
  } satisfies Record<SavedSetting, unknown>;
}

/** What this store has set itself stays. @returns the numbers of viewers here, by those of the file. */
async function mergeSettings(
  db: Database,
  theirs: Awaited<ReturnType<typeof readSettings>>,
): Promise<Record<string, number>> {
  const ours = await readSettings(db);
  for (const name of ["dailyCeiling", "setupDoneAt"] as const) {
    const value = theirs[name];
    if (ours[name] === undefined && value !== undefined) await writeSetting(db, name, value);
  }
  if (!ours.retention && theirs.retention) {
    const { ranAt: _, ...rules } = theirs.retention;
    await writeSetting(db, "retention", rules);
  }
  await writeMerged(
    db,
    "savedViews",
    newest(ours.savedViews, theirs.savedViews, ({ id }) => id),
  );
  await writeMerged(
    db,
    "clientSheets",
    newest(ours.clientSheets, theirs.clientSheets, ({ clientId }) => clientId),
  );
  await writeMerged(
    db,
    "columnSets",
    newest(ours.columnSets, theirs.columnSets, ({ id }) => id),
  );
  await writeMerged(
    db,
    "exportChoices",
    newest(ours.exportChoices, theirs.exportChoices, ({ clientId }) => clientId),
  );
  await writeMerged(db, "clipFields", eachOnce([...ours.clipFields, ...theirs.clipFields]));
  await writeMerged(db, "definitionLog", joinDefinitions(ours.definitionLog, theirs.definitionLog));
  await writeMerged(db, "readingRules", first(ours.readingRules, theirs.readingRules));
  await writeMerged(db, "suppressionKeys", first(ours.suppressionKeys, theirs.suppressionKeys));
  return mergeViewers(db, ours.viewers, theirs.viewers);
}

async function writeMerged<
  Name extends
    | "savedViews"
    | "clientSheets"
    | "clipFields"
    | "columnSets"
    | "exportChoices"
    | "definitionLog"
    | "readingRules"
    | "suppressionKeys",
>(db: Database, name: Name, rows: Settings[Name]): Promise<void> {
  if (rows.length > 0) await writeSetting(db, name, rows);
}

/** Of each name the newer row. */
function newest<Row extends Omit<Edited, "id">>(
  ours: readonly Row[],
  theirs: readonly Row[],
  nameOf: (row: Row) => string,
): Row[] {
  const rows = new Map(ours.map((row) => [nameOf(row), row]));
  for (const row of theirs) if (isNewer(row, rows.get(nameOf(row)))) rows.set(nameOf(row), row);
  return [...rows.values()];
}

/** Of each id our row, where there is one: these rows do not say which of two is the newer. */
function first<Row extends { readonly id: string }>(ours: readonly Row[], theirs: readonly Row[]): Row[] {
  const known = new Set(ours.map(({ id }) => id));
  return [...ours, ...theirs.filter(({ id }) => !known.has(id))];
}

/** In one order, whichever store was restored into the other. */
function eachOnce(fields: Settings["clipFields"]): Settings["clipFields"] {
  const byKey = new Map(fields.map((field) => [`${field.clientId}|${field.name}`, field]));
  return [...byKey].toSorted(([a], [b]) => compare(a, b)).map(([, field]) => field);
}

/** What was exported from one of the two was exported. Where it was not the same, it counts as changed or not, in both alike. */
async function mergeExported(db: Database, rows: readonly ExportedRow[]): Promise<void> {
  for (const { key, marks } of rows) {
    const known = (await db.exported.get(key))?.marks ?? "";
    if (known === marks) continue;
    const joined = joinMarks(setOf(known), setOf(marks), Math.max);
    await db.exported.put({ key, marks: packMarks(joined) });
  }
}

function setOf(marks: string): Uint32Array {
  return unpackMarks(marks) ?? new Uint32Array();
}

async function mergeViewers(
  db: Database,
  ours: readonly ViewerEntry[],
  theirs: readonly ViewerEntry[],
): Promise<Record<string, number>> {
  const all = [...ours];
  const numbers: Record<string, number> = {};
  for (const viewer of theirs) {
    const known = all.find((entry) => isSameViewer(entry, viewer));
    const no = known?.no ?? all.reduce((most, entry) => Math.max(most, entry.no), 0) + 1;
    numbers[viewer.no] = no;
    if (!known) all.push({ ...viewer, no });
  }
  if (all.length > ours.length) await writeSetting(db, "viewers", all);
  return numbers;
}

function isSameViewer(a: ViewerEntry, b: ViewerEntry): boolean {
  if (a.platform !== b.platform) return false;
  if (a.accountId !== undefined && b.accountId !== undefined) return a.accountId === b.accountId;
  return a.handle !== undefined && a.handle.toLowerCase() === b.handle?.toLowerCase();
}

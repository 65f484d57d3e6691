/**
 * Unpacks a backup into a database of its own and checks all of it there. The store itself is not touched
 * until everything was found to be in order; if it is not, what was unpacked is thrown away.
 */

import { Dexie } from "dexie";

import { storageError } from "@/lib/ingest/storage-error";
import { newId } from "@/lib/kit/id";
import { asCount } from "@/lib/kit/read";
import { AppError } from "@/lib/model/app-error";
import type { Database } from "@/lib/store/database";

import { Bundler, type RowInBundle } from "./bundles";
import { damaged, type BackupHeader } from "./format";
import { openBackup, type BackupRow, type ReadOptions } from "./read-backup";
import { Staging } from "./staging";

const rowsAtOnce = 1_000;
/** Each may be large. */
const picturesAtOnce = 20;
/** Name of the row in which the staging database says where its rows come from. */
const headerName = "backupHeader";
/** And in which it says how many posts there are. */
const postCountName = "backupPosts";

export interface StagedBackup {
  /** Name of the database that holds the rows. */
  readonly staging: string;
  readonly header: BackupHeader;
  readonly rows: number;
}

/**
 * Runs in the page that was given the file: the worker never sees the passphrase.
 *
 * @param db the store that it is meant for.
 * @throws AppError `backup-…`, `storage-full`, `cancelled`. Then nothing is left behind.
 */
export async function stageBackup(
  db: Database,
  file: Blob,
  options: Omit<ReadOptions, "schemaVersion">,
): Promise<StagedBackup> {
  const staging = new Staging(`${stagingPrefix(db)}${newId()}`);
  try {
    const { header, rows } = await openBackup(file, { ...options, schemaVersion: db.verno });
    const count = await fill(staging, rows, options.signal);
    await staging.settings.put({ name: headerName, value: header });
    staging.close();
    return { staging: staging.name, header, rows: count };
  } catch (error) {
    await staging.delete().catch(() => undefined); // What is left of it goes with the next start.
    throw wording(error);
  }
}

/** Takes away what was unpacked and is not wanted any more; with `except`, all but that one. */
export async function dropStaged(db: Database, except?: string): Promise<void> {
  const names = await Dexie.getDatabaseNames();
  const stale = names.filter((name) => name.startsWith(stagingPrefix(db)) && name !== except);
  await Promise.all(stale.map((name) => Dexie.delete(name)));
}

export function isStagingOf(db: Database, name: string): boolean {
  return name.startsWith(stagingPrefix(db));
}

function stagingPrefix(db: Database): string {
  return `${db.name}-restoring-`;
}

export const stagedHeaderName = headerName;

/** How many posts were unpacked. */
export async function countStagedPosts({ settings }: Staging): Promise<number> {
  return asCount((await settings.get(postCountName))?.value) ?? 0;
}

async function fill(
  staging: Staging,
  rows: AsyncGenerator<BackupRow>,
  signal: AbortSignal | undefined,
): Promise<number> {
  const waiting = new Map<string, object[]>();
  const bundler = new Bundler();
  let count = 0;
  for await (const item of rows) {
    signal?.throwIfAborted();
    count += 1;
    if (isInBundle(item)) {
      const bundle = bundler.add(item);
      if (bundle) await staging.bundles.add(bundle);
      continue;
    }
    const list = waiting.get(item.table) ?? [];
    waiting.set(item.table, list);
    list.push(item.row);
    if (list.length >= (item.table === "pictures" ? picturesAtOnce : rowsAtOnce)) {
      waiting.delete(item.table);
      await put(staging, item.table, list);
    }
  }
  signal?.throwIfAborted();
  for (const [table, list] of waiting) await put(staging, table, list);
  const bundle = bundler.take();
  if (bundle) await staging.bundles.add(bundle);
  await staging.settings.put({ name: postCountName, value: bundler.posts });
  return count;
}

function isInBundle(row: BackupRow): row is RowInBundle {
  return row.table === "posts" || row.table === "mentions" || row.table === "observations";
}

async function put(staging: Staging, table: string, rows: readonly object[]): Promise<void> {
  // Added, not put: a row that comes twice is a contradiction.
  await staging.table(table).bulkAdd([...rows]);
}

function wording(error: unknown): unknown {
  if (error instanceof DOMException && error.name === "AbortError") {
    return new AppError("cancelled", "Stopped. Nothing was changed.", {}, error);
  }
  const known = storageError(error);
  if (known instanceof AppError) return known;
  // Two rows with one local number, say: no store holds that.
  return error instanceof Dexie.DexieError ? damaged("its rows contradict each other", error) : error;
}

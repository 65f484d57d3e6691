/**
 * Writes the whole store as a stream of bytes, some hundred rows at a time. It is read table by table while
 * capture goes on; what does not fit together because of that is put right when it is restored.
 */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

import { newId } from "@/lib/kit/id";
import type { Database } from "@/lib/store/database";
import { readSetting } from "@/lib/store/settings";

import { toFile } from "./file-row";
import { formatName, formatVersion, type BackupEnd, type BackupHeader } from "./format";
import { rowSchemas } from "./row-schemas";
import { savedSettings } from "./saved-settings";
import { sealStream } from "./seal";
import { streamOf, toGzip } from "./streams";

const rowsAtOnce = 500;
const savedNames = new Set<string>(savedSettings);

export interface BackupOptions {
  /** Version of the program, for people. */
  readonly program: string;
  readonly now: number;
  /** Absent or empty = not sealed. */
  readonly passphrase?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called with rows written and rows there were when it began. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** @returns the bytes of the file. They are made as they are read; stopping early costs nothing. */
export async function backupStream(
  db: Database,
  options: BackupOptions,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const header: BackupHeader = {
    format: formatName,
    version: formatVersion,
    schema: db.verno,
    madeAt: options.now,
    // A store in which nobody edited anything has none yet.
    installation: (await readSetting(db, "installationId")) ?? newId(),
    program: options.program,
  };
  const lines = streamOf(linesOf(db, header, options));
  const zipped = toGzip(lines);
  return options.passphrase ? sealStream(zipped, options.passphrase) : zipped;
}

async function* linesOf(
  db: Database,
  header: BackupHeader,
  { signal, onProgress }: BackupOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const hash = sha256.create();
  const hashed = (text: string) => {
    const bytes = encoder.encode(text);
    hash.update(bytes);
    return bytes;
  };
  const total = await countRows(db);
  let rows = 0;
  yield hashed(`${JSON.stringify(header)}\n`);
  for (const table of Object.keys(rowSchemas)) {
    for await (const piece of rowsOf(db, table)) {
      signal?.throwIfAborted();
      if (piece.length > 0) yield hashed(piece.map((row) => `${JSON.stringify([table, row])}\n`).join(""));
      rows += piece.length;
      onProgress?.(rows, total);
    }
  }
  const end: BackupEnd = { rows, sha256: bytesToHex(hash.digest()) };
  yield encoder.encode(`${JSON.stringify(["end", end])}\n`);
}

async function countRows(db: Database): Promise<number> {
  const counts = await Promise.all(Object.keys(rowSchemas).map((name) => db.table(name).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function* rowsOf(db: Database, name: string): AsyncGenerator<readonly unknown[]> {
  const { keyPath } = db.table(name).schema.primKey;
  let after: unknown = "";
  for (;;) {
    const rows = await readRows(db, name, after);
    yield rows.filter((row) => isSaved(db, name, row)).map(packed);
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = Reflect.get(last, String(keyPath));
  }
}

async function readRows(db: Database, name: string, after: unknown): Promise<readonly object[]> {
  if (name === db.mentions.name) {
    const rows = await db.mentions.where("key").above(after).limit(rowsAtOnce).toArray();
    return rows.map(toFile);
  }
  return db.table<object>(name).where(":id").above(after).limit(rowsAtOnce).toArray();
}

function isSaved(db: Database, name: string, row: object): boolean {
  return name !== db.settings.name || savedNames.has(String(Reflect.get(row, "name")));
}

/** JSON has no typed arrays. */
function packed(row: object): object {
  return "voices" in row ? { ...row, voices: listOf(row.voices) } : row;
}

function listOf(voices: unknown): readonly number[] {
  return voices instanceof Uint32Array ? [...voices] : [];
}

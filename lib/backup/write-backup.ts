/**
 * Writes the whole store as a stream of bytes, some hundred rows at a time. It is read table by table while
 * capture goes on; what does not fit together because of that is put right when it is restored.
 */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

import { toBase64 } from "@/lib/kit/base64";
import { newId } from "@/lib/kit/id";
import { voicesIn } from "@/lib/rollup/voices";
import type { Database } from "@/lib/store/database";
import { mentionKey } from "@/lib/store/keys";
import type { MentionRow } from "@/lib/store/mention-row";
import type { ObservationRow } from "@/lib/store/observation-row";
import type { PostRow } from "@/lib/store/post-row";
import { readSetting } from "@/lib/store/settings";

import { toFile } from "./file-row";
import { formatName, formatVersion, type BackupEnd, type BackupHeader } from "./format";
import { rowSchemas } from "./row-schemas";
import { savedSettings } from "./saved-settings";
import { sealStream } from "./seal";
import { streamOf, toGzip } from "./streams";

const rowsAtOnce = 500;
/** Each may be large. */
const picturesAtOnce = 10;
const savedNames = new Set<string>(savedSettings);
const writtenWithPosts = new Set(["posts", "mentions", "observations"]);

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
  for await (const piece of piecesOf(db)) {
    signal?.throwIfAborted();
    if (piece.length > 0) yield hashed(piece.map((row) => `${JSON.stringify(row)}\n`).join(""));
    rows += piece.length;
    onProgress?.(rows, total);
  }
  const end: BackupEnd = { rows, sha256: bytesToHex(hash.digest()) };
  yield encoder.encode(`${JSON.stringify(["end", end])}\n`);
}

async function countRows(db: Database): Promise<number> {
  const counts = await Promise.all(Object.keys(rowSchemas).map((name) => db.table(name).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A line of the file: the table, and the row as it stands there. */
type Line = readonly [table: string, row: object];

async function* piecesOf(db: Database): AsyncGenerator<readonly Line[]> {
  yield* postsOf(db);
  const others = Object.keys(rowSchemas).filter((name) => !writtenWithPosts.has(name));
  for (const name of others) yield* rowsOf(db, name);
}

/** Some posts at a time with all that hangs on them, as they stand at one moment. */
async function* postsOf(db: Database): AsyncGenerator<readonly Line[]> {
  const { posts, mentions, observations } = db;
  let after: string | undefined = "";
  while (after !== undefined) {
    const from: string = after;
    const piece = await db.transaction("r", [posts, mentions, observations], async () => {
      const rows = await posts.where("key").above(from).limit(rowsAtOnce).toArray();
      const [first, last] = [rows.at(0)?.key ?? "", rows.at(-1)?.key ?? ""];
      const [named, counted] = await Promise.all([
        mentions.bulkGet(rows.flatMap(({ key, subjects }) => subjects.map((id) => mentionKey(id, key)))),
        observations.where("postKey").between(first, last, true, true).toArray(),
      ]);
      return { rows, named, counted };
    });
    yield linesOfPosts(piece);
    after = piece.rows.at(-1)?.key;
  }
}

interface PieceOfPosts {
  readonly rows: readonly PostRow[];
  readonly named: readonly (MentionRow | undefined)[];
  readonly counted: readonly ObservationRow[];
}

function linesOfPosts({ rows, named, counted }: PieceOfPosts): Line[] {
  const mentions = Map.groupBy(
    named.filter((row) => row !== undefined),
    ({ postKey }) => postKey,
  );
  const observations = Map.groupBy(counted, ({ postKey }) => postKey);
  return rows.flatMap((row): Line[] => [
    ["posts", row],
    ...(mentions.get(row.key) ?? []).map((mention): Line => ["mentions", toFile(mention)]),
    ...(observations.get(row.key) ?? []).map((observation): Line => ["observations", observation]),
  ]);
}

async function* rowsOf(db: Database, name: string): AsyncGenerator<readonly Line[]> {
  const { keyPath } = db.table(name).schema.primKey;
  const atOnce = name === db.pictures.name ? picturesAtOnce : rowsAtOnce;
  let after: unknown = "";
  for (;;) {
    const rows = await db.table<object>(name).where(":id").above(after).limit(atOnce).toArray();
    yield rows.filter((row) => isSaved(db, name, row)).map((row): Line => [name, packed(row)]);
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = Reflect.get(last, String(keyPath));
  }
}

function isSaved(db: Database, name: string, row: object): boolean {
  return name !== db.settings.name || savedNames.has(String(Reflect.get(row, "name")));
}

/** JSON has no typed arrays. */
function packed(row: object): object {
  if ("bytes" in row) return { ...row, bytes: row.bytes instanceof Uint8Array ? toBase64(row.bytes) : "" };
  return "voices" in row ? { ...row, voices: pairsOf(row.voices) } : row;
}

/** A voice, its mentions, the next voice. */
function pairsOf(voices: unknown): readonly number[] {
  return voices instanceof Uint8Array ? [...voicesIn(voices)].flat() : [];
}

/**
 * Reads a backup line by line and believes nothing of it: sizes are limited, every row is checked, and at the
 * end the count and the hash must be right. A file that is no backup, or a broken one, is an error with a code.
 */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import * as v from "valibot";

import { asList } from "@/lib/kit/read";
import { AppError } from "@/lib/model/app-error";
import type { ObservationRow } from "@/lib/store/observation-row";
import type { PostRow } from "@/lib/store/post-row";

import type { FileMention } from "./file-row";
import { damaged, hostile, parseEnd, parseHeader, parseSeal, type BackupHeader, type Seal } from "./format";
import { isBackedUp, rowSchemas, type BackedUpTable } from "./row-schemas";
import { openStream } from "./seal";
import { chunksOf, fromGzip } from "./streams";

/** A post has at most 100,000 characters, and some lists; a month of voices may be longer. */
const longestLine = 16 << 20;
/** Real ones shrink to a tenth or a twentieth. */
const mostExpansion = 100;
/** What a small file may always grow to. */
const leastLimit = 8 << 20;
const longestSeal = 4_096;

export interface ReadOptions {
  readonly schemaVersion: number;
  readonly passphrase?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called with bytes of the file that were read. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

interface RowOf<Table extends BackedUpTable, Row extends object> {
  readonly table: Table;
  readonly row: Row;
  /** Of its line, as it stands in the file before it was packed. */
  readonly bytes: number;
}

/** The rows that hang together are told apart by their tables. */
export type BackupRow =
  | RowOf<"posts", PostRow>
  | RowOf<"mentions", FileMention>
  | RowOf<"observations", ObservationRow>
  | RowOf<Exclude<BackedUpTable, "posts" | "mentions" | "observations">, object>;

export interface OpenedBackup {
  readonly header: BackupHeader;
  /** Throws `backup-…` where something is wrong; only when it ended by itself was the file whole. */
  readonly rows: AsyncGenerator<BackupRow>;
}

/** @throws AppError `backup-…`. */
export async function openBackup(file: Blob, options: ReadOptions): Promise<OpenedBackup> {
  const lines = linesOf(await unzipped(file, options), file.size);
  const first = await lines.next();
  if (first.done) throw new AppError("backup-foreign", "The file is empty.");
  const header = parseHeader(asJson(first.value, "backup-foreign"), options.schemaVersion);
  return { header, rows: rowsOf(lines, first.value) };
}

type Kind =
  | { readonly kind: "plain" }
  | { readonly kind: "sealed"; readonly seal: Seal; readonly line: Uint8Array<ArrayBuffer> };

async function kindOf(file: Blob): Promise<Kind> {
  const begin = new Uint8Array(await file.slice(0, longestSeal).arrayBuffer());
  if (begin[0] === 0x1f && begin[1] === 0x8b) return { kind: "plain" };
  const end = begin.indexOf(0x0a);
  if (begin[0] !== 0x7b || end === -1) throw new AppError("backup-foreign", "Not a backup of Mentionary.");
  const line = begin.slice(0, end + 1);
  return { kind: "sealed", seal: parseSeal(asJson(line, "backup-foreign")), line };
}

async function unzipped(file: Blob, { passphrase, signal, onProgress }: ReadOptions) {
  const found = await kindOf(file);
  const start = found.kind === "sealed" ? found.line.length : 0;
  const bytes = watched(file.slice(start).stream(), start, signal, onProgress);
  if (found.kind === "plain") return fromGzip(bytes);
  if (!passphrase) throw new AppError("backup-locked", "The backup needs its passphrase.");
  return fromGzip(openStream(bytes, found.seal, found.line, passphrase));
}

function watched(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  start: number,
  signal: AbortSignal | undefined,
  onProgress: ReadOptions["onProgress"],
) {
  let done = start;
  return bytes.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        signal?.throwIfAborted();
        done += chunk.length;
        onProgress?.(done);
        controller.enqueue(chunk);
      },
    }),
  );
}

/** Lines with their ends, as bytes. */
async function* linesOf(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  fileSize: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const most = Math.max(leastLimit, fileSize * mostExpansion);
  let rest: Uint8Array<ArrayBuffer>[] = [];
  let [all, held] = [0, 0];
  for await (const chunk of readable(bytes)) {
    all += chunk.length;
    if (all > most) throw hostile("it grows beyond all measure", { fileSize });
    let begin = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, begin)) {
      yield joined([...rest, chunk.subarray(begin, end + 1)]);
      [rest, held, begin] = [[], 0, end + 1];
    }
    if (begin < chunk.length) {
      rest.push(chunk.slice(begin));
      held += chunk.length - begin;
    }
    if (held > longestLine) throw hostile("a line is too long");
  }
  if (rest.length > 0) throw damaged("its end is missing");
}

/** Every failure of reading, decoding or unzipping is a damaged file, unless it has a better name. */
async function* readable(bytes: ReadableStream<Uint8Array<ArrayBuffer>>) {
  try {
    yield* chunksOf(bytes);
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw damaged("it cannot be unpacked to its end", error);
  }
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}

async function* rowsOf(
  lines: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  first: Uint8Array<ArrayBuffer>,
): AsyncGenerator<BackupRow> {
  const hash = sha256.create().update(first);
  let rows = 0;
  let isOver = false;
  for await (const line of lines) {
    if (isOver) throw hostile("something stands behind its end");
    const [table, row] = pairIn(asJson(line, "backup-damaged"));
    if (table === "end") {
      const end = parseEnd(row);
      if (end.rows !== rows) throw damaged("rows are missing");
      if (end.sha256 !== bytesToHex(hash.digest())) throw damaged("its checksum is another one");
      isOver = true;
      continue;
    }
    yield checked(table, row, line.length);
    hash.update(line);
    rows += 1;
  }
  if (!isOver) throw damaged("its end is missing");
}

function pairIn(line: unknown): readonly [string, unknown] {
  const [table, row] = asList(line);
  if (typeof table !== "string" || row === undefined) throw hostile("a line is no row");
  return [table, row];
}

function checked(table: string, row: unknown, bytes: number): BackupRow {
  if (!isBackedUp(table)) throw hostile("a table that is none");
  if (table === "posts") return { table, row: parsed(table, rowSchemas[table], row), bytes };
  if (table === "mentions") return { table, row: parsed(table, rowSchemas[table], row), bytes };
  if (table === "observations") return { table, row: parsed(table, rowSchemas[table], row), bytes };
  return { table, row: parsed<object>(table, rowSchemas[table], row), bytes };
}

function parsed<Row>(table: string, schema: v.GenericSchema<unknown, Row>, row: unknown): Row {
  const result = v.safeParse(schema, row);
  if (result.success) return result.output;
  // Which field was wrong, never what it said.
  const field = (v.getDotPath(result.issues[0]) ?? "").replaceAll(/\.\d+/g, "").slice(0, 60);
  throw hostile("a row is not what it should be", { table, field });
}

function asJson(line: Uint8Array, code: "backup-foreign" | "backup-damaged"): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
  } catch (error) {
    throw new AppError(code, "A line of the backup is not readable.", {}, error);
  }
}

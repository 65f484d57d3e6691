/**
 * The form of a backup: gzip over lines of JSON. The first line says what it is, each further one is
 * `[table, row]`, and the last one tells how many there were and what their bytes hash to. Posts come in the order
 * of their keys, and each is followed by its mentions and its observation, so that whoever reads has to look for
 * nothing. With a passphrase
 * the whole is sealed in pieces, behind one readable line. Any tool can open the unsealed one.
 */

import * as v from "valibot";

import { AppError } from "@/lib/model/app-error";

export const formatName = "mentionary-backup";
/** Raised when an older version could not read what this one writes. */
export const formatVersion = 1;

export interface BackupHeader {
  readonly format: typeof formatName;
  readonly version: number;
  /** Version of the database that the rows come from. */
  readonly schema: number;
  readonly madeAt: number;
  /** The installation that made it. */
  readonly installation: string;
  /** Version of the program, for people. */
  readonly program: string;
}

export interface BackupEnd {
  readonly rows: number;
  /** SHA-256 of all lines before this one, in hexadecimal. */
  readonly sha256: string;
}

/** How a sealed backup is opened again. Stands readable at its beginning. */
export interface Seal {
  readonly format: typeof sealName;
  readonly version: number;
  /** Argon2id: passes, memory in KiB, lanes, and 16 random bytes. */
  readonly passes: number;
  readonly memory: number;
  readonly lanes: number;
  readonly salt: string;
  /** Tells a wrong passphrase from a damaged file: the tag of an empty piece. */
  readonly check: string;
}

export const sealName = "mentionary-sealed-backup";

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));
const whole = (low: number, high: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(low), v.maxValue(high));

const header = v.object({
  format: v.literal(formatName),
  version: whole(1, 1_000_000),
  schema: whole(1, 1_000_000),
  madeAt: whole(0, 253_402_300_799_999),
  installation: v.pipe(v.string(), v.regex(/^[^|\p{Cc}]{1,100}$/u)),
  program: v.pipe(v.string(), v.maxLength(100)),
}) satisfies v.GenericSchema<unknown, BackupHeader>;

const end = v.object({ rows: whole(0, Number.MAX_SAFE_INTEGER), sha256: hex(32) }) satisfies v.GenericSchema<
  unknown,
  BackupEnd
>;

// Bounds, so that a file cannot ask for more memory or time than a browser has.
const seal = v.object({
  format: v.literal(sealName),
  version: whole(1, 1_000_000),
  passes: whole(1, 10),
  memory: whole(8_192, 262_144),
  lanes: whole(1, 4),
  salt: hex(16),
  check: hex(16),
}) satisfies v.GenericSchema<unknown, Seal>;

/** @throws AppError `backup-foreign`, `backup-newer`. */
export function parseHeader(line: unknown, schemaVersion: number): BackupHeader {
  const result = v.safeParse(header, line);
  if (!result.success) throw new AppError("backup-foreign", "Not a backup of Mentionary.");
  if (result.output.version > formatVersion || result.output.schema > schemaVersion) throw newer();
  return result.output;
}

/** @throws AppError `backup-foreign`, `backup-newer`. */
export function parseSeal(line: unknown): Seal {
  const result = v.safeParse(seal, line);
  if (!result.success) throw new AppError("backup-foreign", "Not a backup of Mentionary.");
  if (result.output.version > formatVersion) throw newer();
  return result.output;
}

/** @throws AppError `backup-damaged`. */
export function parseEnd(line: unknown): BackupEnd {
  const result = v.safeParse(end, line);
  if (!result.success) throw damaged("its last line");
  return result.output;
}

export function damaged(what: string, cause?: unknown): AppError {
  return new AppError("backup-damaged", `The backup is damaged: ${what}.`, {}, cause);
}

export function hostile(what: string, context: AppError["context"] = {}): AppError {
  return new AppError("backup-hostile", `No version of Mentionary writes such a backup: ${what}.`, context);
}

function newer(): AppError {
  return new AppError("backup-newer", "The backup was made by a newer version of Mentionary.");
}

/** Single values of the store, each with its own key. What must not be lost with a reinstall stands here. */

import { asList, at, isRecord } from "@/lib/kit/read";
import type { ClientSheetRow } from "@/lib/model/client-sheet";
import type { ColumnChoice, SavedColumnSet } from "@/lib/model/column-set";
import { definitionParts, type DefinitionEntry } from "@/lib/model/definition-change";
import { csvSeparators, exportFormats, exportScopes, type ExportChoiceRow } from "@/lib/model/export-choice";
import type { ExposureKey } from "@/lib/model/plan";
import type { RuleEdit } from "@/lib/model/rule-edit";
import type { SavedView } from "@/lib/model/saved-view";

import type { Database } from "./database";

export interface Settings {
  /** Names this installation in the rows that the user edits. */
  readonly installationId: string;
  /** When the popup was last opened: the badge counts what is newer. */
  readonly newsSeenAt: number;
  readonly setupDoneAt: number;
  /** Mentions that may be added on one day. */
  readonly dailyCeiling: number;
  /** Mentions added on the day named. */
  readonly keptOn: { readonly day: string; readonly count: number };
  /** The highest local number of an account. Numbers are never used twice. */
  readonly lastAccountNo: number;
  /** The day's key for posts that were looked at. */
  readonly exposureKey: ExposureKey;
  readonly viewers: readonly ViewerEntry[];
  /** When the store was found deleted under us, and its subjects were saved again. */
  readonly emptiedAt: number;
  /** Under which the names of those who were erased are hashed: ours first, then those of restored backups. */
  readonly suppressionKeys: readonly SuppressionKey[];
  readonly retention: RetentionRules;
  readonly backups: BackupState;
  /** The last check of the store: rows of sums it had to repair, and whether it made lists and search anew. */
  readonly lastCheck: { readonly at: number; readonly repaired: number; readonly isSearchAnew: boolean };
  /** Whether the browser promised not to evict the store, and when it was asked. */
  readonly persistence: { readonly at: number; readonly isPersisted: boolean };
  /** What went wrong lately, newest last: codes only. */
  readonly troubles: readonly TroubleEntry[];
  /** Lists that the user gave a name, and tombstones of those that were removed. */
  readonly savedViews: readonly SavedView[];
  /** What the user chose for the report of each client. */
  readonly clientSheets: readonly ClientSheetRow[];
  /** Column sets of the user's own, and tombstones of those that were removed. */
  readonly columnSets: readonly SavedColumnSet[];
  /** How each client's list was exported last. */
  readonly exportChoices: readonly ExportChoiceRow[];
  /** Names of fields that the user defined for clips, by client. */
  readonly clipFields: readonly ClipFieldName[];
  /** What the user made of the rules of reading. */
  readonly readingRules: readonly RuleEdit[];
  /** The version of the reader by which everything stored was read last. */
  readonly readBy: string;
  /** The version of the sums (see lib/rollup/measures.ts) by which everything stored was added up last. */
  readonly sumsBy: number;
  /** When what is counted was defined anew, in order. */
  readonly definitionLog: readonly DefinitionEntry[];
  /** When the rules changed; gone when a run over everything stored has begun since. */
  readonly rerunDueAt: number;
}

/** Somebody who was logged in on a site in this browser. */
export interface ViewerEntry {
  /** From 1; never given twice. */
  readonly no: number;
  readonly platform: string;
  readonly accountId?: string | undefined;
  readonly handle?: string | undefined;
}

export interface ClipFieldName {
  readonly clientId: string;
  readonly name: string;
}

export interface SuppressionKey {
  readonly id: string;
  /** 64 hexadecimal digits, random. */
  readonly key: string;
}

/** In days since something was last seen; absent = kept for good. */
export interface RetentionRules {
  /** Mentions that nobody ever touched and that wait for nothing. */
  readonly mentions?: number | undefined;
  /** Accounts of which no post, share or answer is kept any more. */
  readonly people?: number | undefined;
  /** After so many days, of the counts of a post only what tells its course is kept. */
  readonly observations?: number | undefined;
  /** When the rules were last carried out. */
  readonly ranAt?: number | undefined;
}

export interface BackupState {
  /** A backup is put into the downloads folder every week. */
  readonly isOn: boolean;
  /** When the last one arrived there. */
  readonly at?: number | undefined;
  /** Why the last attempt failed, as a code; absent when it did not. */
  readonly error?: string | undefined;
  readonly triedAt?: number | undefined;
  /** Those that stand there, oldest first, by the numbers of the browser's downloads. */
  readonly kept: readonly number[];
}

export interface TroubleEntry {
  readonly at: number;
  /** A code of AppError, or the name of another error. */
  readonly code: string;
  readonly where: string;
}

export type SettingName = keyof Settings;

export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

export const defaultDailyCeiling = 2_000;

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isMaybeNumber = (value: unknown): boolean => value === undefined || isNumber(value);
const isFlag = (value: unknown): boolean => typeof value === "boolean";
const isIn = (names: readonly unknown[]) => (value: unknown) => names.includes(value);

type Check = (value: unknown) => boolean;

/** A record whose fields pass; of others nothing is asked. */
const has =
  <Row>(fields: Readonly<Partial<Record<keyof Row & string, Check>>>) =>
  (value: unknown): value is Row =>
    Object.entries<Check | undefined>(fields).every(([name, check]) => check?.(at(value, name)));
const isListOf =
  <Row>(isOne: (value: unknown) => value is Row) =>
  (value: unknown): value is readonly Row[] =>
    Array.isArray(value) && value.every(isOne);
/** What the user made for a client and gave a name. */
const isNamed = {
  id: isText,
  clientId: isText,
  name: isText,
  updatedAt: isNumber,
  updatedBy: isText,
  removedAt: isMaybeNumber,
} as const;

const isRules = (value: unknown): value is RetentionRules =>
  isRecord(value) && Object.values(value).every(isMaybeNumber);

const checks: { readonly [Name in SettingName]: (value: unknown) => value is Settings[Name] } = {
  installationId: isText,
  newsSeenAt: isNumber,
  setupDoneAt: isNumber,
  dailyCeiling: isNumber,
  keptOn: has<Settings["keptOn"]>({ day: isText, count: isNumber }),
  lastAccountNo: isNumber,
  exposureKey: has<Settings["exposureKey"]>({ day: isText, key: isText }),
  viewers: isListOf(has<ViewerEntry>({ no: isNumber, platform: isText })),
  emptiedAt: isNumber,
  suppressionKeys: isListOf(has<SuppressionKey>({ id: isText, key: isText })),
  retention: isRules,
  backups: has<Settings["backups"]>({ isOn: isFlag, kept: (kept) => asList(kept).every(isNumber) }),
  lastCheck: has<Settings["lastCheck"]>({ at: isNumber, repaired: isNumber, isSearchAnew: isFlag }),
  persistence: has<Settings["persistence"]>({ at: isNumber, isPersisted: isFlag }),
  troubles: isListOf(has<TroubleEntry>({ at: isNumber, code: isText, where: isText })),
  savedViews: isListOf(has<SavedView>({ ...isNamed, address: isText })),
  clientSheets: isListOf(
    has<ClientSheetRow>({
      clientId: isText,
      title: isText,
      comment: isText,
      paper: isText,
      figures: (figures) => asList(figures).every(isText),
      posts: isNumber,
    }),
  ),
  columnSets: isListOf(
    has<SavedColumnSet>({ ...isNamed, columns: isListOf(has<ColumnChoice>({ id: isText, header: isText })) }),
  ),
  exportChoices: isListOf(
    has<ExportChoiceRow>({
      clientId: isText,
      columnSet: isText,
      format: isIn(exportFormats),
      scope: isIn(exportScopes),
      separator: isIn(csvSeparators),
      byteOrderMark: isFlag,
    }),
  ),
  clipFields: isListOf(has<ClipFieldName>({ clientId: isText, name: isText })),
  readingRules: isListOf(has<RuleEdit>({ id: isText, language: isText, name: isText, query: isText })),
  readBy: isText,
  sumsBy: isNumber,
  definitionLog: isListOf(has<DefinitionEntry>({ at: isNumber, part: isIn(definitionParts) })),
  rerunDueAt: isNumber,
};

/** `undefined` where it was never set, or holds what this version does not understand. */
export async function readSetting<Name extends SettingName>(
  db: Pick<Database, "settings">,
  name: Name,
): Promise<Settings[Name] | undefined> {
  const row = await db.settings.get(name);
  const value = row?.value;
  return checks[name](value) ? value : undefined;
}

/** Worker only. */
export async function writeSetting<Name extends SettingName>(
  db: Database,
  name: Name,
  value: Settings[Name],
): Promise<void> {
  await db.settings.put({ name, value });
}

/** Single values of the store, each with its own key. What must not be lost with a reinstall stands here. */

import { asText, at } from "@/lib/kit/read";
import type { ExposureKey } from "@/lib/model/plan";

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
}

/** Somebody who was logged in on a site in this browser. */
export interface ViewerEntry {
  /** From 1; never given twice. */
  readonly no: number;
  readonly platform: string;
  readonly accountId?: string | undefined;
  readonly handle?: string | undefined;
}

export type SettingName = keyof Settings;

export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

export const defaultDailyCeiling = 2_000;

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isKeptOn = (value: unknown): value is Settings["keptOn"] =>
  typeof value === "object" &&
  value !== null &&
  "day" in value &&
  isText(value.day) &&
  "count" in value &&
  isNumber(value.count);

const isExposureKey = (value: unknown): value is ExposureKey =>
  asText(at(value, "day")) !== undefined && asText(at(value, "key")) !== undefined;
const isViewers = (value: unknown): value is readonly ViewerEntry[] =>
  Array.isArray(value) &&
  value.every((entry) => isNumber(at(entry, "no")) && asText(at(entry, "platform")) !== undefined);

const checks: { readonly [Name in SettingName]: (value: unknown) => value is Settings[Name] } = {
  installationId: isText,
  newsSeenAt: isNumber,
  setupDoneAt: isNumber,
  dailyCeiling: isNumber,
  keptOn: isKeptOn,
  lastAccountNo: isNumber,
  exposureKey: isExposureKey,
  viewers: isViewers,
};

/** `undefined` where it was never set, or holds what this version does not understand. */
export async function readSetting<Name extends SettingName>(
  db: Database,
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

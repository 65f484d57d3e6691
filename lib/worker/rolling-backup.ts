/**
 * A backup outside the store: every week one file goes into the downloads folder, and the last three stay
 * there. Chrome's worker cannot hold a file for the browser to fetch, so a page without a window does; in
 * Firefox the background is a page itself.
 */

import { makeBackupUrl, type MadeBackup } from "@/lib/backup/backup-url";
import { isBackupDue } from "@/lib/backup/is-backup-due";
import { browser } from "@/lib/browser";
import { AppError } from "@/lib/model/app-error";
import type { Database } from "@/lib/store/database";
import { codeOf } from "@/lib/store/note-trouble";
import { readSetting, writeSetting, type BackupState } from "@/lib/store/settings";

const mostKept = 3;
const lookEveryMs = 500;
/** Address of the page without a window. */
const makerPath = "backup.html";

export const backupsAtFirst: BackupState = { isOn: true, kept: [] };

export async function backupState(db: Database): Promise<BackupState> {
  return (await readSetting(db, "backups")) ?? backupsAtFirst;
}

export async function setRollingBackup(db: Database, isOn: boolean): Promise<void> {
  await change(db, (state) => ({ ...withoutError(state), isOn }));
}

/** Somebody may switch it off while one is made. */
async function change(db: Database, to: (state: BackupState) => BackupState): Promise<void> {
  await db.transaction("rw", db.settings, async () => writeSetting(db, "backups", to(await backupState(db))));
}

function withoutError(state: BackupState): BackupState {
  const { error: _, ...rest } = state;
  return rest;
}

/** Makes a backup when one is due. What went wrong stands in the setting afterwards, as a code. */
export async function keepBackup(db: Database, now: number): Promise<void> {
  if (isBackupDue(await backupState(db), now)) await alone(() => keepDue(db, now));
}

/** One at a time: two would each drop the oldest, and forget one another's. */
async function alone(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request("backup", work);
}

async function keepDue(db: Database, now: number): Promise<void> {
  if (isMaking) return;
  const state = await backupState(db);
  // Nothing was set up yet: there is nothing to lose, and nobody was asked.
  if (!isBackupDue(state, now) || (await readSetting(db, "installationId")) === undefined) return;
  if (!(await mayDownload())) {
    await noteFailure(db, new AppError("backup-not-allowed", "May not write to the downloads folder"), now);
    return;
  }
  await change(db, (before) => ({ ...before, triedAt: now }));
  if ("createObjectURL" in URL) {
    await takeBackup(db, () => makeBackupUrl(db, browser.runtime.getManifest().version, now), now);
  } else {
    await openMaker(); // It answers with a message: see `takeMade`.
  }
}

/** What the page without a window made, or why it could not. */
export function takeMade(db: Database, made: MadeBackup | { readonly error: string }, now: number) {
  return alone(async () => {
    try {
      if ("error" in made) throw new AppError("message-failed", made.error);
      await takeBackup(db, async () => made, now);
    } finally {
      await closeMaker();
    }
  });
}

async function takeBackup(db: Database, make: () => Promise<MadeBackup>, now: number): Promise<void> {
  let url: string | undefined;
  try {
    const made = await make();
    url = made.url;
    const id = await download(made, now);
    const kept = await dropOldest([...(await backupState(db)).kept, id]);
    await change(db, (state) => ({ ...withoutError(state), at: now, kept }));
  } catch (error) {
    await noteFailure(db, error, now);
  } finally {
    if (url !== undefined && "revokeObjectURL" in URL) URL.revokeObjectURL(url);
  }
}

async function noteFailure(db: Database, error: unknown, now: number): Promise<void> {
  await change(db, (state) => ({ ...state, triedAt: now, error: codeOf(error) }));
}

async function download({ url }: MadeBackup, now: number): Promise<number> {
  // A name of its own: of two downloads that ask for one name, Firefox may take the file of one away with the other.
  const moment = new Date(now).toISOString().replaceAll(/[:.]/g, "-");
  const id = await browser.downloads.download({
    url,
    filename: `Mentionary/mentionary-${moment}.ndjson.gz`,
    conflictAction: "uniquify",
    saveAs: false,
  });
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === "complete") return id;
    if (item?.state !== "in_progress")
      throw new AppError("backup-not-written", "The download was interrupted");
    await new Promise((done) => {
      setTimeout(done, lookEveryMs);
    });
  }
}

/** @returns those that stay. */
async function dropOldest(kept: readonly number[]): Promise<number[]> {
  const old = kept.slice(0, -mostKept);
  for (const id of old) {
    // Gone already, or moved by the user: then it is theirs.
    await browser.downloads.removeFile(id).catch(() => undefined);
    await browser.downloads.erase({ id });
  }
  return kept.slice(-mostKept);
}

async function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ["downloads"] });
}

/** Chrome's way to a page without a window; the polyfill does not know it. */
declare const chrome: {
  readonly offscreen: {
    createDocument(wanted: {
      readonly url: string;
      readonly reasons: readonly string[];
      readonly justification: string;
    }): Promise<void>;
    closeDocument(): Promise<void>;
  };
};

/** Firefox has none, and needs none: there the background is a page itself. */
const offscreen = () => (import.meta.env.FIREFOX ? undefined : chrome.offscreen);

/** Until the page without a window has answered. One that a worker before this one opened is begun anew. */
let isMaking = false;

async function openMaker(): Promise<void> {
  await closeMaker();
  await offscreen()?.createDocument({
    url: `${makerPath}#${encodeURIComponent(browser.runtime.getManifest().version)}`,
    reasons: ["BLOBS"],
    justification: "Makes the weekly backup and holds it until it is in the downloads folder.",
  });
  isMaking = true;
}

async function closeMaker(): Promise<void> {
  isMaking = false;
  await offscreen()
    ?.closeDocument()
    .catch(() => undefined); // There was none.
}

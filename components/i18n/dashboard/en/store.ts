/** Words about the store: how it is, backups, checking, keeping and forgetting. */

import { many, number } from "@/components/i18n/english";
import type { ErrorCode } from "@/lib/model/app-error";
import type { JobKind } from "@/lib/store/job-row";

const jobs: Record<JobKind, string> = {
  restore: "Taking in the backup",
  retention: "Forgetting what is old",
  erase: "Erasing the account",
  check: "Checking the store",
  rerun: "Matching everything again",
  forget: "Deleting the client",
};

const jobDone: Record<JobKind, string> = {
  restore: "The backup was taken in",
  retention: "What is old was forgotten",
  erase: "The account was erased",
  check: "The store was checked",
  rerun: "Everything was matched again",
  forget: "The client was deleted",
};

const restoreErrors: Partial<Record<ErrorCode, string>> = {
  "backup-foreign": "This is not a backup of Mentionary. Nothing was changed.",
  "backup-newer": "It was made by a newer version. Update Mentionary, then try again. Nothing was changed.",
  "backup-damaged": "It is cut off, or was changed since it was written. Nothing was changed.",
  "backup-hostile": "It is not what a backup can be, and may be built to do harm. Nothing was changed.",
  "backup-locked": "It is sealed. Type its passphrase.",
  "backup-wrong-passphrase": "Not with this passphrase.",
  "storage-full": "There is no room to unpack it. Nothing was changed.",
  cancelled: "Stopped. Nothing was changed.",
};

export const store = {
  sites: "Sites",
  sitesWhy: "How reading goes today, by what this browser saw. Private windows are never read.",

  jobs,
  jobDone,
  jobOf: (done: number, total: number) => `${number(done)} of ${number(total)}`,
  jobFailed: "It stopped with an error. What was done is safe, and starting it again goes on.",
  jobCancelled: "Stopped. What was done until then stays.",
  jobBusy: "Something else is under way. Wait for it, or stop it.",
  repaired: (count: number) =>
    count === 0
      ? "All sums are right."
      : `${many(count, "row of sums was", "rows of sums were")} wrong and put right.`,
  searched: (isAnew: boolean): string =>
    isAnew
      ? "Lists and search did not match the mentions and were made anew."
      : "Lists and search match the mentions.",
  stop: "Stop",

  backup: "Backup",
  backupWhy: "One file with everything: keep it somewhere else, or take it to another computer.",
  weekly: "A backup in the downloads folder every week",
  weeklyState: { on: "On", off: "Off" },
  weeklyWhy: "The last three are kept there.",
  weeklyAsk: "Your browser asks once whether Mentionary may write to the downloads folder.",
  weeklyRefused: "Without that permission there is no weekly backup.",
  lastBackup: (age: string) => `The last one was made ${age} ago.`,
  noBackup: "None was made yet.",
  backupError: "The last one could not be written. Your data is safe; the next try is in a few hours.",
  unseal: "Try this passphrase",
  passphrase: "Passphrase",
  passphraseHint:
    "Optional. It seals the file: nobody reads it without the passphrase, and nobody can help you when that is lost.",
  backupNow: "Back up now",
  writing: (done: number, total: number) => `${number(done)} of ${number(total)} rows written`,
  backedUp: (rows: number) => `Backup written: ${many(rows, "row", "rows")}`,
  backupFailed: "The backup was not written. Your data is safe.",
  cancel: "Stop",

  restore: "Take in a backup",
  restoreWhy:
    "It is checked as a whole first. Then it is merged: newer edits win, nothing is doubled, what was erased stays erased.",
  chooseFile: "Choose a backup file",
  checking: (percent: number) => `Checking: ${number(percent)} %`,
  staged: (rows: number, day: string) => `In order: ${many(rows, "row", "rows")}, made ${day}.`,
  merge: "Merge it into this store",
  notNow: "Not now",
  restoreErrors,
  restoreFailed: "The file could not be read. Nothing was changed.",

  check: "Check the store",
  checkWhy:
    "Compares every sum, every list and what search finds with the mentions they were made from, and puts right what differs.",
  checkNow: "Check now",
  lastCheck: (age: string) => `Last checked ${age} ago.`,

  forget: "Forgetting",
  forgetWhy:
    "What is deleted stays in the figures as an anonymous sum. Mentions that you answered, tagged or clipped are never deleted by these rules.",
  rules: {
    mentions: "Mentions that nobody attended to",
    people: "People of whom nothing else is kept",
    observations: "Thin out the counts of old posts",
  },
  never: "never",
  after: (days: number) =>
    days % 365 === 0
      ? `after ${days === 365 ? "a year" : many(days / 365, "year", "years")}`
      : `after ${many(days, "day", "days")}`,
  saveRules: "Save these rules",
  rulesSaved: "Saved. They are carried out in a day at the earliest.",
  wouldGo: (mentions: number, people: number, observations: number) =>
    `Now this would delete ${many(mentions, "mention", "mentions")} and ${many(people, "account", "accounts")}, and thin the counts of ${many(observations, "post", "posts")}.`,
  counting: "Counting what these rules would delete …",
  nextRun: (age: string) => `Carried out next in ${age}.`,

  erase: "Erase somebody",
  eraseWhy:
    "Everything that an account wrote goes from this computer, from the search too, and later captures and restored backups do not bring it back. A backup file that was written before still holds it, for another computer: delete old ones. This cannot be undone.",
  eraseSite: "Site",
  eraseHandle: "Handle or id of the account",
  eraseNow: "Erase everything of it",
  eraseSure: (account: string) => `Erase ${account} for good?`,
  eraseYes: "Yes, erase it",
  eraseBad: "Type the handle, as it stands on the site.",

  state: "The store",
  rows: {
    mentions: "Mentions",
    posts: "Posts",
    observations: "Posts with counts",
    accounts: "Accounts",
    conversations: "Conversations",
  },
  size: "Size",
  sizeOf: (bytes: string, quota: string) => `${bytes} of ${quota} that the browser allows`,
  unknownSize: "The browser does not say",
  growth: "Growth",
  aDay: (mentions: number) =>
    `${many(Math.round(mentions), "mention", "mentions")} a day, over the last week`,
  tooYoung: "Not known before a day is over",
  oldest: "Oldest mention",
  kept: "Kept by the browser",
  persisted: (isPersisted: boolean | undefined): string =>
    isPersisted === undefined
      ? "The browser does not say"
      : isPersisted
        ? "Yes: it is not evicted when the disk is full"
        : "Not promised: the browser may delete it when the disk is full. A backup helps.",
  trouble: "Last error",
  noTrouble: "None",
  lastTrouble: (code: string, age: string) => `${code}, ${age} ago`,
  schema: "Version of the store",
  copy: "Copy as text",
  copied: "Copied. It holds no personal data.",
  notCopied: "Your browser did not let us copy it.",
};

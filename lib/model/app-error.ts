/** The one error class of the project: a closed list of codes, so that views can say what to do. */

export type ErrorCode =
  | "message-failed"
  | "message-malformed"
  | "storage-full"
  | "storage-newer"
  | "storage-blocked"
  | "file-unreadable"
  /** No page of the web, or one that no extension may enter. */
  | "page-unreadable"
  /** Other long work is under way. */
  | "job-busy"
  /** The user stopped it. */
  | "cancelled"
  /** Not a backup of Mentionary. */
  | "backup-foreign"
  /** Made by a newer version. */
  | "backup-newer"
  /** Cut off, or changed since it was written. */
  | "backup-damaged"
  /** Built to do harm: far larger than it looks, or with rows that no version writes. */
  | "backup-hostile"
  /** It needs a passphrase. */
  | "backup-locked"
  /** Not with this passphrase. */
  | "backup-wrong-passphrase"
  /** The browser does not let us write to the downloads folder. */
  | "backup-not-allowed"
  /** The downloads folder did not take it. */
  | "backup-not-written";

export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly context: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, message: string, context: AppError["context"] = {}, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.context = context;
  }
}

/** The one error class of the project: a closed list of codes, so that views can say what to do. */

export type ErrorCode =
  | "message-failed"
  | "message-malformed"
  | "storage-full"
  | "storage-newer"
  | "storage-blocked"
  | "file-unreadable";

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

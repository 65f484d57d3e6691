/** Our own error inside one that Dexie wrapped around it while it opened the store. */

import { AppError, type ErrorCode } from "@/lib/model/app-error";

export function codeOf(error: unknown): ErrorCode | undefined {
  let current = error;
  for (let depth = 0; depth < 4 && current instanceof Error; depth += 1) {
    if (current instanceof AppError) return current.code;
    current = "inner" in current ? current.inner : current.cause;
  }
  return undefined;
}

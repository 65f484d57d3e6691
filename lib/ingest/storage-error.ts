/** Says in our own words why the store could not be written. */

import { Dexie } from "dexie";

import { AppError } from "@/lib/model/app-error";

export function storageError(error: unknown): unknown {
  const found = causesOf(error);
  const own = found.find((cause) => cause instanceof AppError);
  if (own) return own;
  const names = new Set(found.map((cause) => (cause instanceof Error ? cause.name : "")));
  if (names.has(Dexie.errnames.QuotaExceeded)) {
    return new AppError("storage-full", "The disk is full: nothing of this batch was kept.", {}, error);
  }
  if (names.has(Dexie.errnames.DatabaseClosed)) {
    return new AppError("storage-blocked", "The store was closed by a newer version.", {}, error);
  }
  return error;
}

/** An error and what it wraps, as deep as it is likely to go. */
function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  let current = error;
  for (let depth = 0; depth < 4 && current instanceof Error; depth += 1) {
    causes.push(current);
    current = "inner" in current ? current.inner : current.cause;
  }
  return causes;
}

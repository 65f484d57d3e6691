/** Keeps what went wrong lately, for the health of the store: codes, never words that may be personal. */

import { AppError } from "@/lib/model/app-error";

import type { Database } from "./database";
import { readSetting, writeSetting } from "./settings";

const mostTroubles = 20;

/** @param where the work at which it happened, in one word. */
export async function noteTrouble(db: Database, error: unknown, where: string, now: number): Promise<void> {
  await db.transaction("rw", db.settings, async () => {
    const before = (await readSetting(db, "troubles")) ?? [];
    await writeSetting(db, "troubles", [
      ...before.slice(1 - mostTroubles),
      { at: now, code: codeOf(error), where },
    ]);
  });
}

/** The code of an error of ours, the name of any other. */
export function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : "unknown";
}

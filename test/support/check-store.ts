/** The whole check of what lists and searches are made of, as the job does it piece by piece. */

import { checkSearch, type SearchCheck } from "@/lib/store/check-search";
import type { Database } from "@/lib/store/database";

/** @returns how much was wrong in the first piece in which anything was; 0 = all is well. */
export async function wrongInSearch(db: Database): Promise<number> {
  let next: SearchCheck | undefined = { phase: "whole" };
  let wrong = 0;
  while (next && wrong === 0) {
    const piece: SearchCheck = next;
    ({ wrong, next } = await db.transaction("r", db.tables, () => checkSearch(db, piece)));
  }
  return wrong;
}

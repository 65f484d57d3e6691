/** A store whose power is cut, or whose disk is full, at a chosen write: everything after it fails. */

import { Dexie } from "dexie";

import { Database } from "@/lib/store/database";

export type Fault = "kill" | "full";

export interface FaultyStore {
  readonly db: Database;
  /** Writes so far. */
  readonly writes: () => number;
}

/** @param at number of the write that fails; `Infinity` = none does. */
export async function openFaulty(name: string, fault: Fault, at: number): Promise<FaultyStore> {
  const db = new Database(name);
  let writes = 0;
  db.use({
    stack: "dbcore",
    create: (core) => ({
      ...core,
      table: (tableName) => {
        const table = core.table(tableName);
        return {
          ...table,
          mutate: (request) => {
            writes += 1;
            if (writes < at) return table.mutate(request);
            if (fault === "full") {
              // There is room again for what is small.
              if (tableName === "jobs" || tableName === "settings") return table.mutate(request);
              return Promise.reject(new Dexie.QuotaExceededError());
            }
            // Nothing that comes after can be written, not even that it failed.
            db.close();
            return Promise.reject(new Dexie.DatabaseClosedError());
          },
        };
      },
    }),
  });
  await db.open();
  return { db, writes: () => writes };
}

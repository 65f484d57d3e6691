/** Raw IndexedDB: what a write came to, put again without anything around it. */

import type { Database } from "@/lib/store/database";

interface RawPut {
  readonly table: string;
  readonly values: readonly unknown[];
}

/**
 * Notes what a write would put into the database, and keeps it from getting there: rows that were written and taken
 * back would be found in memory when they are put, and look quicker than new ones. To be called before it is opened.
 */
export function recordPuts(db: Database): { only: (write: () => Promise<unknown>) => Promise<RawPut[]> } {
  const puts: RawPut[] = [];
  db.use({
    stack: "dbcore",
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: async (request) => {
            if (request.type === "put" || request.type === "add") {
              const values = request.values.map((value: unknown) => structuredClone(value));
              puts.push({ table: name, values });
            }
            return { numFailures: 0, failures: {}, lastResult: undefined, results: [] };
          },
        };
      },
    }),
  });
  return {
    only: async (write) => {
      await write();
      return puts.splice(0);
    },
  };
}

/** In one strict transaction; resolves when it is on the disk. */
export async function putRaw(idb: IDBDatabase, puts: readonly RawPut[]): Promise<void> {
  const tables = [...new Set(puts.map(({ table }) => table))];
  const transaction = idb.transaction(tables, "readwrite", { durability: "strict" });
  for (const { table, values } of puts) {
    const store = transaction.objectStore(table);
    for (const value of values) store.put(value);
  }
  await ended(transaction);
}

async function ended(transaction: IDBTransaction): Promise<void> {
  await new Promise((resolve, reject) => {
    transaction.addEventListener("complete", resolve);
    transaction.addEventListener("abort", () => reject(transaction.error));
  });
}

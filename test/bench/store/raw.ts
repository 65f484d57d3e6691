/** Raw IndexedDB: what a write came to, put again without anything around it. */

import type { Database } from "@/lib/store/database";

interface RawPut {
  readonly table: string;
  readonly values: readonly unknown[];
}

class NotWritten extends Error {}

/** Notes what a write would put into the database, which stays as it is. To be called before it is opened. */
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
          mutate: (request) => {
            if (request.type === "put" || request.type === "add") {
              puts.push({
                table: name,
                values: request.values.map((value: unknown) => structuredClone(value)),
              });
            }
            return table.mutate(request);
          },
        };
      },
    }),
  });
  return {
    only: async (write) => {
      try {
        await db.transaction("rw", db.tables, async () => {
          await write();
          throw new NotWritten();
        });
      } catch (error) {
        if (!(error instanceof NotWritten)) throw error;
      }
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

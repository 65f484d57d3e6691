/** Raw IndexedDB: what a write came to, put again without anything around it. */

import type { Database } from "@/lib/store/database";

interface RawPut {
  readonly table: string;
  readonly values: readonly unknown[];
}

/** Notes what is put into the database from now on. To be called before it is opened. */
export function recordPuts(db: Database): { take: () => RawPut[] } {
  let puts: RawPut[] = [];
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
    take: () => {
      const taken = puts;
      puts = [];
      return taken;
    },
  };
}

/** Tables of which a batch of new posts writes new rows; of the others it writes over what is there. */
const growing = new Set(["posts", "mentions", "observations", "conversations", "accounts", "batches"]);

/** Takes away what was new, so that it can be put as something new. */
export async function takeAway(idb: IDBDatabase, puts: readonly RawPut[]): Promise<void> {
  const gone = puts.filter(({ table }) => growing.has(table));
  const transaction = idb.transaction([...new Set(gone.map(({ table }) => table))], "readwrite");
  for (const { table, values } of gone) {
    const store = transaction.objectStore(table);
    const path = String(store.keyPath);
    for (const value of values) store.delete(String(Object(value)[path]));
  }
  await ended(transaction);
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

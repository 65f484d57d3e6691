/** Stores that a version to come wrote. */

import { Dexie } from "dexie";

import type { Database } from "@/lib/store/database";

/**
 * `db` as the next version has it: a table more, `without` less, and the rows of the others as they are.
 *
 * @returns its name; `db` is closed.
 */
export async function madeNewer(db: Database, without: readonly string[] = []): Promise<string> {
  const { name, verno } = db;
  const today = Object.fromEntries(db.tables.map((table) => [table.name, sourceOf(table)]));
  const gone = Object.fromEntries(without.map((table) => [table, null]));
  db.close();
  const next = new Dexie(name);
  next.version(verno).stores(today);
  next.version(verno + 1).stores({ ...gone, journeys: "id" });
  await next.open();
  await next.table("journeys").put({ id: "spring" });
  next.close();
  return name;
}

function sourceOf({ schema }: Dexie["tables"][number]): string {
  return [schema.primKey, ...schema.indexes].map(({ src }) => src).join(",");
}

/**
 * How much was looked at is kept by the day, and a day cannot be cut anew. A time zone that begins to count takes
 * over the days of the one before it: at their edges they are off by the hours between the two, and a rate without
 * a denominator would be worse.
 */

import type { Table } from "dexie";

import type { Database } from "@/lib/store/database";
import { lastCharacter } from "@/lib/store/keys";

/** In the transaction of the caller. Days that the new zone has counted itself stay as they are. */
export async function takeOverExposure(db: Database, from: string, to: string): Promise<void> {
  const [checked, ownChecked, exposure, ownExposure] = await Promise.all([
    within(db.checked, from),
    within(db.checked, to),
    within(db.exposure, from),
    within(db.exposure, to),
  ]);
  const own = new Set([...ownChecked, ...ownExposure].map(({ key }) => dayIn(key, to)));
  const isFree = ({ key }: { readonly key: string }) => !own.has(dayIn(key, from));
  const renamed = (key: string) => to + key.slice(from.length);
  await db.checked.bulkPut(checked.filter(isFree).map((row) => ({ ...row, key: renamed(row.key) })));
  await db.exposure.bulkPut(
    exposure.filter(isFree).map((row) => ({ ...row, key: renamed(row.key), timeZone: to })),
  );
}

function within<Row>(table: Table<Row, string>, zone: string): Promise<Row[]> {
  return table.where("key").between(`${zone}|`, `${zone}|${lastCharacter}`).toArray();
}

/** Keys of both tables begin with the zone and the day. */
const dayIn = (key: string, zone: string): string => key.slice(zone.length + 1, zone.length + 11);

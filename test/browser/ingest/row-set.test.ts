import * as fc from "fast-check";
import { expect, test } from "vitest";

import { RowSet } from "@/lib/ingest/row-set";
import { dropStore, openStore } from "@/test/support/store";

const key = fc
  .tuple(fc.constantFrom("acme|seen", "acme|posted", "globex|seen"), fc.nat({ max: 30 }))
  .map(([begin, day]) => `${begin}|${String(day).padStart(2, "0")}`);
const keys = fc.uniqueArray(key, { maxLength: 40 });

test("however rows are read, few or beside each other, each key has the row it has", async () => {
  const db = await openStore([]);
  const property = fc.asyncProperty(keys, keys, keys, async (stored, first, second) => {
    await db.rollups.clear();
    await db.rollups.bulkPut(stored.map((one) => ({ key: one, cells: { [one]: [1] } })));
    const ways = [
      (set: RowSet<{ key: string }>, wanted: string[]) => set.load(wanted),
      (set: RowSet<{ key: string }>, wanted: string[]) => set.loadSparse(wanted),
      (set: RowSet<{ key: string }>, wanted: string[]) => set.loadBeside(wanted),
    ];
    const found = await Promise.all(
      ways.map(async (read) => {
        const set = new RowSet<{ key: string }>(db.rollups, ({ key: name }) => name);
        // The second asks while the first is still on its way, and again when everything is there.
        await Promise.all([read(set, first), read(set, second)]);
        await read(set, second);
        return [...first, ...second].map((one) => set.get(one)?.key);
      }),
    );
    const expected = [...first, ...second].map((one) => (stored.includes(one) ? one : undefined));
    expect(found).toEqual(ways.map(() => expected));
  });
  await expect(fc.assert(property, { numRuns: 60 })).resolves.toBeUndefined();
  await dropStore(db);
});

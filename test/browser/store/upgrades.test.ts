/**
 * Every older shape of the store, with rows in it, becomes the one of today: at once, after an interruption,
 * and beside a window that still holds the old one. A shape that shipped is added to `shapes` and never edited.
 */

import { Dexie } from "dexie";
import { expect, test } from "vitest";

import { Database } from "@/lib/store/database";
import { dropStore, openStore } from "@/test/support/store";

interface Shape {
  readonly version: number;
  /** As the database of that version had them. */
  readonly stores: Readonly<Record<string, string>>;
  /** Rows as that version wrote them, and as today's reads them. */
  readonly rows: Readonly<Record<string, readonly (readonly [before: object, after: object])[]>>;
}

/** None shipped before version 1. */
const shapes: readonly Shape[] = [];

/** An old store that today's program did not make. */
async function olderStore({ version, stores, rows }: Shape): Promise<string> {
  const old = new Dexie(`test-${crypto.randomUUID()}`);
  old.version(version).stores({ ...stores });
  for (const [table, pairs] of Object.entries(rows)) {
    await old.table(table).bulkPut(pairs.map(([before]) => before));
  }
  old.close();
  return old.name;
}

/** What stands in the tables of a shape, beside what should. */
async function upgraded(db: Pick<Dexie, "table">, { rows }: Shape) {
  const found: unknown[] = await Promise.all(Object.keys(rows).map((table) => db.table(table).toArray()));
  const wanted: unknown[] = Object.values(rows).map((pairs) => pairs.map(([, after]) => after));
  return { found, wanted };
}

test("every version before today's has a shape here", async () => {
  const db = await openStore();
  expect(shapes.map(({ version }) => version)).toEqual(
    Array.from({ length: db.verno - 1 }, (_, place) => place + 1),
  );
  await dropStore(db);
});

test.each(shapes)("version $version becomes today's", async (shape) => {
  const db = new Database(await olderStore(shape));
  const { found, wanted } = await upgraded(db, shape);
  expect(found).toEqual(wanted);
  await dropStore(db);
});

/** Stands for an upgrade to come: a field gets another name, and a table is added. */
const example: Shape = {
  version: 1,
  stores: { posts: "key" },
  rows: {
    posts: Array.from({ length: 200 }, (_, place) => {
      const key = `x:${String(place).padStart(3, "0")}`;
      return [
        { key, txt: "kettle" },
        { key, text: "kettle" },
      ] as const;
    }),
  },
};

class Next extends Dexie {
  constructor(name: string, onRow: (place: number) => void = () => undefined) {
    super(name);
    this.version(1).stores({ ...example.stores });
    this.version(2)
      .stores({ wonders: "id" })
      .upgrade(async (transaction) => {
        let place = 0;
        await transaction
          .table("posts")
          .toCollection()
          .modify((row: Record<string, unknown>) => {
            onRow((place += 1));
            row.text = row.txt;
            Reflect.deleteProperty(row, "txt");
          });
      });
  }
}

test("an upgrade that is interrupted leaves the old store whole, and is done the next time", async () => {
  const name = await olderStore(example);
  const cut = new Next(name, (place) => {
    if (place === 150) throw new Error("the power is gone");
  });
  await expect(cut.open()).rejects.toThrow("the power is gone");
  cut.close();
  const before = new Dexie(name);
  await before.open();
  expect(before.verno).toBe(1);
  expect(await before.table("posts").toArray()).toEqual(example.rows.posts?.map(([row]) => row));
  before.close();

  const again = new Next(name);
  const { found, wanted } = await upgraded(again, example);
  expect(found).toEqual(wanted);
  expect(again.verno).toBe(2);
  await again.delete();
});

test("a window that still holds the old store is closed, and the upgrade goes on", async () => {
  const name = await olderStore(example);
  const window = new Dexie(name);
  window.version(1).stores({ ...example.stores });
  await window.open();
  const next = new Next(name);
  await next.open();
  expect(window.isOpen()).toBe(false);
  const { found, wanted } = await upgraded(next, example);
  expect(found).toEqual(wanted);
  await next.delete();
});

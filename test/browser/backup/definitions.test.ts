import { afterEach, expect, test } from "vitest";

import { saveClient } from "@/lib/ingest/save-client";
import { saveSubject } from "@/lib/ingest/save-subject";
import type { Database } from "@/lib/store/database";
import { readSetting } from "@/lib/store/settings";
import { backUp, restore } from "@/test/support/backup";
import { aBatch, aCaptured, aSubject, dayMs, now } from "@/test/support/build";
import { deliver, dropStore, openStore } from "@/test/support/store";

const stores: Database[] = [];

afterEach(async () => {
  for (const db of stores.splice(0)) await dropStore(db);
});

async function aStore(subjects?: Parameters<typeof openStore>[0]): Promise<Database> {
  const db = await openStore(subjects);
  stores.push(db);
  return db;
}

test("where posts were first seen, what was defined anew, and the order of clients come through a backup", async () => {
  const [from, to] = [await aStore(), await aStore([])];
  await saveClient(from, { id: "south", name: "South", timeZone: "Asia/Tokyo" }, now);
  await deliver(from, aBatch({ posts: [aCaptured({ place: "search" })] }));
  await saveSubject(from, aSubject({ terms: ["Acme"] }), now);
  const log = [{ at: now, part: "keywords", subjectId: "acme" }];
  expect(await readSetting(from, "definitionLog")).toEqual(log);

  await restore(to, await backUp(from), { at: now + dayMs });
  expect(await to.posts.get("x:1001")).toMatchObject({ firstPlace: "search" });
  const added = (await from.mentions.get("acme|x:1001"))?.added;
  expect((await to.mentions.get("acme|x:1001"))?.added).toMatchObject({
    cell: added?.cell,
    values: added?.values,
  });
  expect(await readSetting(to, "definitionLog")).toEqual(log);
  expect(await to.clients.get("south")).toMatchObject({ madeAt: now, timeZone: "Asia/Tokyo" });
  // A second time adds nothing.
  await restore(to, await backUp(from), { at: now + dayMs });
  expect(await readSetting(to, "definitionLog")).toEqual(log);
});

import { afterEach, expect, test } from "vitest";

import { makeDemo } from "@/lib/demo/make-demo";
import { addDays, dayOf } from "@/lib/kit/time";
import { placeAt } from "@/lib/platforms/places";
import { Database } from "@/lib/store/database";
import { listMentions, subjectsOf, summaryOf } from "@/lib/store/queries";
import { roundsOf } from "@/lib/store/queries/rounds";
import { now } from "@/test/support/build";
import { dropStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

let db: Database;
afterEach(() => dropStore(db));

test("the demo is a whole workspace whose sums are right", async () => {
  db = new Database(`test-${crypto.randomUUID()}`);
  const steps: number[] = [];
  await makeDemo(db, { now, onProgress: (done) => steps.push(done) });
  expect(steps.at(-1)).toBe(1);
  const subjects = await subjectsOf(db, "demo");
  expect(subjects.map(({ name }) => name)).toEqual(["Acme Kettles", "Globex", "kettle advice"]);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const to = dayOf(now, timeZone);
  const summary = await summaryOf(db, { subjectId: "demo-acme", from: addDays(to, -89), to });
  expect(summary.mentions).toBeGreaterThan(100);
  expect(summary.postsChecked).toBeGreaterThan(10_000);
  expect(summary.answered).toBeGreaterThan(5);
  expect(summary.views.known).toBeLessThan(summary.mentions);
  const list = await listMentions(db, { filter: { subjectIds: ["demo-acme"] }, order: "newest", limit: 5 });
  expect(list.mentions).toHaveLength(5);
  expect(await checkRollups(db)).toEqual([]);
  const rounds = await roundsOf(db, "demo", now);
  expect(rounds.filter(({ isDue }) => isDue).map(({ name }) => name)).toEqual(["X: Acme"]);
  expect(rounds.map(({ place }) => place)).toEqual(rounds.map(({ siteId, url }) => placeAt(siteId, url)));
});

test("the demo of one moment is always the same", async () => {
  db = new Database(`test-${crypto.randomUUID()}`);
  await makeDemo(db, { now });
  const other = new Database(`test-${crypto.randomUUID()}`);
  await makeDemo(other, { now });
  expect(await keysOf(other)).toEqual(await keysOf(db));
  await dropStore(other);
});

const keysOf = (store: Database) => store.mentions.toCollection().primaryKeys();

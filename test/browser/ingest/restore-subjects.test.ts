/** A store that was deleted under us, and the plan that still knows what is looked for. */

import { expect, test } from "vitest";

import { restoreSubjects } from "@/lib/ingest/restore-subjects";
import { removeSubject } from "@/lib/ingest/save-subject";
import { allSubjects } from "@/lib/store/queries/subjects";
import { readSetting } from "@/lib/store/settings";
import { aBatch, aCaptured, aCompetitor, aMatch, aSubject, now } from "@/test/support/build";
import { deliver, dropStore, emptyStore, openStore } from "@/test/support/store";

const subjects = [aSubject(), aCompetitor({ clientId: "another" })];

test("an emptied store takes the subjects of the plan back, each with its client, and what is found for them", async () => {
  const db = await openStore([]);
  await db.clients.clear();
  expect(await restoreSubjects(db, subjects, now)).toBe(true);
  expect((await allSubjects(db)).map(({ id, clientId }) => [id, clientId])).toEqual([
    ["acme", subjects[0]?.clientId],
    ["globex", "another"],
  ]);
  expect((await db.clients.toCollection().primaryKeys()).toSorted()).toEqual(
    subjects.map(({ clientId }) => clientId).toSorted(),
  );
  expect(await readSetting(db, "emptiedAt")).toBe(now);
  const [subject] = subjects;
  const posts = [aCaptured({ matches: [aMatch({ subjectId: subject?.id ?? "" })] })];
  expect(await deliver(db, aBatch({ posts }))).toMatchObject({ added: 1, refused: {} });
  await dropStore(db);
});

test("a store that holds a subject, be it a removed one, or a plan without any, changes nothing", async () => {
  const db = await openStore([aSubject()]);
  await removeSubject(db, aSubject().id, now);
  expect(await restoreSubjects(db, subjects, now)).toBe(false);
  expect(await allSubjects(db)).toEqual([]);
  await emptyStore(db);
  await db.subjects.clear();
  expect(await restoreSubjects(db, [], now)).toBe(false);
  expect(await readSetting(db, "emptiedAt")).toBeUndefined();
  await dropStore(db);
});

import { expect, test } from "vitest";

import { joinDefinitions } from "@/lib/ingest/note-definition";
import { changedParts } from "@/lib/ingest/subject-changes";
import type { DefinitionEntry } from "@/lib/model/definition-change";
import type { Subject } from "@/lib/model/subject";
import { aSubject, dayMs, hourMs, now } from "@/test/support/build";

test.each<{ edit: Partial<Subject>; parts: readonly string[]; why: string }>([
  { edit: { name: "Acme" }, parts: [], why: "a name is only what it is called" },
  { edit: { affiliates: [], excludedPlaces: [] }, parts: [], why: "an empty list is no list" },
  { edit: { terms: ["Acme"] }, parts: ["keywords"], why: "other terms" },
  { edit: { query: "acme NEAR kettle" }, parts: ["keywords"], why: "a query of its own" },
  { edit: { accounts: [] }, parts: ["accounts"], why: "nobody speaks for it any more" },
  {
    edit: { kind: "competitor", hashtags: ["acme"] },
    parts: ["keywords", "kind"],
    why: "two things at once",
  },
])("an edit changes the definition or not: $why", ({ edit, parts }) => {
  expect(changedParts(aSubject(), { ...aSubject(), ...edit })).toEqual(parts);
});

const entry = (at: number, part: DefinitionEntry["part"], subjectId?: string): DefinitionEntry => ({
  at,
  part,
  ...(subjectId !== undefined && { subjectId }),
});

test("several attempts at the same keywords are one change; those of another brand, or of another day, are their own", () => {
  const log = [
    entry(now, "keywords", "acme"),
    entry(now + hourMs, "keywords", "acme"),
    entry(now + hourMs, "keywords", "globex"),
    entry(now + dayMs, "keywords", "acme"),
  ];
  expect(joinDefinitions([], log)).toEqual([log[0], log[2], log[3]]);
});

test("two logs joined are in order, whichever came first, and joining again adds nothing", () => {
  const [a, b] = [[entry(now, "rules"), entry(now + 2 * dayMs, "program")], [entry(now + dayMs, "rules")]];
  const joined = joinDefinitions(a, b);
  expect(joined.map(({ at }) => at)).toEqual([now, now + dayMs, now + 2 * dayMs]);
  expect(joinDefinitions(b, a)).toEqual(joined);
  expect(joinDefinitions(joined, a)).toEqual(joined);
});

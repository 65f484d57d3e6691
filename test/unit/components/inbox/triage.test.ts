import { expect, test } from "vitest";

import { leavesList } from "@/components/inbox/leaves-list";
import { mutedIn } from "@/components/inbox/mute";
import { snoozeUntil, tagChanges } from "@/components/inbox/triage";
import { createRecogniser } from "@/lib/reading/recognise";
import { aPost, aSubject } from "@/test/support/build";

test.each([
  { filter: { statuses: ["waiting"] }, change: { status: "done" }, leaves: true, why: "done is not waiting" },
  {
    filter: { statuses: ["waiting", "done"] },
    change: { status: "done" },
    leaves: false,
    why: "done is asked for",
  },
  { filter: {}, change: { status: "done" }, leaves: false, why: "any state is shown" },
  { filter: {}, change: { snoozedUntil: 5 }, leaves: true, why: "snoozed ones are left out" },
  { filter: { snoozed: "with" }, change: { snoozedUntil: 5 }, leaves: false, why: "snoozed ones are shown" },
  { filter: {}, change: { snoozedUntil: 0 }, leaves: false, why: "it is awake as the others are" },
  {
    filter: { snoozed: "only" },
    change: { snoozedUntil: 0 },
    leaves: true,
    why: "only snoozed ones are shown",
  },
  { filter: {}, change: { isAbout: false }, leaves: true, why: "what is not about the brand is left out" },
  {
    filter: { aside: "only" },
    change: { isAbout: false },
    leaves: false,
    why: "only what was kept aside is shown",
  },
  { filter: { aside: "only" }, change: { isAbout: true }, leaves: true, why: "it is kept aside no longer" },
  {
    filter: { sentiments: ["negative"] },
    change: { sentiment: "neutral" },
    leaves: true,
    why: "neutral is not negative",
  },
  { filter: {}, change: { note: "called" }, leaves: false, why: "a note changes no list" },
] as const)("$why", ({ filter, change, leaves }) => {
  expect(leavesList({ subjectIds: ["acme"], ...filter }, change)).toBe(leaves);
});

test("tags are added and taken away, and each mention keeps its others", () => {
  const mentions = [
    { key: "a", tags: ["lid", "Spout"] },
    { key: "b", tags: undefined },
  ];
  expect(tagChanges(mentions, ["refund", "LID"], ["spout"])).toEqual([
    { key: "a", change: { tags: ["lid", "refund"] } },
    { key: "b", change: { tags: ["LID", "refund"] } },
  ]);
});

test.each([
  { snooze: "tomorrow", days: 1 },
  { snooze: "week", days: 7 },
] as const)("$snooze is nine in the morning, also over a change of the clocks", ({ snooze, days }) => {
  for (const month of [0, 2, 9]) {
    const now = new Date(2026, month, 24, 23, 59);
    const until = new Date(snoozeUntil(snooze, now.getTime()));
    expect([until.getDate(), until.getHours(), until.getMinutes()]).toEqual([
      new Date(2026, month, 24 + days).getDate(),
      9,
      0,
    ]);
  }
});

test("in three hours is three hours", () => {
  expect(snoozeUntil("hours", 1_000)).toBe(1_000 + 3 * 3_600_000);
});

const post = {
  platform: "x",
  author: { handle: "noise", accountId: "9" },
  venue: { kind: "group", name: "Wile E. fans" },
} as const;

test.each([
  {
    mute: { kind: "author" },
    gives: { excludedAuthors: [{ platform: "x", handle: "noise", accountId: "9" }] },
  },
  {
    mute: { kind: "place" },
    gives: { excludedPlaces: [{ platform: "x", kind: "group", name: "Wile E. fans" }] },
  },
] as const)("muting by $mute.kind adds one entry, and changes nothing else", ({ mute, gives }) => {
  expect(mutedIn(aSubject(), mute, post)).toEqual({ ...aSubject(), ...gives });
});

test("nothing is muted where there is nothing to name", () => {
  const nobody = { platform: "x", author: {} };
  expect(mutedIn(aSubject(), { kind: "author" }, nobody)).toBeUndefined();
  expect(mutedIn(aSubject(), { kind: "place" }, nobody)).toBeUndefined();
  expect(mutedIn(aSubject(), { kind: "word", word: " " }, nobody)).toBeUndefined();
});

const wordCases = [
  {
    name: "what it says already stays",
    has: { excluded: "a b" },
    word: "x",
    gives: 'a b OR x NEAR/5 "acme kettles"',
  },
  {
    name: "nothing is said twice",
    has: { excluded: 'x NEAR/5 "acme kettles"' },
    word: "x",
    gives: 'x NEAR/5 "acme kettles"',
  },
  {
    name: "signs of the language are words",
    has: {},
    word: "a OR b",
    gives: '"a OR b" NEAR/5 "acme kettles"',
  },
  {
    name: "near any of its names",
    has: { handles: ["acmekettles"] },
    word: "x",
    gives: 'x NEAR/5 ("acme kettles" OR @acmekettles)',
  },
  {
    name: "what holds the name is near it by itself",
    has: {},
    word: "Acme Kettles Ltd",
    gives: '"Acme Kettles Ltd"',
  },
  { name: "with no name to be near to, the word alone", has: { terms: [] }, word: "x", gives: "x" },
] as const;

test.each(wordCases)("muting a word: $name", ({ has, word, gives }) => {
  const subject = aSubject({ handles: [], hashtags: [], domains: [], terms: ["acme kettles"], ...has });
  expect(mutedIn(subject, { kind: "word", word }, post)).toEqual({ ...subject, excluded: gives });
});

test("a muted word counts near the brand, and nowhere else in the post", () => {
  const subject = mutedIn(aSubject(), { kind: "word", word: "roadrunner" }, post) ?? aSubject();
  const [name = ""] = subject.terms;
  const recogniser = createRecogniser([subject], () => "UTC");
  const isMention = (text: string) => recogniser.match(aPost({ text })).length > 0;
  expect(isMention(`The ${name} from the Roadrunner films`)).toBe(false);
  expect(isMention(`${name} is fine. I write this far away from any roadrunner`)).toBe(true);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { emptyPulse, type Pulse } from "@/lib/store/pulse-row";
import { judge } from "@/lib/store/queries/health-rule";

function aPulse(overrides: Partial<Pulse> = {}): Pulse {
  return { ...emptyPulse, batches: 1, ...overrides };
}

/** A quarter in which all went well. */
const good = aPulse({
  payloads: 6,
  passed: 2,
  slots: 100,
  posts: 98,
  dropped: { tombstone: 2 },
  onScreen: 60,
  onScreenRead: 58,
  onScreenDropped: { stub: 2 },
});
const fortnight = Array.from({ length: 14 }, () => good);

/** The last quarters, the newest first; today is all of them. */
function verdictOn(recent: readonly Pulse[], today: Pulse = recent[0] ?? emptyPulse, past = fortnight) {
  const { state, trouble } = judge({ recent, today, past });
  return [state, ...(trouble ? [trouble.kind, trouble.count] : [])];
}

test.each([
  { why: "nothing was done", recent: [], verdict: ["quiet"] },
  { why: "all went well", recent: [good], verdict: ["working"] },
  {
    why: "the gate ruled everything out, and the screen was read",
    recent: [aPulse({ payloads: 30, passed: 30, onScreen: 200, onScreenRead: 200 })],
    verdict: ["working"],
  },
  {
    why: "posts on screen, none read",
    recent: [aPulse({ onScreen: 20, onScreenDropped: { unreadable: 20 } })],
    verdict: ["failing", "nothing-read", 20],
  },
  { why: "too few on screen to say", recent: [aPulse({ onScreen: 19 })], verdict: ["working"] },
  {
    why: "the morning was good and the last quarters show nothing read",
    recent: [aPulse({ onScreen: 12 }), aPulse({ onScreen: 30 }), good],
    verdict: ["failing", "nothing-read", 42],
  },
  { why: "it works again", recent: [good, aPulse({ onScreen: 100 })], verdict: ["working"] },
  {
    why: "most responses cannot be read",
    recent: [aPulse({ payloads: 5, passed: 2, unreadable: 2, onScreen: 40, onScreenRead: 40 })],
    verdict: ["failing", "responses", 3],
  },
  {
    why: "responses bring items of which nobody can make a post",
    recent: [aPulse({ payloads: 1, slots: 20, dropped: { unreadable: 20 }, onScreen: 20, onScreenRead: 20 })],
    verdict: ["failing", "responses", 1],
  },
  {
    why: "responses are read and hold nothing, while posts stand on the screen",
    recent: [aPulse({ payloads: 8, passed: 2, onScreen: 20, onScreenRead: 20 })],
    verdict: ["failing", "responses", 6],
  },
  {
    why: "deleted posts are no fault",
    recent: [aPulse({ payloads: 1, slots: 12, dropped: { tombstone: 12 } })],
    verdict: ["working"],
  },
  {
    why: "the page's half is missing",
    recent: [aPulse({ untapped: 1, onScreen: 10, onScreenRead: 10 }), good],
    verdict: ["dropping", "no-tap", 1],
  },
  {
    why: "posts are read, and none is found on the screen as it used to be",
    recent: [aPulse({ payloads: 6, slots: 220, posts: 220 })],
    verdict: ["dropping", "markup", 220],
  },
  {
    why: "one tab of two lacks it",
    recent: [aPulse({ batches: 2, untapped: 1, onScreen: 10, onScreenRead: 10 })],
    verdict: ["working"],
  },
  { why: "mentions were given up", recent: [{ ...good, givenUp: 3 }], verdict: ["dropping", "given-up", 3] },
])("$why: $verdict", ({ recent, verdict }) => {
  expect(verdictOn(recent)).toEqual(verdict);
});

const read = (slots: number, unreadable: number, others = 0): Pulse =>
  aPulse({
    payloads: 5,
    slots,
    posts: slots - unreadable - others,
    dropped: { unreadable, tombstone: others },
    onScreen: 1,
    onScreenRead: 1,
  });

test.each([
  { why: "as always", today: read(800, 0), past: fortnight, state: "working" },
  { why: "a handful more", today: read(200, 2), past: fortnight, state: "working" },
  { why: "one in ten of many", today: read(300, 30), past: fortnight, state: "dropping" },
  { why: "a change in the evening of a good day", today: read(1000, 60), past: fortnight, state: "dropping" },
  { why: "three of thirty may be chance", today: read(30, 3), past: fortnight, state: "working" },
  {
    why: "always like that",
    today: read(300, 30),
    past: fortnight.map(() => read(300, 30)),
    state: "working",
  },
  { why: "no past, and one in five", today: read(200, 40), past: [], state: "dropping" },
  { why: "no past, and one in twenty", today: read(200, 10), past: [], state: "working" },
  { why: "a day of deleted posts", today: read(200, 0, 20), past: fortnight, state: "working" },
  {
    why: "nearly everything is said to be deleted",
    today: read(200, 0, 150),
    past: fortnight,
    state: "dropping",
  },
])("the share of drops today, $why: $state", ({ today, past, state }) => {
  expect(verdictOn([today], today, past)[0]).toBe(state);
});

test("with the same share as ever there is hardly a false alarm", () => {
  // One in fifty is dropped by chance: 200 days are compared with a fortnight of the same kind.
  let alarms = 0;
  let seed = 1;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const aDay = (): Pulse => {
    const unreadable = Array.from({ length: 400 }, random).filter((chance) => chance < 0.02).length;
    return read(400, unreadable);
  };
  for (let day = 0; day < 200; day += 1) {
    const past = Array.from({ length: 14 }, aDay);
    const today = aDay();
    if (verdictOn([today], today, past)[0] !== "working") alarms += 1;
  }
  expect(alarms).toBeLessThanOrEqual(1);
});

const count = fc.nat({ max: 1000 });

test("whatever was counted, there is a verdict, and trouble exactly where it is bad", () => {
  const pulse = fc
    .record({
      batches: count,
      untapped: count,
      payloads: count,
      unreadable: count,
      passed: count,
      slots: count,
      posts: count,
      givenUp: count,
      onScreen: count,
      onScreenRead: count,
    })
    .map((counts) => aPulse(counts));
  fc.assert(
    fc.property(
      fc.array(pulse, { maxLength: 5 }),
      pulse,
      fc.array(pulse, { maxLength: 5 }),
      (recent, today, past) => {
        const { state, trouble } = judge({ recent, today, past });
        expect(trouble !== undefined).toBe(state === "failing" || state === "dropping");
      },
    ),
  );
});

import { expect, test } from "vitest";

import { schedule } from "@/test/tools/check/schedule";
import type { Scheduled } from "@/test/tools/check/schedule";

const parts: readonly Scheduled[] = [
  { name: "build", lanes: 1 },
  { name: "format", lanes: 1 },
  { name: "unit", lanes: 1, after: ["build"] },
  { name: "journeys", lanes: 2, after: ["build"] },
];

/** Runs `scheduled`, of which `failing` fail, and writes down what happened. */
async function story(scheduled: readonly Scheduled[], failing: readonly string[] = []) {
  const events: string[] = [];
  let inUse = 0;
  let mostInUse = 0;
  await schedule(
    scheduled,
    2,
    async ({ name, lanes }) => {
      inUse += lanes;
      mostInUse = Math.max(mostInUse, inUse);
      events.push(`begin ${name}`);
      await Promise.resolve();
      events.push(`end ${name}`);
      inUse -= lanes;
      return !failing.includes(name);
    },
    ({ name }, because) => events.push(`skip ${name} because of ${because}`),
  );
  return { events, mostInUse };
}

test("every part runs once, and never more than there is room for", async () => {
  const { events, mostInUse } = await story(parts);
  expect(events.filter((event) => event.startsWith("end")).toSorted()).toEqual(
    parts.map(({ name }) => `end ${name}`).toSorted(),
  );
  expect(mostInUse).toBe(2);
});

test("a part begins after the parts it waits for have ended", async () => {
  const { events } = await story(parts);
  expect(events.indexOf("begin unit")).toBeGreaterThan(events.indexOf("end build"));
  expect(events.indexOf("begin journeys")).toBeGreaterThan(events.indexOf("end build"));
});

test("what waits for a failed part is not run, and the others are", async () => {
  const { events } = await story(parts, ["build"]);
  expect(events).toContain("skip unit because of build");
  expect(events).toContain("skip journeys because of build");
  expect(events).toContain("end format");
});

test("a part that waits for one that was not asked for runs at once", async () => {
  const { events } = await story(parts.filter(({ name }) => name === "unit"));
  expect(events).toEqual(["begin unit", "end unit"]);
});

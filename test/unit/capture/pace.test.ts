import { expect, test, vi } from "vitest";

import { createPace, runThrough, type Steps } from "@/lib/capture/pace";

/** Each step takes `stepMs` of a clock that only we turn. */
function workshop(stepMs: number) {
  const done: string[] = [];
  let now = 0;
  const pace = createPace(() => now);
  function* work(name: string, steps: number): Steps {
    for (let step = 1; step <= steps; step += 1) {
      now += stepMs;
      done.push(`${name}${step}`);
      yield;
    }
  }
  return { done, pace, work };
}

test("short work is done at once", () => {
  const { done, pace, work } = workshop(1);
  pace.run(work("a", 3));
  expect(done).toEqual(["a1", "a2", "a3"]);
});

test("long work goes on later, the next work after it", async () => {
  const { done, pace, work } = workshop(3);
  pace.run(work("a", 3));
  pace.run(work("b", 2));
  expect(done).toEqual(["a1", "a2"]);
  await vi.waitFor(() => expect(done).toEqual(["a1", "a2", "a3", "b1", "b2"]));
});

test("a step waits that would not be over in time, if it took as long as the last one", async () => {
  const { done, pace, work } = workshop(5);
  pace.run(work("a", 2));
  expect(done).toEqual(["a1"]);
  await vi.waitFor(() => expect(done).toEqual(["a1", "a2"]));
});

test("all that is left is done when the page is about to go, and once", async () => {
  const { done, pace, work } = workshop(5);
  pace.run(work("a", 4));
  pace.finish();
  expect(done).toEqual(["a1", "a2", "a3", "a4"]);
  pace.run(work("b", 1));
  await vi.waitFor(() => expect(done).toContain("b1"));
  expect(done).toHaveLength(5);
});

function* broken(): Steps {
  yield;
  throw new Error("broken");
}

test("an error costs only its own work", () => {
  const { done, pace, work } = workshop(1);
  expect(() => pace.run(broken())).toThrow("broken");
  pace.run(work("a", 2));
  expect(done).toEqual(["a1", "a2"]);
});

function* answer(): Steps<number> {
  yield;
  return 42;
}

test("run through, work is done at once and says its result", () => {
  expect(runThrough(answer())).toBe(42);
});

import { expect, test } from "vitest";

import { followPlan } from "@/lib/capture/follow-plan";
import type { Published } from "@/lib/model/plan";
import { aSubject } from "@/test/support/build";

const version = (number: number): Published => ({
  plan: { version: number, isOn: true, sites: ["x"], subjects: [aSubject()] },
  kept: {},
});

function isGone(): never {
  throw new Error("Extension context invalidated.");
}

/** What the worker publishes, by hand. */
function aSource() {
  const reading = Promise.withResolvers<Published>();
  const watchers = new Set<(published: Published) => void>();
  let asked = 0;
  return {
    answer: reading.resolve,
    fail: reading.reject,
    publish: (published: Published) => {
      for (const watcher of watchers) watcher(published);
    },
    counts: () => ({ asked, watchers: watchers.size }),
    readPlan: () => {
      asked += 1;
      return reading.promise;
    },
    watchPlan: (onChange: (published: Published) => void) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}

test("a plan that was read ahead is told in the very turn in which somebody listens", async () => {
  const source = aSource();
  const plan = followPlan(source);
  plan.begin();
  source.answer(version(1));
  await Promise.resolve();
  const told: Published[] = [];
  plan.hear((published) => told.push(published));
  expect(told).toEqual([version(1)]);
  source.publish(version(2));
  expect(told).toEqual([version(1), version(2)]);
});

test("nobody asks before it begins, and then once", () => {
  const source = aSource();
  const plan = followPlan(source);
  expect(source.counts()).toEqual({ asked: 0, watchers: 0 });
  plan.begin();
  plan.begin();
  plan.hear(() => {});
  expect(source.counts()).toEqual({ asked: 1, watchers: 1 });
});

test("who listens first of all begins it", async () => {
  const source = aSource();
  const told: Published[] = [];
  followPlan(source).hear((published) => told.push(published));
  expect(told).toEqual([]);
  source.answer(version(1));
  await expect.poll(() => told).toEqual([version(1)]);
});

test("a change that is heard of before the plan was read is the newer one, and the later answer is not told", async () => {
  const source = aSource();
  const plan = followPlan(source);
  const told: Published[] = [];
  plan.begin();
  source.publish(version(2));
  source.answer(version(1));
  await Promise.resolve();
  plan.hear((published) => told.push(published));
  expect(told).toEqual([version(2)]);
});

test("where it cannot be read there is nothing to look for until it is published", async () => {
  const source = aSource();
  const plan = followPlan(source);
  const told: Published[] = [];
  plan.hear((published) => told.push(published));
  source.fail(new Error("no storage"));
  await expect.poll(() => told).toEqual([{ plan: undefined, kept: {} }]);
  source.publish(version(3));
  expect(told.at(-1)).toEqual(version(3));
});

test("once it is stopped nothing is told any more, also where the extension's own API is gone", () => {
  const source = aSource();
  const told: Published[] = [];
  const gone = { ...source, watchPlan: () => isGone };
  for (const each of [source, gone]) {
    const plan = followPlan(each);
    plan.hear((published) => told.push(published));
    plan.stop();
  }
  source.publish(version(1));
  expect([told, source.counts().watchers]).toEqual([[], 0]);
});

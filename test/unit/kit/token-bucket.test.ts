import { expect, test } from "vitest";

import { createTokenBucket } from "@/lib/kit/token-bucket";

test("it lets its content through, then what comes back", () => {
  let now = 0;
  const take = createTokenBucket(3, 2, () => now);
  expect([take(1), take(1), take(1), take(1)]).toEqual([true, true, true, false]);
  now += 500;
  expect([take(1), take(1)]).toEqual([true, false]);
  now += 60_000;
  expect([take(4), take(3), take(1)]).toEqual([false, true, false]);
});

test("a clock that is set back neither fills nor empties it", () => {
  let now = 10_000;
  const take = createTokenBucket(1, 1, () => now);
  expect(take(1)).toBe(true);
  now = 0;
  expect(take(1)).toBe(false);
  now = 1000;
  expect(take(1)).toBe(true);
});
